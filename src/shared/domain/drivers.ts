/** What one predictor has to do with the outcome. */
export type Driver = Readonly<{
  name: string;
  /** Part of R² that is the predictor's own: its mean gain over all orders of entry (LMG, Shapley). They sum to R². */
  lmg: number;
  /** `lmg` as a share of R², 0 to 1; 0 where R² is 0. */
  share: number;
  /** The same part of R² by Johnson's relative weights; they too sum to R². */
  relativeWeight: number;
  /** Pearson correlation with the outcome, on its own. */
  correlation: number;
  /** Change of the outcome per unit of the predictor, the others held equal, in the units of the columns. */
  coefficient: number;
  /** The same in standard deviations of both. */
  standardised: number;
}>;

/** Key drivers of an outcome. */
export type DriverReport = Readonly<{
  outcome: string;
  r2: number;
  adjustedR2: number;
  intercept: number;
  /** Rows with a value everywhere, and rows left out because one was missing. */
  n: number;
  missing: number;
  /** Greatest `lmg` first. */
  predictors: readonly Driver[];
  method: string;
  warnings: readonly string[];
}>;
