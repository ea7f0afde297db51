import type { Interval } from '../../../shared/domain/metric.ts';
import { studentTQuantile } from '../../statistics/student-t-distribution.ts';
import { upperProbability } from '../../statistics/confidence-level.ts';
import { effectiveSize } from './share-tally.ts';

export type Ratio = Readonly<{
  /** Rows that hold both numbers. */
  n: number;
  missing: number;
  /** Sum over sum; null where the sum below is 0. */
  ratio: number | null;
  interval: Interval | null;
  effectiveN: number;
}>;

/**
 * Ratio of two sums of some rows (all where null), NaN left out, with its interval by the delta method: the variance of
 * the ratio r is that of the mean of y - r x, over the square of the mean of x, with Student's t.
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., 2.11 (6.4 in the chapter on ratio estimators).
 */
export function ratioOf(
  above: Float64Array,
  below: Float64Array,
  rows: Uint32Array | null,
  weights: Float64Array | null,
  level = 0.95,
): Ratio {
  const length = rows ? rows.length : above.length;
  const at = (i: number): number => (rows ? (rows[i] ?? 0) : i);
  let [n, total, weightSquares, sumAbove, sumBelow] = [0, 0, 0, 0, 0];
  for (let i = 0; i < length; i += 1) {
    const [y, x] = [above[at(i)] ?? Number.NaN, below[at(i)] ?? Number.NaN];
    if (Number.isNaN(y) || Number.isNaN(x)) continue;
    const weight = weights ? (weights[at(i)] ?? 0) : 1;
    n += 1;
    total += weight;
    weightSquares += weight * weight;
    sumAbove += weight * y;
    sumBelow += weight * x;
  }
  const effectiveN = weights ? effectiveSize(total, weightSquares) : n;
  const missing = length - n;
  if (sumBelow === 0) return { n, missing, ratio: null, interval: null, effectiveN };
  const ratio = sumAbove / sumBelow;
  if (effectiveN < 2) return { n, missing, ratio, interval: null, effectiveN };
  let squares = 0;
  for (let i = 0; i < length; i += 1) {
    const [y, x] = [above[at(i)] ?? Number.NaN, below[at(i)] ?? Number.NaN];
    if (Number.isNaN(y) || Number.isNaN(x)) continue;
    squares += (weights ? (weights[at(i)] ?? 0) : 1) * (y - ratio * x) ** 2;
  }
  const variance = squares / total / (effectiveN - 1);
  const error = Math.sqrt(variance) / Math.abs(sumBelow / total);
  const half = studentTQuantile(upperProbability(level), effectiveN - 1) * error;
  const interval = { level, low: ratio - half, high: ratio + half, method: 'delta method' };
  return { n, missing, ratio, interval, effectiveN };
}
