/** Eigenvalues of a symmetric matrix with their eigenvectors: `vectors[i][k]` is coordinate i of vector k. */
export type SymmetricEigen = Readonly<{
  values: Float64Array;
  vectors: readonly Float64Array[];
}>;

const mostSweeps = 60;

/** Rotates rows or columns p and q of a matrix by an angle of cosine c and sine s. */
function rotateColumns(rows: readonly Float64Array[], p: number, q: number, c: number, s: number) {
  for (const row of rows) {
    const [left, right] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = c * left - s * right;
    row[q] = s * left + c * right;
  }
}

function rotateRows(rows: readonly Float64Array[], p: number, q: number, c: number, s: number) {
  const [upper, lower] = [rows[p], rows[q]];
  if (!upper || !lower) return;
  for (let k = 0; k < upper.length; k += 1) {
    const [left, right] = [upper[k] ?? 0, lower[k] ?? 0];
    upper[k] = c * left - s * right;
    lower[k] = s * left + c * right;
  }
}

/** Sum of squares beyond the diagonal. */
function measureRest(rows: readonly Float64Array[]): number {
  return rows.reduce(
    (sum, row, i) => row.reduce((part, value, j) => (i === j ? part : part + value * value), sum),
    0,
  );
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations, to the precision of a double, in no
 * particular order. Source: Golub & Van Loan (2013), Matrix Computations, 4th ed., section 8.5.
 */
export function symmetricEigen(matrix: readonly Float64Array[]): SymmetricEigen {
  const rows = matrix.map((row) => Float64Array.from(row));
  const vectors = rows.map((_, i) => new Float64Array(rows.length).fill(1, i, i + 1));
  for (let sweep = 0; sweep < mostSweeps && measureRest(rows) > 1e-32; sweep += 1) {
    for (let p = 0; p < rows.length; p += 1) {
      for (let q = p + 1; q < rows.length; q += 1) {
        const off = rows[p]?.[q] ?? 0;
        if (off === 0) continue;
        const slope = ((rows[q]?.[q] ?? 0) - (rows[p]?.[p] ?? 0)) / (2 * off);
        const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(1, slope));
        const cosine = 1 / Math.hypot(1, tangent);
        const sine = tangent * cosine;
        rotateColumns(rows, p, q, cosine, sine);
        rotateRows(rows, p, q, cosine, sine);
        rotateColumns(vectors, p, q, cosine, sine);
      }
    }
  }
  return { values: Float64Array.from(rows, (row, i) => row[i] ?? 0), vectors };
}
