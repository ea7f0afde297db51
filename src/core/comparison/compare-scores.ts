import type { ComparedPair, GroupComparison } from '../../shared/domain/comparison.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { differenceOfMeans } from '../statistics/difference-of-means.ts';
import { hedgesG } from '../statistics/hedges-g.ts';
import { kruskalWallis } from '../statistics/kruskal-wallis.ts';
import { mannWhitneyU } from '../statistics/mann-whitney-u.ts';
import { momentsOf, type Moments } from '../statistics/moments.ts';
import { quantileOfCounts } from '../statistics/quantile.ts';
import { totalCount, type ScoreCounts } from '../statistics/score-counts.ts';
import { welchAnova } from '../statistics/welch-anova.ts';
import { welchT } from '../statistics/welch-t.ts';
import { comparePairs, leastAnswers, nameGroups, warnAboutGroups } from './compared-groups.ts';
import { describeStrength, rateEffect } from './effect-strength.ts';

/** The answers of one group, every one counted once. */
export type ScoreGroup = Readonly<{ group: string; scores: ScoreCounts }>;

/** `auto` and `rank` compare ranks; `welch` compares means. */
export type ScoreTest = 'auto' | 'welch' | 'rank';

type Filled = ScoreGroup & Readonly<{ n: number; moments: Moments }>;

type Verdict = Omit<GroupComparison, 'pAdjusted' | 'groups' | 'warnings'>;

const onRanks =
  'the answers are ordered, and comparing their ranks does not take the steps between them for equal';

/** Below this many answers in a group the chi-square approximation of H is rough. */
const leastForKruskal = 5;

function rankPair(first: Filled, second: Filled): Pick<ComparedPair, 'statistic' | 'p' | 'effect'> {
  const { u, p, rankBiserial } = mannWhitneyU(first.scores, second.scores);
  return { statistic: u, p, effect: { name: 'rank-biserial correlation', value: rankBiserial } };
}

function welchPair(
  first: Filled,
  second: Filled,
): Pick<ComparedPair, 'statistic' | 'p' | 'effect'> {
  const test = welchT(first.moments, second.moments);
  const value = hedgesG(first.moments, second.moments) ?? 0;
  return { statistic: test?.t ?? 0, p: test?.p ?? 1, effect: { name: "Hedges' g", value } };
}

function compareTwoRanks(first: Filled, second: Filled): Verdict {
  const { u, p, exact, rankBiserial } = mannWhitneyU(first.scores, second.scores);
  const how = exact
    ? 'p is exact: neither group exceeds 50 answers and no two are equal.'
    : 'p is from the normal approximation, corrected for ties and continuity.';
  return {
    test: 'Mann-Whitney U test',
    why: `Two groups: ${onRanks}.`,
    statistic: u,
    df: null,
    p,
    effect: rateEffect('rank-biserial correlation', rankBiserial),
    difference: null,
    pairs: [],
    method: `Mann-Whitney U test, two-sided; ${how} ${describeStrength('rank-biserial correlation')}`,
  };
}

function compareManyRanks(groups: readonly Filled[]): Verdict {
  const { h, df, p, epsilonSquared } = kruskalWallis(groups.map(({ scores }) => scores));
  return {
    test: 'Kruskal-Wallis test',
    why: `${groups.length} groups: ${onRanks}.`,
    statistic: h,
    df,
    p,
    effect: rateEffect('epsilon squared', epsilonSquared),
    difference: null,
    pairs: comparePairs(groups, rankPair),
    method: `Kruskal-Wallis test with correction for ties, p from the chi-square approximation. ${describeStrength('epsilon squared')} Pairs: Mann-Whitney U tests, adjusted after Benjamini and Hochberg.`,
  };
}

