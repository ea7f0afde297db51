import type { Interval } from '../../shared/domain/metric.ts';
import { criticalZ } from './confidence-level.ts';
import { estimateAdjustedNps, type RecommendationCounts } from './nps-estimate.ts';

/**
 * Interval of the difference first − second of two independent net promoter scores, in points, within ±200:
 * the difference of the adjusted scores, with the sum of their adjusted variances.
 * Source: Sauro & Lewis, comparing two net promoter scores with adjusted-Wald (MeasuringU, 2021).
 */
export function npsDifference(
  first: RecommendationCounts,
  second: RecommendationCounts,
  level = 0.95,
): Interval {
  const a = estimateAdjustedNps(first);
  const b = estimateAdjustedNps(second);
  const half = criticalZ(level) * Math.sqrt(a.squaredError + b.squaredError);
  const difference = a.points - b.points;
  return {
    level,
    low: Math.max(-200, difference - half),
    high: Math.min(200, difference + half),
    method: 'adjusted Wald (MeasuringU), variances added',
  };
}
