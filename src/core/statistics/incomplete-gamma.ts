import { continuedFraction } from './continued-fraction.ts';
import { gammaFactor } from './log-gamma.ts';

/** P(a, x) by its power series, NIST DLMF 8.11.4: fast and free of cancellation below the mode. */
function lowerBySeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return gammaFactor(a, x) * sum;
}

/** Q(a, x) by its continued fraction, NIST DLMF 8.9.2, which keeps its relative precision far out in the tail. */
function upperByFraction(a: number, x: number): number {
  const fraction = continuedFraction((i) => [
    i === 1 ? 1 : -(i - 1) * (i - 1 - a),
    x + 2 * i - 1 - a,
  ]);
  return gammaFactor(a, x) * a * fraction;
}

/**
 * Upper regularised incomplete gamma function Q(a, x) = Γ(a, x) / Γ(a), between 0 and 1, for a > 0 and x >= 0.
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) throw new RangeError(`Q(${a}, ${x}) is outside its domain`);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerBySeries(a, x) : upperByFraction(a, x);
}
