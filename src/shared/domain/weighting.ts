import type { Interval } from './metric.ts';

/** How the whole population falls into the categories of a column: shares of 1, or percentages. */
export type Margin = Readonly<{ column: string; shares: Readonly<Record<string, number>> }>;

/** One category of the population in the sample; all shares from 0 to 1. */
export type RepresentedCategory = Readonly<{
  category: string;
  count: number;
  sampleShare: number;
  knownShare: number;
  /** Sample share − known share. */
  difference: number;
  /** Of the sample share, Wilson score. */
  interval: Interval;
  /** Where the known share lies outside the interval: whether there are too many of them or too few. */
  verdict: 'over' | 'under' | 'as_known';
}>;

/** Whether a sample falls into the categories of a column as the population is known to do. */
export type Representativeness = Readonly<{
  column: string;
  /** Rows with a known category, and the others. */
  n: number;
  missing: number;
  /** In the order of the margin. */
  categories: readonly RepresentedCategory[];
  /** Chi-square test of goodness of fit; null where it is not defined. */
  test: Readonly<{ statistic: number; df: number; p: number }> | null;
  method: string;
  warnings: readonly string[];
}>;
