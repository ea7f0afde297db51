/**
 * Number of equally weighted answers that would be as precise as these: (Σw)² / Σw². Between 1 and their number; 0 where
 * there is no weight at all. Source: Kish (1965), Survey Sampling, p. 427.
 */
export function kishEffectiveSize(weights: ArrayLike<number>): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? 0;
    sum += weight;
    squares += weight * weight;
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}
