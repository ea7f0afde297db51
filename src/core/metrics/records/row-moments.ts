import type { Interval } from '../../../shared/domain/metric.ts';
import { studentTInterval } from '../../statistics/student-t-interval.ts';
import { effectiveSize } from './share-tally.ts';

/** Size, mean and sample standard deviation of the numbers of some rows. */
export type RowMoments = Readonly<{
  /** Rows with a number. */
  n: number;
  missing: number;
  mean: number | null;
  /** 0 where there are fewer than two. */
  sd: number;
  /** Kish's effective number of rows; n where every row counts alike. */
  effectiveN: number;
}>;

/**
 * Moments of some units (all where null) of `values`, in which NaN is none. With weights the variance is
 * sum w (x - mean)^2 / sum w times n / (n - 1), n being the effective size, which with equal weights is the usual one.
 */
export function momentsOfRows(
  values: Float64Array,
  units: Uint32Array | null,
  weights: Float64Array | null,
): RowMoments {
  const length = units ? units.length : values.length;
  const at = (i: number): number => (units ? (units[i] ?? 0) : i);
  let [n, total, sum, weightSquares] = [0, 0, 0, 0];
  for (let i = 0; i < length; i += 1) {
    const value = values[at(i)] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const weight = weights ? (weights[at(i)] ?? 0) : 1;
    n += 1;
    total += weight;
    sum += weight * value;
    weightSquares += weight * weight;
  }
  const effectiveN = weights ? effectiveSize(total, weightSquares) : n;
  if (!(total > 0)) return { n, missing: length - n, mean: null, sd: 0, effectiveN };
  const mean = sum / total;
  let squares = 0;
  for (let i = 0; i < length; i += 1) {
    const value = values[at(i)] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    squares += (weights ? (weights[at(i)] ?? 0) : 1) * (value - mean) ** 2;
  }
  const variance = effectiveN > 1 ? ((squares / total) * effectiveN) / (effectiveN - 1) : 0;
  return { n, missing: length - n, mean, sd: Math.sqrt(variance), effectiveN };
}

/** Student's interval of the mean; null for fewer than two (effective) rows, which have no spread. */
export function meanInterval({ mean, sd, effectiveN }: RowMoments): Interval | null {
  return mean === null || effectiveN < 2 ? null : studentTInterval(mean, sd, effectiveN);
}
