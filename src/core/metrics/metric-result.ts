import type { MetricName, MetricResult } from '../../shared/domain/metric.ts';
import { warnAboutAnswers } from './metric-warnings.ts';
import type { ScaledAnswers } from './scale.ts';

/** The part of a result that each metric computes itself. */
export type MetricFigures = Pick<
  MetricResult,
  'value' | 'unit' | 'interval' | 'counts' | 'further' | 'method'
> &
  Readonly<{ warnings?: readonly string[] }>;

/** A metric's own figures together with what is the same for every metric: n, missing, distribution, warnings. */
export function toMetricResult(
  metric: MetricName,
  scaled: ScaledAnswers,
  figures: MetricFigures,
): MetricResult {
  return {
    metric,
    value: figures.value,
    unit: figures.unit,
    n: scaled.n,
    missing: scaled.unanswered + scaled.outside,
    interval: figures.interval,
    counts: figures.counts,
    distribution: scaled.scores,
    further: figures.further,
    method: figures.method,
    warnings: [...warnAboutAnswers(scaled), ...(figures.warnings ?? [])],
  };
}
