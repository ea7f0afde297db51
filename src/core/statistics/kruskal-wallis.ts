import { chiSquareUpperTail } from './chi-square-distribution.ts';
import { rankGroups } from './rank-groups.ts';
import { totalCount, type ScoreCounts } from './score-counts.ts';

export type KruskalWallisTest = Readonly<{
  /** H with the correction for ties; 0 where all values are the same. */
  h: number;
  df: number;
  /** From the chi-square approximation. */
  p: number;
  /** Effect size H / (n − 1), in [0, 1]. */
  epsilonSquared: number;
}>;

/**
 * Test of k independent samples: does any tend to be greater? Empty samples are left out; two must remain.
 * Sources: Kruskal & Wallis (1952), JASA 47:583-621; epsilon squared: Tomczak & Tomczak (2014), Trends in Sport
 * Sciences 21:19-25.
 */
export function kruskalWallis(groups: readonly ScoreCounts[]): KruskalWallisTest {
  const filled = groups.filter((group) => totalCount(group) > 0);
  if (filled.length < 2) throw new RangeError('Comparing samples needs at least two with values');
  const { sizes, rankSums, n, tieTerm } = rankGroups(filled);
  const squares = rankSums.reduce((sum, rankSum, i) => sum + rankSum ** 2 / (sizes[i] ?? 1), 0);
  const correction = 1 - tieTerm / (n ** 3 - n);
  const raw = (12 / (n * (n + 1))) * squares - 3 * (n + 1);
  const h = correction > 0 ? Math.max(0, raw / correction) : 0;
  const df = filled.length - 1;
  return { h, df, p: chiSquareUpperTail(h, df), epsilonSquared: h / (n - 1) };
}
