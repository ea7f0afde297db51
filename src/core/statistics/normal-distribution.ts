import { upperIncompleteGamma } from './incomplete-gamma.ts';

/** Probability that a standard normal variable exceeds z. Keeps its relative precision far out in the tail. */
export function normalUpperTail(z: number): number {
  const beyond = upperIncompleteGamma(0.5, (z * z) / 2) / 2;
  return z >= 0 ? beyond : 1 - beyond;
}

const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/** First guess for the upper tail, error below 4.5e-4. Source: Abramowitz & Stegun (1964), 26.2.23, p. 933. */
function roughUpperQuantile(tail: number): number {
  const t = Math.sqrt(-2 * Math.log(tail));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return t - top / bottom;
}

/** Halley's method on the tail itself triples the exact digits per step; three steps end at the last bit. */
function upperQuantile(tail: number): number {
  let z = roughUpperQuantile(tail);
  for (let step = 0; step < 3; step += 1) {
    const newton = (normalUpperTail(z) - tail) / density(z);
    z += newton / (1 - (newton * z) / 2);
  }
  return z;
}

/**
 * The z below which a standard normal variable lies with the given probability.
 * `probability` in [0, 1]; 0 and 1 give the infinities. Error about 1e-15 of the value.
 */
export function normalQuantile(probability: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`A probability lies between 0 and 1, not at ${probability}`);
  }
  if (probability === 0) return -Infinity;
  if (probability === 1) return Infinity;
  if (probability === 0.5) return 0;
  return probability < 0.5 ? -upperQuantile(probability) : upperQuantile(1 - probability);
}
