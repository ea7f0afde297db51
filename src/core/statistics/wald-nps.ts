import type { Interval } from '../../shared/domain/metric.ts';
import { criticalZ } from './confidence-level.ts';
import { estimateNps, type RecommendationCounts } from './nps-estimate.ts';

/**
 * Plain large-sample interval of a net promoter score, in points, cut at -100 and 100.
 * It has no width at all when everybody gave the same kind of answer: prefer `adjustedWaldNps` for small n.
 */
export function waldNps(counts: RecommendationCounts, level = 0.95): Interval {
  const { points, squaredError } = estimateNps(counts);
  const half = criticalZ(level) * Math.sqrt(squaredError);
  return {
    level,
    low: Math.max(-100, points - half),
    high: Math.min(100, points + half),
    method: 'Wald',
  };
}
