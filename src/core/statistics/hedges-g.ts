import { cohensD } from './cohens-d.ts';
import { logGamma } from './log-gamma.ts';
import type { Moments } from './moments.ts';

/**
 * Cohen's d freed of its small-sample bias by the exact factor J = Γ(m/2) / (√(m/2) Γ((m − 1)/2)), m = n₁ + n₂ − 2.
 * Null where d is not defined or m is below 2. Source: Hedges (1981), Journal of Educational Statistics 6:107-128.
 */
export function hedgesG(first: Moments, second: Moments): number | null {
  const d = cohensD(first, second);
  const m = first.n + second.n - 2;
  if (d === null || m < 2) return null;
  return d * Math.exp(logGamma(m / 2) - logGamma((m - 1) / 2) - Math.log(m / 2) / 2);
}
