import type { Moments } from './moments.ts';

/**
 * Difference of means first − second in pooled standard deviations. Needs two values in all beyond one per side;
 * null where neither sample varies. Source: Cohen (1988), Statistical Power Analysis, 2nd ed., p. 66-67.
 */
export function cohensD(first: Moments, second: Moments): number | null {
  const df = first.n + second.n - 2;
  if (df < 1) return null;
  const pooled = ((first.n - 1) * first.sd ** 2 + (second.n - 1) * second.sd ** 2) / df;
  return pooled > 0 ? (first.mean - second.mean) / Math.sqrt(pooled) : null;
}
