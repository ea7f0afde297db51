import { useState } from 'react';
import { partsOf } from '../../../core/metrics/metric-parts.ts';
import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import {
  metricNames,
  type ColumnPart,
  type MetricName,
  type MetricOptions,
  type PeriodUnit,
  type RowFilter,
} from '../../../shared/domain/metric.ts';
import type { Margin } from '../../../shared/domain/weighting.ts';
import type { DatasetId } from '../../../shared/ids.ts';
import { useKept, useNavigation } from '../../state/navigation.ts';
import type { PlaceParams } from '../../state/place.ts';
import { proposePart } from './propose-parts.ts';
import { chooseMetric, findColumn } from './propose-columns.ts';

/** What is chosen for one metric of one table, beside what the place itself says. */
type Detail = Readonly<{
  parts?: Readonly<Partial<Record<ColumnPart, string | null>>>;
  options?: MetricOptions;
}>;

/** How every metric of the table is cut. */
export type CutChoice = Readonly<{
  /** A second segment column beside the place's. */
  and: string | null;
  period: PeriodUnit | null;
  dateColumn: string | null;
  where: readonly RowFilter[];
  weightColumn: string | null;
  /** Known shares of the population that rows are weighted to. */
  margins: readonly Margin[];
}>;

type Kept = Readonly<{
  details: Readonly<Partial<Record<MetricName, Detail>>>;
  cut: CutChoice;
}>;

const nothing: Kept = {
  details: {},
  cut: { and: null, period: null, dateColumn: null, where: [], weightColumn: null, margins: [] },
};

export type MetricChoice = Readonly<{
  metric: MetricName;
  /** The column of each part that the metric takes; null where none is chosen. */
  parts: ReadonlyMap<ColumnPart, DatasetColumn | null>;
  /** The main column, where the metric has one. */
  column: DatasetColumn | null;
  by: DatasetColumn | null;
  cut: CutChoice;
  options: MetricOptions;
  /** Whether every column that the metric needs is chosen. */
  isComplete: boolean;
  chooseTable: (id: DatasetId) => void;
  chooseMetric: (metric: MetricName) => void;
  choosePart: (part: ColumnPart, name: string | null) => void;
  chooseBy: (name: string | null) => void;
  chooseCut: (change: Partial<CutChoice>) => void;
  chooseOptions: (options: MetricOptions) => void;
  /** Goes to a column with the metric of its role, or with the present one. */
  measure: (column: DatasetColumn) => void;
}>;

function settleParts(
  columns: readonly DatasetColumn[],
  metric: MetricName,
  { parts = {}, options = {} }: Detail,
): ReadonlyMap<ColumnPart, DatasetColumn | null> {
  const settled = new Map<ColumnPart, DatasetColumn | null>();
  for (const { part, isNeeded } of partsOf(metric, options)) {
    const wanted = parts[part];
    const chosen =
      wanted === null
        ? null
        : (findColumn(columns, wanted) ??
          (isNeeded ? proposePart(columns, metric, part, [...settled.values()]) : null));
    settled.set(part, chosen);
  }
  return settled;
}

/**
 * What is measured. Table, metric and segments belong to the place, so that Back and the palette know them;
 * the columns and the conventions are kept with the visit, for each metric its own, and the cut for the whole table.
 */
export function useMetricChoice(
  table: DatasetSummary,
  params: PlaceParams['measure'],
): MetricChoice {
  const navigation = useNavigation();
  const [kept, keep] = useKept(`metric.${table.id}`);
  const [chosen, setChosen] = useState((): Kept => ({ ...nothing, ...(kept as Kept | undefined) }));
  const { details, cut } = chosen;
  const metric = chooseMetric(table, params.metric);
  const detail = details[metric] ?? {};
  const options = detail.options ?? {};
  const parts = settleParts(table.columns, metric, detail);

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
  const save = (next: Kept): void => {
    setChosen(next);
    keep(next);
  };
  const change = (of: MetricName, next: Detail): void =>
    save({ ...chosen, details: { ...details, [of]: { ...details[of], ...next } } });
  return {
    metric,
    parts,
    column: parts.get('main') ?? null,
    by: findColumn(table.columns, params.by),
    cut,
    options,
    isComplete: partsOf(metric, options).every(
      ({ part, isNeeded }) => !isNeeded || parts.get(part),
    ),
    chooseTable: (datasetId) => navigation.go({ name: 'measure', params: { datasetId } }),
    chooseMetric: (next) => go({ metric: next }),
    choosePart: (part, name) =>
      change(metric, {
        parts: { ...detail.parts, [part]: name },
        // A scale belongs to the question it was set for.
        ...(part === 'main' && options.scale ? { options: { ...options, scale: undefined } } : {}),
      }),
    chooseBy: (by) =>
      by === null
        ? navigation.replace({ name: 'measure', params: { datasetId: table.id, metric } })
        : go({ by }),
    chooseCut: (next) => save({ ...chosen, cut: { ...cut, ...next } }),
    chooseOptions: (next) => change(metric, { options: next }),
    measure: (wanted) => {
      const next = metricNames.find((name) => name === wanted.role) ?? metric;
      change(next, { parts: { ...details[next]?.parts, main: wanted.name }, options: {} });
      go({ metric: next });
    },
  };
}
