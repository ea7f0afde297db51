/** A matrix of numbers, row-major: entry (i, j) is `values[i * columns + j]`. */
export type DenseMatrix = Readonly<{ rows: number; columns: number; values: Float64Array }>;

/** Scales every row to length 1, in place; a row of zeros stays. */
export function normalizeRows(values: Float64Array, columns: number): void {
  for (let from = 0; from < values.length; from += columns) {
    let squares = 0;
    for (let j = from; j < from + columns; j += 1) squares += (values[j] ?? 0) ** 2;
    if (squares === 0) continue;
    const scale = 1 / Math.sqrt(squares);
    for (let j = from; j < from + columns; j += 1) values[j] = (values[j] ?? 0) * scale;
  }
}

/** The given rows, in the given order. */
export function selectDenseRows(matrix: DenseMatrix, rows: Int32Array): DenseMatrix {
  const { columns } = matrix;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    values.set(matrix.values.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return { rows: rows.length, columns, values };
}

/** Inner product of row i of one matrix and row j of another of as many columns: the cosine, where rows have length 1. */
export function dotRows(
  a: Float64Array,
  i: number,
  b: Float64Array,
  j: number,
  columns: number,
): number {
  let sum = 0;
  const left = i * columns;
  const right = j * columns;
  for (let q = 0; q < columns; q += 1) sum += (a[left + q] ?? 0) * (b[right + q] ?? 0);
  return sum;
}
