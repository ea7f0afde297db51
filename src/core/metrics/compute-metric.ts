import { assertNever } from '../../shared/assert-never.ts';
import type { MetricOptions, MetricResult, ScoreMetricName } from '../../shared/domain/metric.ts';
import { computeCes } from './compute-ces.ts';
import { computeCsat } from './compute-csat.ts';
import { computeNps } from './compute-nps.ts';
import { computeRating } from './compute-rating.ts';
import type { ScoreTally } from './score-tally.ts';

/** One metric of one tally; see `computeNps`, `computeCsat`, `computeCes` and `computeRating` for what the options mean to each. */
export function computeMetric(
  metric: ScoreMetricName,
  tally: ScoreTally,
  options: MetricOptions = {},
): MetricResult {
  switch (metric) {
    case 'nps':
      return computeNps(tally, options);
    case 'csat':
      return computeCsat(tally, options);
    case 'ces':
      return computeCes(tally, options);
    case 'rating':
      return computeRating(tally, options);
    default:
      return assertNever(metric, 'metric');
  }
}
