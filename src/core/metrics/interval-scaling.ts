import type { Interval } from '../../shared/domain/metric.ts';
import type { Moments } from '../statistics/moments.ts';
import { studentTInterval } from '../statistics/student-t-interval.ts';
import type { Scale } from './scale.ts';

/** An interval in another unit: both bounds times a positive factor. */
export function scaleInterval(interval: Interval, factor: number): Interval {
  return { ...interval, low: interval.low * factor, high: interval.high * factor };
}

/** Student's interval of a mean score, cut at the ends of the scale; null for a single answer, which has no spread. */
export function meanScoreInterval({ n, mean, sd }: Moments, scale: Scale): Interval | null {
  if (n < 2) return null;
  const interval = studentTInterval(mean, sd, n);
  return {
    ...interval,
    low: Math.max(scale.min, interval.low),
    high: Math.min(scale.max, interval.high),
  };
}
