import type { Interval } from '../../../shared/domain/metric.ts';
import { incompleteBeta } from '../../statistics/incomplete-beta.ts';

/** Probability that at most `k` of `n` values lie below the quantile of `p`. */
function binomialAtMost(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  return k >= n ? 1 : incompleteBeta(1 - p, n - k, k + 1);
}

/** The least k of 0 to n for which a condition holds that, once it does, holds for all greater ones. */
function leastWhere(n: number, holds: (k: number) => boolean): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Interval of a quantile between two values of an ascending sample, whose ranks follow from the binomial distribution: it
 * covers at least `level`, whatever the distribution. Null where the sample is too small to bound it on both sides.
 * Source: Conover (1999), Practical Nonparametric Statistics, 3rd ed., 3.2.
 */
export function quantileInterval(
  sorted: ArrayLike<number>,
  p: number,
  level = 0.95,
): Interval | null {
  const n = sorted.length;
  const tail = (1 - level) / 2;
  const lowRank = leastWhere(n, (k) => binomialAtMost(k, n, p) > tail);
  const highRank = leastWhere(n, (k) => binomialAtMost(k, n, p) >= 1 - tail) + 1;
  const low = sorted[lowRank - 1];
  const high = sorted[highRank - 1];
  if (low === undefined || high === undefined) return null;
  return { level, low, high, method: 'order statistics (binomial)' };
}
