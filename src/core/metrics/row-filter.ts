import type { RowFilter } from '../../shared/domain/metric.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { NamedColumn } from './prepared-measure.ts';

/** Finds a column of the table by its name; null where there is none. */
export type FindColumn = (name: string) => NamedColumn | null;

export function refuseUnknownColumn(name: string): Result<never> {
  const message = `There is no column "${name}" in this table. Choose one that is there.`;
  return refuse('column_missing', message, { column: name });
}

/**
 * 1 for every row that meets all filters, else 0; without filters all rows do. Cells are compared without the blanks
 * around them, capitals and all. Refuses a column that the table does not have (`column_missing`).
 */
export function matchRows(
  filters: readonly RowFilter[],
  find: FindColumn,
  rowCount: number,
): Result<Uint8Array> {
  const matches = new Uint8Array(rowCount).fill(1);
  for (const { column: name, values, isNot = false } of filters) {
    const column = find(name);
    if (!column) return refuseUnknownColumn(name);
    const wanted = new Set(values.map((value) => value.trim()));
    const { dictionary, codes } = column.values;
    const meets = Uint8Array.from(dictionary, (cell) => Number(wanted.has(cell.trim()) !== isNot));
    for (let row = 0; row < rowCount; row += 1) {
      if (meets[codes[row] ?? 0] === 0) matches[row] = 0;
    }
  }
  return ok(matches);
}
