import { totalCount, type ScoreCounts } from './score-counts.ts';

/** Size, mean and sample standard deviation (divisor n − 1; 0 for a single value) of a sample. */
export type Moments = Readonly<{ n: number; mean: number; sd: number }>;

/** Moments of a sample of at least one value. The deviations are taken from the mean, so that nothing cancels. */
export function momentsOf(scores: ScoreCounts): Moments {
  const n = totalCount(scores);
  if (n === 0) throw new RangeError('A mean needs at least one value');
  const mean = scores.reduce((sum, { score, count }) => sum + score * count, 0) / n;
  const squares = scores.reduce((sum, { score, count }) => sum + count * (score - mean) ** 2, 0);
  return { n, mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0 };
}
