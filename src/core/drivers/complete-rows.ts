/** A numeric column by its name; NaN where there is no value. */
export type NamedScores = Readonly<{ name: string; values: Float64Array }>;

/** A column in standard form: centred, of length 1. `centre` and `length` lead back to its own unit. */
export type StandardColumn = Readonly<{
  name: string;
  centre: number;
  /** √Σ(x − mean)²; 0 for a constant column, whose values are then 0. */
  length: number;
  values: Float64Array;
}>;

/** Rows in which every column has a value. What is not a finite number counts as missing. */
export function findCompleteRows(columns: readonly NamedScores[]): Uint32Array {
  const rowCount = columns[0]?.values.length ?? 0;
  if (columns.some(({ values }) => values.length !== rowCount)) {
    throw new RangeError('Columns of one table have equally many rows');
  }
  const rows = new Uint32Array(rowCount);
  let found = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (!columns.every(({ values }) => Number.isFinite(values[row]))) continue;
    rows[found] = row;
    found += 1;
  }
  return rows.subarray(0, found);
}

/** The column with the most missing values, and how many they are. */
export function findGappiest(
  columns: readonly NamedScores[],
): Readonly<{ name: string; missing: number }> {
  let most = { name: '', missing: 0 };
  for (const { name, values } of columns) {
    let missing = 0;
    for (const value of values) if (!Number.isFinite(value)) missing += 1;
    if (missing > most.missing) most = { name, missing };
  }
  return most;
}

/** A spread below this share of the size of the values is rounding. */
const rounding = 1e-12;

/** The given rows of a column, at least one, in standard form. */
export function standardise({ name, values }: NamedScores, rows: Uint32Array): StandardColumn {
  const picked = Float64Array.from(rows, (row) => values[row] ?? 0);
  const centre = picked.reduce((sum, value) => sum + value, 0) / picked.length;
  let greatest = 0;
  let squares = 0;
  picked.forEach((value, row) => {
    greatest = Math.max(greatest, Math.abs(value));
    picked[row] = value - centre;
    squares += (value - centre) ** 2;
  });
  const isConstant = squares <= picked.length * (rounding * greatest) ** 2;
  const length = isConstant ? 0 : Math.sqrt(squares);
  picked.forEach((value, row) => {
    picked[row] = isConstant ? 0 : value / length;
  });
  return { name, centre, length, values: picked };
}
