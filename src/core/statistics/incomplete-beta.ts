import { continuedFraction } from './continued-fraction.ts';
import { logBeta } from './log-gamma.ts';

/** NIST DLMF 8.17.22, in the order the terms are met. */
function betaTerm(index: number, x: number, a: number, b: number): readonly [number, number] {
  if (index === 1) return [1, 1];
  const step = index - 1;
  const m = Math.floor(step / 2);
  const spread = (a + step - 1) * (a + step);
  const numerator = step % 2 === 0 ? m * (b - m) : -(a + m) * (a + b + m);
  return [(numerator * x) / spread, 1];
}

/**
 * Regularised incomplete beta function I_x(a, b), between 0 and 1, for a, b > 0 and x in [0, 1].
 * `complement` is 1 − x where the caller knows it more exactly than the subtraction does.
 */
export function incompleteBeta(x: number, a: number, b: number, complement = 1 - x): number {
  if (!(x >= 0 && x <= 1 && a > 0 && b > 0)) {
    throw new RangeError(`I_${x}(${a}, ${b}) is outside its domain`);
  }
  if (x === 0) return 0;
  if (complement === 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(complement, b, a, x);
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-complement);
  const logComplement = x < 0.5 ? Math.log1p(-x) : Math.log(complement);
  const factor = Math.exp(a * logX + b * logComplement - logBeta(a, b)) / a;
  return factor * continuedFraction((index) => betaTerm(index, x, a, b));
}
