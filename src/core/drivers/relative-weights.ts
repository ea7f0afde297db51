import type { Decomposition } from './decompose-columns.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/**
 * Part of R² of each predictor by way of the uncorrelated variables that lie nearest to the predictors: with the
 * correlations R = VΔV' and Λ = VΔ^½V', the weights are Λ² (Λ⁻¹ r)², squared entry by entry. They are 0 or more and sum to
 * R². Near to `shapleyImportance`, by other reasoning; both are shown because neither is the truth.
 * Source: Johnson (2000), Multivariate Behavioral Research 35:1-19.
 */
export function relativeWeights({ columns, outcome }: Decomposition): Float64Array {
  const correlations = columns.map((row) => Float64Array.from(columns, (other) => dot(row, other)));
  const withOutcome = Float64Array.from(columns, (column) => dot(column, outcome));
  const { values, vectors } = symmetricEigen(correlations);
  const roots = values.map((value) => Math.sqrt(Math.max(value, 0)));
  const turned = values.map((_, k) =>
    vectors.reduce((sum, row, i) => sum + (row[k] ?? 0) * (withOutcome[i] ?? 0), 0),
  );
  const scaled = turned.map((value, k) => ((roots[k] ?? 0) > 0 ? value / (roots[k] ?? 1) : 0));
  const onNearest = vectors.map((row) => dot(row, scaled));
  return Float64Array.from(vectors, (row) =>
    vectors.reduce((sum, other, j) => {
      const loading = row.reduce((part, v, k) => part + v * (roots[k] ?? 0) * (other[k] ?? 0), 0);
      return sum + loading ** 2 * (onNearest[j] ?? 0) ** 2;
    }, 0),
  );
}
