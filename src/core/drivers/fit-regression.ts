import { solveTriangle, type Decomposition } from './decompose-columns.ts';

/** Least squares of a standardised outcome on standardised predictors. */
export type Regression = Readonly<{
  r2: number;
  /** Standardised coefficients, in the order of the predictors. */
  standardised: Float64Array;
  /** Variance inflation of each coefficient by the other predictors, 1 or more. */
  inflation: Float64Array;
}>;

/**
 * Coefficients, R² and variance inflation factors (diagonal of the inverse correlation matrix) from the decomposition.
 * Source: Belsley, Kuh & Welsch (1980), Regression Diagnostics, p. 93.
 */
export function fitRegression({ columns, outcome }: Decomposition): Regression {
  const inflation = new Float64Array(columns.length);
  columns.forEach((_, axis) => {
    const unit = new Float64Array(columns.length);
    unit[axis] = 1;
    // Weight of predictor j in axis i of the basis: entry (j, i) of the inverse of R.
    solveTriangle(columns, unit).forEach((weight, j) => {
      inflation[j] = (inflation[j] ?? 0) + weight * weight;
    });
  });
  return {
    r2: Math.min(
      1,
      outcome.reduce((sum, part) => sum + part * part, 0),
    ),
    standardised: solveTriangle(columns, outcome),
    inflation,
  };
}
