import { criticalZ } from './confidence-level.ts';

export type SampleSize = Readonly<{
  /** As the formula gives it, and rounded up to whole answers. */
  exact: number;
  answers: number;
}>;

/** Rounding errors of the formula must not ask for one answer more. */
const roundUp = (exact: number): number => Math.ceil(exact - 1e-9);

/** n / (1 + (n − 1) / N): of a small population fewer answers are enough. Source: Cochran (1977), p. 76. */
function inPopulation(exact: number, population: number | undefined): SampleSize {
  const needed = population === undefined ? exact : exact / (1 + (exact - 1) / population);
  return { exact: needed, answers: roundUp(needed) };
}

/**
 * Answers needed to know a share to within ± `margin` (0 to 1) at a confidence level: z² p (1 − p) / e². Without a share
 * to expect, one half, which needs most. `population`: how many there are in all, where they are few.
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., p. 75.
 */
export function sampleSizeForShare(
  plan: Readonly<{ margin: number; share?: number; level?: number; population?: number }>,
): SampleSize {
  const { margin, share = 0.5, level = 0.95, population } = plan;
  if (!(margin > 0 && share >= 0 && share <= 1)) {
    throw new RangeError(`No sample size for a margin of ${margin} and a share of ${share}`);
  }
  const z = criticalZ(level);
  return inPopulation((z * z * share * (1 - share)) / margin ** 2, population);
}

/**
 * Answers needed to know a mean to within ± `margin`, in the unit of the standard deviation: (z sd / e)². A net promoter
 * score is a mean of +100, 0 and −100, whose standard deviation is at most 100 points.
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., p. 77.
 */
export function sampleSizeForMean(
  plan: Readonly<{ margin: number; sd: number; level?: number; population?: number }>,
): SampleSize {
  const { margin, sd, level = 0.95, population } = plan;
  if (!(margin > 0 && sd > 0)) {
    throw new RangeError(`No sample size for a margin of ${margin} and a deviation of ${sd}`);
  }
  return inPopulation(((criticalZ(level) * sd) / margin) ** 2, population);
}
