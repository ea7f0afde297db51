import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import { callMetrics, type CallMetric } from '../../../shared/domain/follow-up.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { resolveColumn } from '../../tables/resolve-column.ts';

export type ScoreChoice = Readonly<{ column: DatasetColumn; metric: CallMetric }>;

const metricOf = ({ role }: DatasetColumn): CallMetric | undefined =>
  callMetrics.find((metric) => metric === role);

/** The first column with the role of one of the metrics, in their order; undefined where there is none. */
export function firstScore(
  { columns }: DatasetSummary,
  metrics: readonly CallMetric[] = callMetrics,
): DatasetColumn | undefined {
  return metrics
    .map((metric) => columns.find(({ role }) => role === metric))
    .find((column) => column !== undefined);
}

/**
 * The score that customers are chosen by. A column without a metric is read by its role, else as satisfaction; a metric
 * without a column takes the first column of that role.
 */
export function chooseScore(
  dataset: DatasetSummary,
  wanted: Readonly<{ column?: string | undefined; metric?: CallMetric | undefined }>,
): Result<ScoreChoice> {
  if (wanted.column !== undefined) {
    const found = resolveColumn(dataset.columns, wanted.column);
    if (!found.ok) return found;
    return ok({ column: found.value, metric: wanted.metric ?? metricOf(found.value) ?? 'csat' });
  }
  const column = firstScore(dataset, wanted.metric ? [wanted.metric] : callMetrics);
  if (!column)
    return refuse(
      'column_missing',
      `“${dataset.name}” has no column with the role of a score. Give a rating question the role NPS, CSAT or CES, then ask again.`,
    );
  return ok({ column, metric: wanted.metric ?? metricOf(column) ?? 'csat' });
}
