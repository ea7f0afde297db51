import { cleanCell, columnBuilder } from './column-builder.ts';
import type { TableRows } from './table-rows.ts';

/** Cells of one table that are kept at most, rows times columns. */
export const maxCells = 100_000_000;

const sampleRows = 20;

/**
 * Collects rows of cells that were told apart already, `width` of them a row; what a row lacks is empty.
 * Null where rows times columns are more than `maxCells`; nothing is held beyond that.
 */
export function collectRows(
  rows: Iterable<readonly string[]>,
  width: number,
  limit = maxCells,
): TableRows | null {
  const builders = Array.from({ length: width }, () => columnBuilder());
  const sample: (readonly string[])[] = [];
  let count = 0;
  for (const cells of rows) {
    count += 1;
    if (count * width > limit) return null;
    builders.forEach((builder, position) => builder.add(cells[position] ?? ''));
    if (sample.length < sampleRows) {
      sample.push(builders.map((_, position) => cleanCell(cells[position] ?? '')));
    }
  }
  return {
    rows: count,
    columns: builders.map((builder) => builder.finish()),
    sample,
    losses: [],
    warnings: [],
    quotes: { unclosedRow: null, strayRows: [] },
  };
}
