import type { NamedColumn } from '../prepared-measure.ts';

/** Customers or cases instead of rows: the unit of every row, -1 where its cell is blank. */
export type Units = Readonly<{ count: number; unitOfRow: Int32Array; rowsWithout: number }>;

/** Numbers the different cells of a column, blanks around them aside, in the order of the dictionary. */
export function numberUnits({ values }: NamedColumn, rowCount: number): Units {
  const numbers = new Map<string, number>();
  const unitOf = Int32Array.from(values.dictionary, (cell) => {
    const name = cell.trim();
    if (name === '') return -1;
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
  const unitOfRow = new Int32Array(rowCount);
  let rowsWithout = 0;
  for (let row = 0; row < rowCount; row += 1) {
    const unit = unitOf[values.codes[row] ?? 0] ?? -1;
    unitOfRow[row] = unit;
    if (unit < 0) rowsWithout += 1;
  }
  return { count: numbers.size, unitOfRow, rowsWithout };
}

/** The units of which at least one row is in a part, ascending, with how many rows each has there. */
export type UnitPart = Readonly<{
  units: Uint32Array;
  /** By unit of the table, 0 for those outside the part. */
  rowsOf: Uint32Array;
  /** By unit of the table: the mean weight of its rows in the part; null where every row counts alike. */
  weights: Float64Array | null;
  rowsWithout: number;
}>;

/** Finds the units of some rows (all where null). */
export function unitsOfRows(
  { count, unitOfRow }: Units,
  rows: Uint32Array | null,
  rowWeights: Float64Array | null,
): UnitPart {
  const rowsOf = new Uint32Array(count);
  const weights = rowWeights ? new Float64Array(count) : null;
  const length = rows ? rows.length : unitOfRow.length;
  let rowsWithout = 0;
  let units = 0;
  for (let i = 0; i < length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    const unit = unitOfRow[row] ?? -1;
    if (unit < 0) {
      rowsWithout += 1;
      continue;
    }
    if (rowsOf[unit] === 0) units += 1;
    rowsOf[unit] = (rowsOf[unit] ?? 0) + 1;
    if (weights) weights[unit] = (weights[unit] ?? 0) + (rowWeights?.[row] ?? 0);
  }
  const found = new Uint32Array(units);
  let at = 0;
  rowsOf.forEach((rowsHere, unit) => {
    if (rowsHere === 0) return;
    found[at] = unit;
    at += 1;
    if (weights) weights[unit] = (weights[unit] ?? 0) / rowsHere;
  });
  return { units: found, rowsOf, weights, rowsWithout };
}
