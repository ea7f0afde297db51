import { chiSquareUpperTail } from './chi-square-distribution.ts';

export type ChiSquareGoodness = Readonly<{
  statistic: number;
  df: number;
  p: number;
  /** Least expected count; below 5 the p value is rough. */
  leastExpected: number;
}>;

/**
 * Pearson's test of counts against known shares (which sum to 1, in the same order). Categories that nobody is known and
 * nobody was found in are left out. Null where fewer than two remain, where nobody was counted, or where somebody was
 * found in a category that should be empty. Source: Pearson (1900), Philosophical Magazine 50:157-175.
 */
export function chiSquareGoodness(
  counts: ArrayLike<number>,
  shares: ArrayLike<number>,
): ChiSquareGoodness | null {
  let n = 0;
  for (let i = 0; i < counts.length; i += 1) n += counts[i] ?? 0;
  let [statistic, categories, leastExpected] = [0, 0, Infinity];
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i] ?? 0;
    const expected = n * (shares[i] ?? 0);
    if (expected > 0) {
      statistic += (count - expected) ** 2 / expected;
      leastExpected = Math.min(leastExpected, expected);
      categories += 1;
    } else if (count > 0) return null;
  }
  if (categories < 2) return null;
  const df = categories - 1;
  return { statistic, df, p: chiSquareUpperTail(statistic, df), leastExpected };
}
