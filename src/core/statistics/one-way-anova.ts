import { fUpperTail } from './f-distribution.ts';
import type { Moments } from './moments.ts';

export type OneWayAnova = Readonly<{
  f: number;
  df1: number;
  df2: number;
  p: number;
  /** Share of the variance that lies between the groups, in the sample. */
  etaSquared: number;
  /** The same freed of most of its bias, for the population; at least 0. */
  omegaSquared: number;
}>;

/** Mean of all values of the groups together. */
function grandMean(groups: readonly Moments[]): number {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  return groups.reduce((sum, group) => sum + group.n * group.mean, 0) / n;
}

/**
 * Test of equal means of k independent samples with equal variances, at least two samples and more values than samples.
 * Null where no sample varies: then F is not defined. Sources: Fisher (1925), Statistical Methods for Research Workers,
 * § 40-41; omega squared: Hays (1963), Statistics for Psychologists, p. 382.
 */
export function oneWayAnova(groups: readonly Moments[]): OneWayAnova | null {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  if (groups.length < 2 || n <= groups.length) {
    throw new RangeError('Comparing means needs two samples and more values than samples');
  }
  const mean = grandMean(groups);
  const between = groups.reduce((sum, group) => sum + group.n * (group.mean - mean) ** 2, 0);
  const within = groups.reduce((sum, group) => sum + (group.n - 1) * group.sd ** 2, 0);
  if (!(within > 0)) return null;
  const df1 = groups.length - 1;
  const df2 = n - groups.length;
  const error = within / df2;
  const f = between / df1 / error;
  return {
    f,
    df1,
    df2,
    p: fUpperTail(f, df1, df2),
    etaSquared: between / (between + within),
    omegaSquared: Math.max(0, (between - df1 * error) / (between + within + error)),
  };
}
