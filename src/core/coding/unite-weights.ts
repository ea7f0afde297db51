/** The weight of a coding where nobody said otherwise. */
const defaultWeight = 50;

/** The weight, 0..100, of two codings that become one: the one that somebody set, or else the higher. */
export function uniteWeights(one: number, other: number): number {
  if (one === defaultWeight) return other;
  if (other === defaultWeight) return one;
  return Math.max(one, other);
}
