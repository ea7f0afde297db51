import { welchError } from './difference-of-means.ts';
import type { Moments } from './moments.ts';
import { studentTUpperTail } from './student-t-distribution.ts';

export type WelchTest = Readonly<{
  /** Difference of means, first − second. */
  difference: number;
  t: number;
  df: number;
  /** Two-sided. */
  p: number;
}>;

/**
 * Welch's test of equal means without equal variances; at least two values on each side.
 * Null where neither sample varies: then t is not defined. Source: Welch (1947), Biometrika 34:28-35.
 */
export function welchT(first: Moments, second: Moments): WelchTest | null {
  const error = welchError(first, second);
  if (!error) return null;
  const difference = first.mean - second.mean;
  const t = difference / error.standardError;
  return { difference, t, df: error.df, p: 2 * studentTUpperTail(Math.abs(t), error.df) };
}
