import { useState } from 'react';
import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import { metricNames, type MetricName, type MetricOptions } from '../../../shared/domain/metric.ts';
import type { DatasetId } from '../../../shared/ids.ts';
import { useKept, useNavigation } from '../../state/navigation.ts';
import type { PlaceParams } from '../../state/place.ts';
import { chooseMetric, findColumn, proposeScoreColumns } from './propose-columns.ts';

/** What is chosen for one metric of one table, beside what the place itself says. */
type Detail = Readonly<{ column?: string; options?: MetricOptions }>;
type Details = Readonly<Partial<Record<MetricName, Detail>>>;

export type MetricChoice = Readonly<{
  metric: MetricName;
  column: DatasetColumn | null;
  by: DatasetColumn | null;
  options: MetricOptions;
  chooseTable: (id: DatasetId) => void;
  chooseMetric: (metric: MetricName) => void;
  chooseColumn: (name: string) => void;
  chooseBy: (name: string | null) => void;
  chooseOptions: (options: MetricOptions) => void;
  /** Goes to a column with the metric of its role, or with the present one. */
  measure: (column: DatasetColumn) => void;
}>;

/**
 * What is measured. Table, metric and segments belong to the place, so that Back and the palette know them;
 * the column and the conventions are kept with the visit, for each metric its own.
 */
export function useMetricChoice(
  table: DatasetSummary,
  params: PlaceParams['measure'],
): MetricChoice {
  const navigation = useNavigation();
  const [kept, keep] = useKept(`metric.${table.id}`);
  const [details, setDetails] = useState(() => (kept ?? {}) as Details);
  const metric = chooseMetric(table, params.metric);
  const detail = details[metric] ?? {};
  const column =
    findColumn(table.columns, detail.column) ??
    proposeScoreColumns(table.columns, metric).proposed[0] ??
    null;

  const go = (change: PlaceParams['measure']): void =>
    navigation.replace({
      name: 'measure',
      params: {
        datasetId: table.id,
        metric,
        ...(params.by === undefined ? {} : { by: params.by }),
        ...change,
      },
    });
  const change = (of: MetricName, next: Detail): void => {
    const all = { ...details, [of]: { ...details[of], ...next } };
    setDetails(all);
    keep(all);
  };
  return {
    metric,
    column,
    by: findColumn(table.columns, params.by),
    options: detail.options ?? {},
    chooseTable: (datasetId) => navigation.go({ name: 'measure', params: { datasetId } }),
    chooseMetric: (next) => go({ metric: next }),
    chooseColumn: (name) => change(metric, { column: name, options: {} }),
    chooseBy: (by) =>
      by === null
        ? navigation.replace({ name: 'measure', params: { datasetId: table.id, metric } })
        : go({ by }),
    chooseOptions: (options) => change(metric, { options }),
    measure: (wanted) => {
      const next = metricNames.find((name) => name === wanted.role) ?? metric;
      change(next, { column: wanted.name, options: {} });
      go({ metric: next });
    },
  };
}
