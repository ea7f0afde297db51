import type { Interval } from '../../shared/domain/metric.ts';
import { upperProbability } from './confidence-level.ts';
import type { Moments } from './moments.ts';
import { studentTQuantile } from './student-t-distribution.ts';

/** Standard error of a difference of two means, and its degrees of freedom. */
export type WelchError = Readonly<{ standardError: number; df: number }>;

/**
 * Standard error without assuming equal variances, with the degrees of freedom of Welch and Satterthwaite.
 * Both samples have at least two values. Null where neither varies: then there is no error to speak of.
 * Source: Welch (1947), Biometrika 34:28-35.
 */
export function welchError(first: Moments, second: Moments): WelchError | null {
  if (first.n < 2 || second.n < 2) {
    throw new RangeError('Comparing means needs two values on each side');
  }
  const a = first.sd ** 2 / first.n;
  const b = second.sd ** 2 / second.n;
  if (a + b === 0) return null;
  const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
  return { standardError: Math.sqrt(a + b), df };
}

/** Welch's interval of the difference of means first − second, in their unit; null where neither sample varies. */
export function differenceOfMeans(first: Moments, second: Moments, level = 0.95): Interval | null {
  const error = welchError(first, second);
  if (!error) return null;
  const half = studentTQuantile(upperProbability(level), error.df) * error.standardError;
  const difference = first.mean - second.mean;
  return { level, low: difference - half, high: difference + half, method: 'Welch t' };
}
