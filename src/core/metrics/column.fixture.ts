import type { ColumnValues } from '../../shared/domain/column-values.ts';

/** A column of cells as a table holds it. */
export function columnOf(cells: readonly string[]): ColumnValues {
  const dictionary = [...new Set(['', ...cells])];
  const at = new Map(dictionary.map((cell, code) => [cell, code]));
  return { dictionary, codes: Uint32Array.from(cells, (cell) => at.get(cell) ?? 0) };
}