function compareTwoMeans(first: Filled, second: Filled): Verdict | null {
  const test = welchT(first.moments, second.moments);
  const interval = differenceOfMeans(first.moments, second.moments);
  if (!test || !interval) return null;
  return {
    test: "Welch's t test",
    why: 'Means were asked for; two groups, which need not vary equally.',
    statistic: test.t,
    df: test.df,
    p: test.p,
    effect: rateEffect("Hedges' g", hedgesG(first.moments, second.moments) ?? 0),
    difference: { value: test.difference, interval },
    pairs: [],
    method: `Welch's t test of equal means, two-sided, with its 95% interval of the difference. ${describeStrength("Hedges' g")}`,
  };
}

function compareManyMeans(groups: readonly Filled[]): Verdict | null {
  const test = welchAnova(groups.map(({ moments }) => moments));
  if (!test) return null;
  return {
    test: "Welch's analysis of variance",
    why: `Means were asked for; ${groups.length} groups, which need not vary equally.`,
    statistic: test.f,
    df: [test.df1, test.df2],
    p: test.p,
    effect: rateEffect('omega squared', test.omegaSquared),
    difference: null,
    pairs: comparePairs(groups, welchPair),
    method: `Welch's one-way analysis of variance. ${describeStrength('omega squared')} Pairs: Welch's t tests, adjusted after Benjamini and Hochberg.`,
  };
}

function chooseTest(groups: readonly Filled[], test: ScoreTest): Verdict {
  const [first, second] = groups;
  if (!first || !second) throw new RangeError('Comparing needs two groups');
  const isPair = groups.length === 2;
  if (test === 'welch') {
    const means = isPair ? compareTwoMeans(first, second) : compareManyMeans(groups);
    if (means) return means;
  }
  const ranks = isPair ? compareTwoRanks(first, second) : compareManyRanks(groups);
  if (test !== 'welch') return ranks;
  const why = `Means were asked for, but all answers of ${isPair ? 'each group are' : 'a group are'} the same, so that their spread cannot be estimated; ranks are compared instead.`;
  return { ...ranks, why };
}

function warnAboutKruskal(verdict: Verdict, groups: readonly Filled[]): readonly string[] {
  const tiny = groups.filter(({ n }) => n < leastForKruskal);
  if (verdict.test !== 'Kruskal-Wallis test' || tiny.length === 0) return [];
  return [`Fewer than ${leastForKruskal} answers in ${nameGroups(tiny)}: p is rough.`];
}

/**
 * Compares the answers of groups: by ranks unless means are asked for, two groups or more. Groups with fewer than two
 * answers are left out and named. Refuses (`too_little_data`) fewer than two groups, and answers that are all the same.
 */
export function compareScores(
  groups: readonly ScoreGroup[],
  test: ScoreTest = 'auto',
): Result<GroupComparison> {
  const sized = groups.map((group) => ({ ...group, n: totalCount(group.scores) }));
  const filled = sized
    .filter(({ n }) => n >= leastAnswers)
    .map((group) => ({ ...group, moments: momentsOf(group.scores) }));
  const [only] = filled;
  if (!only || filled.length < 2) {
    const found = only ? `Only ${nameGroups([only])} has` : 'No group has';
    return refuse(
      'too_little_data',
      `${found} at least ${leastAnswers} answers, and a comparison needs two such groups. Choose a column with other groups.`,
    );
  }
  const values = new Set(filled.flatMap(({ scores }) => scores.map(({ score }) => score)));
  if (values.size === 1) {
    return refuse(
      'too_little_data',
      `All answers of all groups are the same (${only.moments.mean}), so there is nothing to compare. Choose another column.`,
    );
  }
  const verdict = chooseTest(filled, test);
  return ok({
    ...verdict,
    pAdjusted: null,
    groups: filled.map(({ group, n, scores, moments }) => ({
      group,
      n,
      mean: moments.mean,
      median: quantileOfCounts(scores, 0.5),
      share: null,
    })),
    warnings: [...warnAboutGroups(sized), ...warnAboutKruskal(verdict, filled)],
  });
}
