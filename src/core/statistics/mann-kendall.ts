import { normalUpperTail } from './normal-distribution.ts';

export type MannKendallTest = Readonly<{
  /** Pairs that rise minus pairs that fall. */
  s: number;
  /** Variance of S without a trend, corrected for ties; 0 where all values are the same. */
  variance: number;
  /** With continuity correction; 0 where S is 0. */
  z: number;
  /** Two-sided, and one-sided in the direction of S. */
  p: number;
  pOneSided: number;
}>;

/** Sum of t(t − 1)(2t + 5) over every run of t equal values. */
function sumTies(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let sum = 0;
  for (const tied of counts.values()) sum += tied * (tied - 1) * (2 * tied + 5);
  return sum;
}

function countPairs(values: readonly number[]): number {
  let s = 0;
  values.forEach((later, index) => {
    for (let before = 0; before < index; before += 1) s += Math.sign(later - (values[before] ?? 0));
  });
  return s;
}

/**
 * Test of a steady rise or fall of values in order of time, by the normal approximation. Independent values are assumed;
 * below four the approximation says nothing. Time grows with the square of the number of values.
 * Sources: Mann (1945), Econometrica 13:245-259; Kendall (1975), Rank Correlation Methods, p. 54-56.
 */
export function mannKendall(values: readonly number[]): MannKendallTest {
  const n = values.length;
  const s = countPairs(values);
  const variance = (n * (n - 1) * (2 * n + 5) - sumTies(values)) / 18;
  const z = variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : 0;
  const pOneSided = normalUpperTail(Math.abs(z));
  return { s, variance, z, p: Math.min(1, 2 * pOneSided), pOneSided };
}
