import { refuse, type Result, ok } from '../../../shared/result.ts';
import type { ColumnPart } from '../../../shared/domain/metric.ts';
import { describeExamples, examineColumn } from '../examine-column.ts';
import type { MeasureColumns, NamedColumn } from '../prepared-measure.ts';

/** What a column's dictionary says: a value per entry, NaN where it holds none, and what could not be read. */
export type ReadCells = Readonly<{ entryValues: Float64Array; warnings: readonly string[] }>;

const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

/**
 * Takes what was read of a column, or refuses it where it holds nothing of the kind. Cells that could not be read are told.
 *
 * @param what the cells should be, such as `a number` or `yes or no`.
 */
export function acceptCells(
  column: NamedColumn,
  entryValues: Float64Array,
  what: string,
): Result<ReadCells> {
  const content = examineColumn(column.values, entryValues);
  if (content.filled === 0) {
    const message = `Column "${column.name}" is empty: there is nothing to compute from. Choose another column.`;
    return refuse('too_little_data', message, { column: column.name });
  }
  if (content.scored === 0) {
    const message = `No cell of column "${column.name}" is ${what}; it holds ${describeExamples(content)}. Choose another column.`;
    return refuse('column_not_numeric', message, { column: column.name });
  }
  const unread = content.filled - content.scored;
  if (unread === 0) return ok({ entryValues, warnings: [] });
  const warning = `Column "${column.name}": ${cells(unread)} ${unread === 1 ? 'is' : 'are'} not ${what} and ${unread === 1 ? 'was' : 'were'} left out, such as ${describeExamples(content)}.`;
  return ok({ entryValues, warnings: [warning] });
}

/** The column of a part that a metric cannot do without. */
export function needColumn(
  columns: MeasureColumns,
  part: ColumnPart,
  purpose: string,
): Result<NamedColumn> {
  const column = columns[part];
  return column ? ok(column) : refuse('column_missing', `Choose the column ${purpose}.`, { part });
}

/** The value of every row, NaN where it has none. */
export function valuesOfRows(
  { values }: NamedColumn,
  entryValues: Float64Array,
  rowCount: number,
): Float64Array {
  const found = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    found[row] = entryValues[values.codes[row] ?? 0] ?? Number.NaN;
  }
  return found;
}
