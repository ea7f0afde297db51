/** A matrix of few non-zero entries, row by row: row i is `column[p], value[p]` for `rowStart[i] <= p < rowStart[i + 1]`. */
export type SparseMatrix = Readonly<{
  rows: number;
  columns: number;
  rowStart: Int32Array;
  column: Int32Array;
  value: Float64Array;
}>;

/** Whether row i has no entry: a text without any shared word. */
export function isRowEmpty(matrix: SparseMatrix, row: number): boolean {
  return (matrix.rowStart[row + 1] ?? 0) === (matrix.rowStart[row] ?? 0);
}

/** The given rows, in the given order, with all columns. */
export function selectSparseRows(matrix: SparseMatrix, rows: Int32Array): SparseMatrix {
  const rowStart = new Int32Array(rows.length + 1);
  rows.forEach((row, i) => {
    const length = (matrix.rowStart[row + 1] ?? 0) - (matrix.rowStart[row] ?? 0);
    rowStart[i + 1] = (rowStart[i] ?? 0) + length;
  });
  const size = rowStart[rows.length] ?? 0;
  const column = new Int32Array(size);
  const value = new Float64Array(size);
  rows.forEach((row, i) => {
    const from = matrix.rowStart[row] ?? 0;
    const to = matrix.rowStart[row + 1] ?? 0;
    column.set(matrix.column.subarray(from, to), rowStart[i] ?? 0);
    value.set(matrix.value.subarray(from, to), rowStart[i] ?? 0);
  });
  return { rows: rows.length, columns: matrix.columns, rowStart, column, value };
}

/** A B, `rows x width`, for A `rows x columns` and a row-major dense B `columns x width`. */
export function multiply(a: SparseMatrix, b: Float64Array, width: number): Float64Array {
  const product = new Float64Array(a.rows * width);
  for (let i = 0; i < a.rows; i += 1) {
    const to = a.rowStart[i + 1] ?? 0;
    for (let p = a.rowStart[i] ?? 0; p < to; p += 1) {
      const weight = a.value[p] ?? 0;
      const from = (a.column[p] ?? 0) * width;
      for (let j = 0; j < width; j += 1) {
        product[i * width + j] = (product[i * width + j] ?? 0) + weight * (b[from + j] ?? 0);
      }
    }
  }
  return product;
}

/** Aᵀ B, `columns x width`, for A `rows x columns` and a row-major dense B `rows x width`. */
export function multiplyTransposed(a: SparseMatrix, b: Float64Array, width: number): Float64Array {
  const product = new Float64Array(a.columns * width);
  for (let i = 0; i < a.rows; i += 1) {
    const to = a.rowStart[i + 1] ?? 0;
    for (let p = a.rowStart[i] ?? 0; p < to; p += 1) {
      const weight = a.value[p] ?? 0;
      const into = (a.column[p] ?? 0) * width;
      for (let j = 0; j < width; j += 1) {
        product[into + j] = (product[into + j] ?? 0) + weight * (b[i * width + j] ?? 0);
      }
    }
  }
  return product;
}
