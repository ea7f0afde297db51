import type { GroupComparison } from '../../shared/domain/comparison.ts';
import type { Result } from '../../shared/result.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { compareScores, type ScoreGroup, type ScoreTest } from './compare-scores.ts';
import { compareShares, type ShareGroup } from './compare-shares.ts';

/** Groups that are all of scores, or all of yes and no. */
export type GroupsToCompare =
  | Readonly<{ kind: 'scores'; groups: readonly ScoreGroup[]; test?: ScoreTest | undefined }>
  | Readonly<{ kind: 'shares'; groups: readonly ShareGroup[] }>;

/** Do groups differ? Chooses the test from what is compared, names it and says why. */
export function compareGroups(given: GroupsToCompare): Result<GroupComparison> {
  return given.kind === 'scores'
    ? compareScores(given.groups, given.test)
    : compareShares(given.groups);
}

/** Comparisons that are read together, in the order given, with p adjusted for the number of them (Benjamini & Hochberg). */
export function adjustTogether(
  comparisons: readonly GroupComparison[],
): readonly GroupComparison[] {
  const adjusted = benjaminiHochberg(comparisons.map(({ p }) => p));
  return comparisons.map((comparison, index) => ({
    ...comparison,
    pAdjusted: adjusted[index] ?? null,
  }));
}
