import { chiSquareUpperTail } from './chi-square-distribution.ts';

export type ChiSquareTest = Readonly<{
  statistic: number;
  df: number;
  p: number;
  /** Strength of association, in [0, 1]. */
  cramersV: number;
  /** Least expected count; below 5 the p value is rough. */
  leastExpected: number;
}>;

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

function withoutEmpty(table: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = table.filter((row) => sum(row) > 0);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const used = Array.from({ length: width }, (_, column) => column).filter(
    (column) => sum(rows.map((row) => row[column] ?? 0)) > 0,
  );
  return rows.map((row) => used.map((column) => row[column] ?? 0));
}

/**
 * Pearson's test of independence on a table of counts (r x c), without continuity correction, and Cramér's V =
 * √(χ² / (n (min(r, c) − 1))). Rows and columns without any count are left out; null where fewer than two remain.
 * Sources: Agresti (2007), An Introduction to Categorical Data Analysis, p. 35-39; Cramér (1946), p. 282.
 */
export function chiSquareTest(table: readonly (readonly number[])[]): ChiSquareTest | null {
  const counts = withoutEmpty(table);
  const rowSums = counts.map(sum);
  const columnSums = (counts[0] ?? []).map((_, column) =>
    sum(counts.map((row) => row[column] ?? 0)),
  );
  const smaller = Math.min(rowSums.length, columnSums.length);
  if (smaller < 2) return null;
  const n = sum(rowSums);
  let statistic = 0;
  let leastExpected = Infinity;
  rowSums.forEach((rowSum, row) => {
    columnSums.forEach((columnSum, column) => {
      const expected = (rowSum * columnSum) / n;
      leastExpected = Math.min(leastExpected, expected);
      statistic += ((counts[row]?.[column] ?? 0) - expected) ** 2 / expected;
    });
  });
  const df = (rowSums.length - 1) * (columnSums.length - 1);
  const cramersV = Math.min(1, Math.sqrt(statistic / (n * (smaller - 1))));
  return { statistic, df, p: chiSquareUpperTail(statistic, df), cramersV, leastExpected };
}
