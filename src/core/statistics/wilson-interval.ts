import type { Interval } from '../../shared/domain/metric.ts';
import { criticalZ } from './confidence-level.ts';

/**
 * Wilson score interval of a proportion, both bounds in [0, 1]. `successes` of `n` (n >= 1), both whole numbers.
 * Source: Newcombe (1998), Statistics in Medicine 17:857-872, method 3.
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Interval {
  if (!(n > 0 && successes >= 0 && successes <= n)) {
    throw new RangeError(`${successes} of ${n} is not a proportion`);
  }
  const z = criticalZ(level);
  const share = successes / n;
  const total = n + z * z;
  const centre = (successes + (z * z) / 2) / total;
  const half = (z * Math.sqrt(n * share * (1 - share) + (z * z) / 4)) / total;
  return {
    level,
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
    method: 'Wilson score',
  };
}
