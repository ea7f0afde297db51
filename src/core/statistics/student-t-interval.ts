import type { Interval } from '../../shared/domain/metric.ts';
import { upperProbability } from './confidence-level.ts';
import { studentTQuantile } from './student-t-distribution.ts';

/**
 * Interval of a mean: mean ± t · sd / √n with n − 1 degrees of freedom, in the unit of the mean. n >= 2.
 * `sd` is the sample standard deviation (divisor n − 1). Source: Student (1908), Biometrika 6:1-25.
 */
export function studentTInterval(mean: number, sd: number, n: number, level = 0.95): Interval {
  if (!(n >= 2)) throw new RangeError(`An interval of a mean needs two values, not ${n}`);
  const half = (studentTQuantile(upperProbability(level), n - 1) * sd) / Math.sqrt(n);
  return { level, low: mean - half, high: mean + half, method: 'Student t' };
}
