import type { DatasetColumn, DatasetSummary } from '../../../../shared/domain/dataset.ts';
import { callMetrics, type CallMetric } from '../../../../shared/domain/follow-up.ts';

/** The rating question that customers are chosen and weighed by. */
export type ScoreChoice = Readonly<{
  column: DatasetColumn;
  metric: CallMetric;
  /** True where a low answer is the good one. */
  reversed: boolean;
}>;

/** Columns with the role of a score, each with its metric: NPS first, then CSAT, then CES. */
export function listScores({ columns }: DatasetSummary): readonly Omit<ScoreChoice, 'reversed'>[] {
  return callMetrics.flatMap((metric) =>
    columns.filter(({ role }) => role === metric).map((column) => ({ column, metric })),
  );
}
