import type { Phase } from './phase.ts';
import { normalizeRows } from './dense-matrix.ts';
import type { DenseMatrix } from './dense-matrix.ts';
import { createRandom, drawNormal } from './random.ts';
import { multiply, multiplyTransposed } from './sparse-matrix.ts';
import type { SparseMatrix } from './sparse-matrix.ts';

const iterations = 3;

/** Makes the columns of a row-major `rows x width` matrix orthonormal, in place (Gram-Schmidt, twice is enough). */
function orthonormalize(values: Float64Array, rows: number, width: number): void {
  const basis: Float64Array[] = [];
  for (let j = 0; j < width; j += 1) {
    const vector = new Float64Array(rows);
    for (let i = 0; i < rows; i += 1) vector[i] = values[i * width + j] ?? 0;
    for (let pass = 0; pass < 2; pass += 1) {
      for (const earlier of basis) {
        let overlap = 0;
        for (let i = 0; i < rows; i += 1) overlap += (earlier[i] ?? 0) * (vector[i] ?? 0);
        for (let i = 0; i < rows; i += 1) {
          vector[i] = (vector[i] ?? 0) - overlap * (earlier[i] ?? 0);
        }
      }
    }
    let squares = 0;
    for (let i = 0; i < rows; i += 1) squares += (vector[i] ?? 0) ** 2;
    // A column that the earlier ones explain carries only rounding errors: drop it.
    const scale = squares > 1e-20 ? 1 / Math.sqrt(squares) : 0;
    for (let i = 0; i < rows; i += 1) values[i * width + j] = vector[i] = (vector[i] ?? 0) * scale;
    basis.push(vector);
  }
}

/**
 * Latent semantic analysis: texts in the space of the leading right singular vectors of their term matrix, `rows x dimensions`,
 * rows of length 1 (or 0 for an empty text). Found by randomised subspace iteration (Halko, Martinsson and Tropp 2011,
 * algorithm 4.4). Axes inside the space are arbitrary: only cosines have a meaning. Yields the share done, 0..1.
 */
export function* reduceDimensions(
  matrix: SparseMatrix,
  dimensions: number,
  seed: number,
): Phase<DenseMatrix> {
  const width = Math.max(1, Math.min(dimensions, matrix.columns, matrix.rows));
  const random = createRandom(seed);
  let basis = new Float64Array(matrix.columns * width).map(() => drawNormal(random));
  orthonormalize(basis, matrix.columns, width);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    yield iteration / iterations;
    basis = multiplyTransposed(matrix, multiply(matrix, basis, width), width) as typeof basis;
    orthonormalize(basis, matrix.columns, width);
  }
  const values = multiply(matrix, basis, width);
  normalizeRows(values, width);
  return { rows: matrix.rows, columns: width, values };
}
