import { fUpperTail } from './f-distribution.ts';
import type { Moments } from './moments.ts';

export type WelchAnova = Readonly<{
  f: number;
  df1: number;
  /** Not necessarily whole. */
  df2: number;
  p: number;
  /** Share of the variance that lies between the groups, estimated from F; at least 0. */
  omegaSquared: number;
}>;

/**
 * Test of equal means of k independent samples without equal variances; at least two samples of two values each.
 * Null where a sample does not vary: it would weigh infinitely much. Sources: Welch (1951), Biometrika 38:330-336;
 * omega squared from F: Kirk (1996), Educational and Psychological Measurement 56:746-759.
 */
export function welchAnova(groups: readonly Moments[]): WelchAnova | null {
  if (groups.length < 2 || groups.some(({ n }) => n < 2)) {
    throw new RangeError('Comparing means needs two samples of two values each');
  }
  if (groups.some(({ sd }) => !(sd > 0))) return null;
  const weights = groups.map(({ n, sd }) => n / sd ** 2);
  const weighed = groups.map((group, index) => ({ ...group, weight: weights[index] ?? 0 }));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weighed.reduce((sum, group) => sum + group.weight * group.mean, 0) / total;
  const k = groups.length;
  const between = weighed.reduce((sum, group) => sum + group.weight * (group.mean - mean) ** 2, 0);
  const spread = weighed.reduce(
    (sum, group) => sum + (1 - group.weight / total) ** 2 / (group.n - 1),
    0,
  );
  const df1 = k - 1;
  const df2 = (k * k - 1) / (3 * spread);
  const f = between / df1 / (1 + (2 * (k - 2) * spread) / (k * k - 1));
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const excess = df1 * (f - 1);
  return {
    f,
    df1,
    df2,
    p: fUpperTail(f, df1, df2),
    omegaSquared: Math.max(0, excess / (excess + n)),
  };
}
