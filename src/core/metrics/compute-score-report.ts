import type { MetricOptions, MetricReport, ScoreMetricName } from '../../shared/domain/metric.ts';
import type { Result } from '../../shared/result.ts';
import { computeMetricReport, uncut } from './compute-metric-report.ts';
import { prepareScore } from './prepare-score.ts';
import type { NamedColumn } from './prepared-measure.ts';

export type ScoreRequest = Readonly<{
  metric: ScoreMetricName;
  column: NamedColumn;
  /** Column of the same rows whose values are the segments. */
  by: NamedColumn | null;
  options: MetricOptions;
}>;

/** The metric of one rating question, whole and by segment; see `prepareScore` for what is refused. */
export function computeScoreReport({
  metric,
  column,
  by,
  options,
}: ScoreRequest): Result<MetricReport> {
  const rowCount = column.values.codes.length;
  const measure = prepareScore(metric)({ main: column }, rowCount, options);
  if (!measure.ok) return measure;
  const cut = { ...uncut, by: by ? [by] : [] };
  return computeMetricReport(measure.value, column.name, cut);
}
