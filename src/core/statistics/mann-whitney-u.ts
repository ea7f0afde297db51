import { exactUpperTailOfU } from './mann-whitney-exact.ts';
import { normalUpperTail } from './normal-distribution.ts';
import { rankGroups, type GroupRanks } from './rank-groups.ts';
import type { ScoreCounts } from './score-counts.ts';

/** `greater`: the first sample tends to be greater. */
export type Alternative = 'two_sided' | 'greater' | 'less';

export type MannWhitneyTest = Readonly<{
  /** Pairs in which the first value is the greater one, ties counted half. */
  u: number;
  p: number;
  /** True where p is exact, false where it is the normal approximation. */
  exact: boolean;
  /** Rank-biserial correlation 2U/(n₁n₂) − 1, in [-1, 1]; positive where the first sample is the greater one. */
  rankBiserial: number;
}>;

const exactUpTo = 50;

/** Normal approximation of P(U >= u), with ties and continuity corrected. */
function approximateUpperTail(u: number, ranks: GroupRanks, pairs: number): number {
  const { n, tieTerm } = ranks;
  const variance = (pairs / 12) * (n + 1 - tieTerm / (n * (n - 1)));
  return variance > 0 ? normalUpperTail((u - pairs / 2 - 0.5) / Math.sqrt(variance)) : 1;
}

/**
 * Test of two independent samples, each of at least one value: does one tend to be greater?
 * p is exact where neither sample exceeds 50 values and no two values tie, else normal with the correction for ties
 * and for continuity. Sources: Mann & Whitney (1947); Hollander & Wolfe (1973), p. 67-75; rank-biserial: Kerby (2014).
 */
export function mannWhitneyU(
  first: ScoreCounts,
  second: ScoreCounts,
  alternative: Alternative = 'two_sided',
): MannWhitneyTest {
  const ranks = rankGroups([first, second]);
  const [m = 0, n = 0] = ranks.sizes;
  if (m === 0 || n === 0) throw new RangeError('Comparing two samples needs values in both');
  const pairs = m * n;
  const u = (ranks.rankSums[0] ?? 0) - (m * (m + 1)) / 2;
  const exact = ranks.tieTerm === 0 && m <= exactUpTo && n <= exactUpTo;
  const tail = (value: number): number =>
    exact ? exactUpperTailOfU(value, m, n) : approximateUpperTail(value, ranks, pairs);
  const p = {
    greater: () => tail(u),
    less: () => tail(pairs - u),
    two_sided: () => Math.min(1, 2 * tail(Math.max(u, pairs - u))),
  }[alternative]();
  return { u, p, exact, rankBiserial: (2 * u) / pairs - 1 };
}
