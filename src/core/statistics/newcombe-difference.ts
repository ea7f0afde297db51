import type { Interval } from '../../shared/domain/metric.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** `successes` of `n`, n >= 1. */
export type Proportion = Readonly<{ successes: number; n: number }>;

/**
 * Interval of the difference first − second of two independent proportions, bounds in [-1, 1].
 * Source: Newcombe (1998), Statistics in Medicine 17:873-890, method 10 (hybrid score, no continuity correction).
 */
export function newcombeDifference(first: Proportion, second: Proportion, level = 0.95): Interval {
  const a = first.successes / first.n;
  const b = second.successes / second.n;
  const ofFirst = wilsonInterval(first.successes, first.n, level);
  const ofSecond = wilsonInterval(second.successes, second.n, level);
  return {
    level,
    low: a - b - Math.hypot(a - ofFirst.low, ofSecond.high - b),
    high: a - b + Math.hypot(ofFirst.high - a, b - ofSecond.low),
    method: 'Newcombe hybrid score',
  };
}
