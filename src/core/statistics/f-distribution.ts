import { chiSquareUpperTail } from './chi-square-distribution.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/** Above this many degrees of freedom below, F times df1 and chi-square are the same doubles. */
const chiSquareFrom = 1e10;

/**
 * Probability that an F variable with `df1` and `df2` degrees of freedom (> 0, not necessarily whole) exceeds f (>= 0).
 * Source: NIST DLMF 8.17 and Abramowitz & Stegun (1964), 26.6.2.
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  if (!(f >= 0 && df1 > 0 && df2 > 0)) {
    throw new RangeError(`F(${f}; ${df1}, ${df2}) is outside its domain`);
  }
  if (df2 > chiSquareFrom) return chiSquareUpperTail(f * df1, df1);
  if (f === Infinity) return 0;
  const scale = df2 + df1 * f;
  return incompleteBeta(df2 / scale, df2 / 2, df1 / 2, (df1 * f) / scale);
}
