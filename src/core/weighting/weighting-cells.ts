import type { SettledMargin } from './margin.ts';

/** Rows that fall into the same category of every margin share a cell, and a weight. */
export type WeightingCells = Readonly<{
  /** Cell of every row. */
  cellOf: Uint32Array;
  /** Rows in each cell. */
  rows: Float64Array;
  /** For each margin, the category of each cell; -1 where it is not known. */
  categories: readonly Int32Array[];
}>;

/** Up to so many crossings a list of them all is faster than a map of those that are met. */
const mostListed = 1 << 22;

/** Numbers keys below `size` in the order in which they are met; -1 for one that is new. */
function createNumbering(size: number) {
  let count = 0;
  const listed = size <= mostListed ? new Int32Array(size).fill(-1) : null;
  const mapped = new Map<number, number>();
  return {
    find: (key: number): number => (listed ? listed[key] : mapped.get(key)) ?? -1,
    add: (key: number): number => {
      if (listed) listed[key] = count;
      else mapped.set(key, count);
      count += 1;
      return count - 1;
    },
    count: () => count,
  };
}

/**
 * Joins rows to the cells of crossed margins, one margin after the other, so that the time of weighting grows with the
 * number of cells that are met and not with the rows.
 */
export function joinCells(margins: readonly SettledMargin[], rowCount: number): WeightingCells {
  const cellOf = new Uint32Array(rowCount);
  let categories: number[][] = [];
  let count = 1;
  margins.forEach(({ categoryOf, categories: names }) => {
    const numbers = createNumbering(count * (names.length + 1));
    const next: number[][] = [...categories, []].map(() => []);
    for (let row = 0; row < rowCount; row += 1) {
      const before = cellOf[row] ?? 0;
      const category = categoryOf(row);
      const key = before * (names.length + 1) + category + 1;
      let number = numbers.find(key);
      if (number < 0) {
        number = numbers.add(key);
        categories.forEach((column, index) => next[index]?.push(column[before] ?? -1));
        next.at(-1)?.push(category);
      }
      cellOf[row] = number;
    }
    categories = next;
    count = numbers.count();
  });
  const rows = new Float64Array(count);
  for (const cell of cellOf) rows[cell] = (rows[cell] ?? 0) + 1;
  return { cellOf, rows, categories: categories.map((column) => Int32Array.from(column)) };
}
