import type { ComparedPair, GroupComparison } from '../../shared/domain/comparison.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { chiSquareTest, type ChiSquareTest } from '../statistics/chi-square-test.ts';
import { fisherExact, type FourfoldTable } from '../statistics/fisher-exact.ts';
import { newcombeDifference } from '../statistics/newcombe-difference.ts';
import { comparePairs, leastAnswers, nameGroups, warnAboutGroups } from './compared-groups.ts';
import { describeStrength, rateEffect } from './effect-strength.ts';

/** How many of the `n` answers of a group are yes; whole numbers. */
export type ShareGroup = Readonly<{ group: string; successes: number; n: number }>;

type Verdict = Pick<GroupComparison, 'test' | 'why' | 'statistic' | 'df' | 'p' | 'method'>;

/** Below this expected count the chi-square approximation is rough. */
const leastExpectedCount = 5;

const rowOf = ({ successes, n }: ShareGroup): readonly [number, number] => [
  successes,
  n - successes,
];

const fourfold = (first: ShareGroup, second: ShareGroup): FourfoldTable => [
  rowOf(first),
  rowOf(second),
];

function sharePair(
  first: ShareGroup,
  second: ShareGroup,
): Pick<ComparedPair, 'statistic' | 'p' | 'effect'> {
  const value = first.successes / first.n - second.successes / second.n;
  const effect = { name: 'difference of shares', value };
  const test = chiSquareTest(fourfold(first, second));
  if (!test) return { statistic: 0, p: 1, effect };
  const isSmall = test.leastExpected < leastExpectedCount;
  const p = isSmall ? fisherExact(fourfold(first, second)) : test.p;
  return { statistic: test.statistic, p, effect };
}

function chooseTest(
  groups: readonly ShareGroup[],
  { statistic, df, p, leastExpected }: ChiSquareTest,
): Verdict {
  const [first, second] = groups;
  const strength = describeStrength("Cramér's V");
  if (first && second && groups.length === 2 && leastExpected < leastExpectedCount) {
    return {
      test: "Fisher's exact test",
      why: `Two groups of yes and no, and an expected count of ${Number(leastExpected.toFixed(1))}: below ${leastExpectedCount} only an exact p can be trusted.`,
      statistic: first.successes,
      df: null,
      p: fisherExact(fourfold(first, second)),
      method: `Fisher's exact test, two-sided by adding up all tables that are no more likely; Newcombe's 95% interval of the difference of shares. ${strength}`,
    };
  }
  const several = groups.length > 2;
  const further = several
    ? `Pairs: chi-square tests, or Fisher's exact test below an expected count of ${leastExpectedCount}, adjusted after Benjamini and Hochberg; their statistic is chi-square throughout.`
    : "Newcombe's 95% interval of the difference of shares.";
  return {
    test: 'Chi-square test',
    why: `${several ? groups.length : 'Two'} groups of yes and no${leastExpected >= leastExpectedCount ? `, and no expected count below ${leastExpectedCount}` : ''}.`,
    statistic,
    df,
    p,
    method: `Pearson chi-square test without continuity correction. ${further} ${strength}`,
  };
}

function differenceOf(groups: readonly ShareGroup[]): GroupComparison['difference'] {
  const [first, second] = groups;
  if (!first || !second || groups.length > 2) return null;
  const value = first.successes / first.n - second.successes / second.n;
  return { value, interval: newcombeDifference(first, second) };
}

/**
 * Compares the shares of groups that say yes: Fisher's exact test for two with an expected count below 5, else chi-square.
 * Groups with fewer than two answers are left out and named. Refuses (`too_little_data`) fewer than two groups, and
 * answers that are all yes or all no.
 */
export function compareShares(groups: readonly ShareGroup[]): Result<GroupComparison> {
  const filled = groups.filter(({ n }) => n >= leastAnswers);
  const [only] = filled;
  if (!only || filled.length < 2) {
    const found = only ? `Only ${nameGroups([only])} has` : 'No group has';
    return refuse(
      'too_little_data',
      `${found} at least ${leastAnswers} answers, and a comparison needs two such groups. Choose a column with other groups.`,
    );
  }
  const test = chiSquareTest(filled.map(rowOf));
  if (!test) {
    const same = only.successes > 0 ? 'yes' : 'no';
    return refuse(
      'too_little_data',
      `All answers of all groups are ${same}, so there is nothing to compare. Choose another column.`,
    );
  }
  const isRough = filled.length > 2 && test.leastExpected < leastExpectedCount;
  const rough = `An expected count is ${Number(test.leastExpected.toFixed(1))}: below ${leastExpectedCount} p is rough. Join small groups.`;
  return ok({
    ...chooseTest(filled, test),
    pAdjusted: null,
    effect: rateEffect("Cramér's V", test.cramersV),
    difference: differenceOf(filled),
    groups: filled.map(({ group, n, successes }) => ({
      group,
      n,
      mean: null,
      median: null,
      share: successes / n,
    })),
    pairs: comparePairs(filled, sharePair),
    warnings: [...warnAboutGroups(groups), ...(isRough ? [rough] : [])],
  });
}
