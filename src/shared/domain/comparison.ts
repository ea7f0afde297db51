import type { Interval } from './metric.ts';

/** How strong an effect is by Cohen's conventions, which depend on its kind. */
export type EffectStrength = 'negligible' | 'small' | 'medium' | 'large';

/** One group that was compared. Scores have a mean and a median, yes and no a share (0 to 1). */
export type ComparedGroup = Readonly<{
  group: string;
  n: number;
  mean: number | null;
  median: number | null;
  share: number | null;
}>;

/** Two of several groups. A positive effect says that the first is the greater one. */
export type ComparedPair = Readonly<{
  first: string;
  second: string;
  statistic: number;
  p: number;
  /** Benjamini-Hochberg over all pairs. */
  pAdjusted: number;
  effect: Readonly<{ name: string; value: number }>;
}>;

/** Do groups differ? With the test that was chosen, and why. */
export type GroupComparison = Readonly<{
  test: string;
  why: string;
  /** U, H, t, F or chi-square; for Fisher's exact test how many of the first group answered yes. */
  statistic: number;
  df: number | readonly [number, number] | null;
  /** Two-sided. */
  p: number;
  /** p adjusted for several comparisons made together; null for one on its own. */
  pAdjusted: number | null;
  effect: Readonly<{ name: string; value: number; size: EffectStrength }>;
  /** First group − second group: of means, or of shares (-1 to 1). Null where ranks or more than two groups are compared. */
  difference: Readonly<{ value: number; interval: Interval }> | null;
  groups: readonly ComparedGroup[];
  /** Every two groups, where there are 3 to 12; else empty. */
  pairs: readonly ComparedPair[];
  method: string;
  warnings: readonly string[];
}>;
