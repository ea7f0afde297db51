import type { Interval } from '../../shared/domain/metric.ts';
import { criticalZ } from './confidence-level.ts';
import { estimateAdjustedNps, type RecommendationCounts } from './nps-estimate.ts';

/**
 * Interval of a net promoter score that holds its level in small samples, in points, cut at -100 and 100.
 * It is centred on the adjusted score, which lies a little nearer to 0 than the score itself.
 * Source: Sauro & Lewis, adjusted-Wald interval for the net promoter score (MeasuringU, 2021).
 */
export function adjustedWaldNps(counts: RecommendationCounts, level = 0.95): Interval {
  const { points, squaredError } = estimateAdjustedNps(counts);
  const half = criticalZ(level) * Math.sqrt(squaredError);
  return {
    level,
    low: Math.max(-100, points - half),
    high: Math.min(100, points + half),
    method: 'adjusted Wald (MeasuringU)',
  };
}
