import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import { scoreMetricNames, type ScoreMetricName } from '../../../shared/domain/metric.ts';
import type { DatasetId } from '../../../shared/ids.ts';

/** A column whose score those who mention a theme can be compared by. */
export type ScoreColumn = Readonly<{
  key: string;
  datasetId: DatasetId;
  position: number;
  metric: ScoreMetricName;
  column: string;
  table: string;
}>;

/** All columns of the study with the role of a metric, in the order of tables and columns. */
export function listScores(tables: readonly DatasetSummary[]): readonly ScoreColumn[] {
  return tables.flatMap((table) =>
    table.columns.flatMap(({ role, position, name }) => {
      const metric = scoreMetricNames.find((one) => one === role);
      return metric
        ? [
            {
              key: `${table.id}.${position}`,
              datasetId: table.id,
              position,
              metric,
              column: name,
              table: table.name,
            },
          ]
        : [];
    }),
  );
}
