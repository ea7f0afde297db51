/**
 * The columns of a regression in the space of its predictors: `columns[j]` is predictor j and `outcome` the projection of
 * the outcome, both by their coordinates on an orthonormal basis in which predictor j has no coordinate beyond j.
 */
export type Decomposition = Readonly<{
  columns: readonly Float64Array[];
  outcome: Float64Array;
}>;

/** A predictor of which a smaller part than this is its own is determined by the ones before it; as in R's lm. */
const leastOwnPart = 1e-7;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function subtract(vector: Float64Array, basis: Float64Array, times: number): void {
  for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) - times * (basis[i] ?? 0);
}

/** Coordinates on the basis; what lies outside it is left in the vector. Twice is enough to lose nothing to rounding. */
function project(
  vector: Float64Array,
  basis: readonly Float64Array[],
  width: number,
): Float64Array {
  const coordinates = new Float64Array(width);
  for (let pass = 0; pass < 2; pass += 1) {
    basis.forEach((axis, index) => {
      const part = dot(vector, axis);
      coordinates[index] = (coordinates[index] ?? 0) + part;
      subtract(vector, axis, part);
    });
  }
  return coordinates;
}

/**
 * QR decomposition (Gram-Schmidt with reorthogonalisation) of standardised predictors, with the outcome in their space.
 * Where predictor j is determined by the ones before it, only its index is returned, with the indices of those that
 * determine it. Source: Björck (1996), Numerical Methods for Least Squares Problems, section 2.4.
 */
export function decomposeColumns(
  predictors: readonly Float64Array[],
  outcome: Float64Array,
): Decomposition | Readonly<{ determined: number; by: readonly number[] }> {
  const basis: Float64Array[] = [];
  const columns: Float64Array[] = [];
  for (const [j, predictor] of predictors.entries()) {
    const own = Float64Array.from(predictor);
    const column = project(own, basis, predictors.length);
    const length = Math.sqrt(dot(own, own));
    if (length < leastOwnPart) return { determined: j, by: findDetermining(columns, column) };
    column[j] = length;
    columns.push(column);
    basis.push(own.map((value) => value / length));
  }
  return { columns, outcome: project(Float64Array.from(outcome), basis, predictors.length) };
}

/** Weights with which the columns before it make up one that they determine, those of nothing left out. */
function findDetermining(
  columns: readonly Float64Array[],
  column: Float64Array,
): readonly number[] {
  const weights = solveTriangle(columns, column);
  return [...weights.keys()].filter((index) => Math.abs(weights[index] ?? 0) > leastOwnPart);
}

/** Weights of columns that have no coordinate beyond their own index (from the last one back) that make up a vector. */
export function solveTriangle(
  columns: readonly Float64Array[],
  vector: Float64Array,
): Float64Array {
  const rest = Float64Array.from(vector);
  const weights = new Float64Array(columns.length);
  for (let j = columns.length - 1; j >= 0; j -= 1) {
    const column = columns[j];
    if (!column) continue;
    weights[j] = (rest[j] ?? 0) / (column[j] ?? 1);
    subtract(rest, column, weights[j] ?? 0);
  }
  return weights;
}
