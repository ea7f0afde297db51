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
  const picked = new Float64Array(rows.length);
  let [sum, greatest, squares] = [0, 0, 0];
  for (let i = 0; i < rows.length; i += 1) {
    const value = values[rows[i] ?? 0] ?? 0;
    picked[i] = value;
    sum += value;
    greatest = Math.max(greatest, Math.abs(value));
  }
  const centre = sum / rows.length;
  for (const value of picked) squares += (value - centre) ** 2;
  const isConstant = squares <= picked.length * (rounding * greatest) ** 2;
  const length = isConstant ? 0 : Math.sqrt(squares);
  for (let i = 0; i < picked.length; i += 1) {
    picked[i] = isConstant ? 0 : ((picked[i] ?? 0) - centre) / length;
  }
  return { name, centre, length, values: picked };
}
