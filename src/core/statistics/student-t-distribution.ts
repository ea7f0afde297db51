import { incompleteBeta } from './incomplete-beta.ts';
import { logBeta } from './log-gamma.ts';
import { normalQuantile, normalUpperTail } from './normal-distribution.ts';

/** Above this many degrees of freedom Student's t and the normal distribution are the same doubles. */
const normalFrom = 1e10;

/**
 * Probability that a t variable with `df` degrees of freedom (> 0, not necessarily whole) exceeds t.
 * Source: NIST DLMF 8.17 and Abramowitz & Stegun (1964), 26.7.1.
 */
export function studentTUpperTail(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`Degrees of freedom are positive, not ${df}`);
  if (df > normalFrom) return normalUpperTail(t);
  const square = t * t;
  if (square === Infinity) return t > 0 ? 0 : 1;
  const beyond = incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
  return t >= 0 ? beyond : 1 - beyond;
}

function density(t: number, df: number): number {
  const log = (-(df + 1) / 2) * Math.log1p((t * t) / df) - Math.log(df) / 2 - logBeta(df / 2, 0.5);
  return Math.exp(log);
}

/**
 * Newton from the left. The tail is convex for t > 0 and heavier than the normal one, so that a start at the
 * normal quantile never overshoots: a step that no longer goes forward is rounding, and the end.
 */
function upperQuantile(tail: number, df: number): number {
  let t = -normalQuantile(tail);
  for (let step = 0; step < 500; step += 1) {
    const change = (studentTUpperTail(t, df) - tail) / density(t, df);
    t += change;
    if (change <= 1e-15 * t) break;
  }
  return t;
}

/**
 * The t below which a t variable with `df` degrees of freedom (> 0) lies with the given probability,
 * strictly between 0 and 1.
 */
export function studentTQuantile(probability: number, df: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`A probability lies between 0 and 1, not at ${probability}`);
  }
  if (!(df > 0)) throw new RangeError(`Degrees of freedom are positive, not ${df}`);
  if (df > normalFrom) return normalQuantile(probability);
  if (probability === 0.5) return 0;
  return probability < 0.5 ? -upperQuantile(probability, df) : upperQuantile(1 - probability, df);
}
