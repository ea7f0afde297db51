import type { ColumnPart, MetricOptions, MetricResult } from '../../../shared/domain/metric.ts';
import { columnOf } from '../column.fixture.ts';
import type { MeasureColumns, PreparedMeasure, PrepareMeasure } from '../prepared-measure.ts';

export type Cells = Readonly<Partial<Record<ColumnPart, readonly string[]>>>;

/** Columns called by their parts, unless `names` says otherwise. */
export function columnsOf(
  cells: Cells,
  names: Partial<Record<ColumnPart, string>> = {},
): MeasureColumns {
  return Object.fromEntries(
    Object.entries(cells).map(([part, column]) => [
      part,
      { name: names[part as ColumnPart] ?? part, values: columnOf(column) },
    ]),
  );
}

/** A measure that a test expects to be possible. */
export function prepared(
  prepare: PrepareMeasure,
  columns: MeasureColumns,
  options: MetricOptions = {},
): PreparedMeasure {
  const rowCount = Object.values(columns)[0]?.values.codes.length ?? 0;
  const measure = prepare(columns, rowCount, options);
  if (!measure.ok) throw new Error(measure.error.message);
  return measure.value;
}

/** The figure of all rows. */
export function measured(
  prepare: PrepareMeasure,
  cells: Cells,
  options: MetricOptions = {},
): MetricResult {
  return prepared(prepare, columnsOf(cells), options).of(null, null);
}

/** The sentence with which a measure is refused. */
export function refusal(
  prepare: PrepareMeasure,
  cells: Cells,
  options: MetricOptions = {},
): string {
  const rowCount = Object.values(cells)[0]?.length ?? 0;
  const measure = prepare(columnsOf(cells), rowCount, options);
  if (measure.ok) throw new Error('not refused');
  return measure.error.message;
}

export const repeat = (cell: string, times: number): readonly string[] =>
  Array.from({ length: times }, () => cell);

export const furtherOf = ({ further }: MetricResult): Readonly<Record<string, number>> =>
  Object.fromEntries(further.map(({ name, value }) => [name, value]));
