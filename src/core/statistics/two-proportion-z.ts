import type { Proportion } from './newcombe-difference.ts';
import { normalUpperTail } from './normal-distribution.ts';

export type TwoProportionZ = Readonly<{
  /** Difference of shares, first − second, in [-1, 1]. */
  difference: number;
  z: number;
  /** Two-sided. */
  p: number;
}>;

/**
 * Test of equal shares in two independent samples of at least one answer each, with the pooled standard error and without
 * continuity correction; z² is the chi-square of the 2 x 2 table. Null where all or none answered yes: then z is not
 * defined. Source: Agresti (2007), An Introduction to Categorical Data Analysis, p. 26-38.
 */
export function twoProportionZ(first: Proportion, second: Proportion): TwoProportionZ | null {
  if (!(first.n > 0 && second.n > 0)) {
    throw new RangeError('Comparing two shares needs answers on both sides');
  }
  const pooled = (first.successes + second.successes) / (first.n + second.n);
  const variance = pooled * (1 - pooled) * (1 / first.n + 1 / second.n);
  if (!(variance > 0)) return null;
  const difference = first.successes / first.n - second.successes / second.n;
  const z = difference / Math.sqrt(variance);
  return { difference, z, p: Math.min(1, 2 * normalUpperTail(Math.abs(z))) };
}
