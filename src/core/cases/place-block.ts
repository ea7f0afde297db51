import type { Block } from './table-text.ts';

/** A rectangle of the grid, both ends included. */
export type GridRange = Readonly<{ top: number; left: number; bottom: number; right: number }>;

export type PlacedCell = Readonly<{ row: number; column: number; value: string }>;

/** The rectangle that two corners span. */
export function spanRange(
  one: Readonly<{ row: number; column: number }>,
  other: Readonly<{ row: number; column: number }>,
): GridRange {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/**
 * Where the cells of a block come to lie when it is pasted on a selection: from its first cell on, beyond its end where the
 * block is larger; where the selection is a whole multiple of the block, the block is repeated over it, as spreadsheets do.
 * Cells beyond `rows` and `columns` of the grid are left out.
 */
export function placeBlock(
  block: Block,
  selection: GridRange,
  size: Readonly<{ rows: number; columns: number }>,
): readonly PlacedCell[] {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  if (height === 0 || width === 0) return [];
  const wanted = {
    rows: selection.bottom - selection.top + 1,
    columns: selection.right - selection.left + 1,
  };
  const repeats = wanted.rows % height === 0 && wanted.columns % width === 0;
  const rows = repeats ? wanted.rows : height;
  const columns = repeats ? wanted.columns : width;
  const placed: PlacedCell[] = [];
  for (let row = 0; row < rows && selection.top + row < size.rows; row += 1) {
    for (let column = 0; column < columns && selection.left + column < size.columns; column += 1) {
      placed.push({
        row: selection.top + row,
        column: selection.left + column,
        value: block[row % height]?.[column % width] ?? '',
      });
    }
  }
  return placed;
}
