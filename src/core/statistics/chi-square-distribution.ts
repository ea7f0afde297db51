import { upperIncompleteGamma } from './incomplete-gamma.ts';

/** Probability that a chi-square variable with `df` degrees of freedom (> 0) exceeds x (>= 0). */
export function chiSquareUpperTail(x: number, df: number): number {
  return upperIncompleteGamma(df / 2, x / 2);
}
