import type { ScoreCounts } from './score-counts.ts';

/** Joint ranks of several samples, ties given their mean rank. */
export type GroupRanks = Readonly<{
  /** Size and sum of ranks of each sample, in the order given. */
  sizes: readonly number[];
  rankSums: readonly number[];
  /** All values together. */
  n: number;
  /** Sum of t³ − t over every run of t tied values; 0 where there are no ties. */
  tieTerm: number;
}>;

function countTogether(groups: readonly ScoreCounts[]): Map<number, number> {
  const together = new Map<number, number>();
  for (const group of groups) {
    for (const { score, count } of group) together.set(score, (together.get(score) ?? 0) + count);
  }
  return together;
}

/** Ranks the values of k samples together, from 1. Time grows with the number of different values, not of rows. */
export function rankGroups(groups: readonly ScoreCounts[]): GroupRanks {
  const meanRank = new Map<number, number>();
  let n = 0;
  let tieTerm = 0;
  for (const [score, tied] of [...countTogether(groups)].sort(([a], [b]) => a - b)) {
    meanRank.set(score, n + (tied + 1) / 2);
    n += tied;
    tieTerm += tied ** 3 - tied;
  }
  const sizes = groups.map((group) => group.reduce((sum, { count }) => sum + count, 0));
  const rankSums = groups.map((group) =>
    group.reduce((sum, { score, count }) => sum + count * (meanRank.get(score) ?? 0), 0),
  );
  return { sizes, rankSums, n, tieTerm };
}
