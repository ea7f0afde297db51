import type { ComparedPair } from '../../shared/domain/comparison.ts';
import { smallSample } from '../metrics/metric-warnings.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';

type Sized = Readonly<{ group: string; n: number }>;

/** Fewer answers say nothing about how much a group varies. */
export const leastAnswers = 2;

/** The pairs of more groups are too many to be read. */
export const mostPaired = 12;

const mostNamed = 5;

/** Groups by name, the first few of many; rows without a group have no name. */
export function nameGroups(groups: readonly Sized[]): string {
  const names = groups
    .slice(0, mostNamed)
    .map(({ group }) => (group === '' ? 'no group' : `"${group}"`));
  const more = groups.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}

/** Says which groups were left out, and which are small. */
export function warnAboutGroups(groups: readonly Sized[]): readonly string[] {
  const left = groups.filter(({ n }) => n < leastAnswers);
  const compared = groups.filter(({ n }) => n >= leastAnswers);
  const small = compared.filter(({ n }) => n < smallSample);
  const warnings = [];
  if (left.length > 0) {
    warnings.push(
      `${nameGroups(left)} ${left.length === 1 ? 'was' : 'were'} left out: fewer than ${leastAnswers} answers.`,
    );
  }
  if (small.length > 0) {
    const sizes = small.map(({ n }) => n).slice(0, mostNamed);
    warnings.push(
      `Fewer than ${smallSample} answers in ${nameGroups(small)} (${sizes.join(', ')}): the comparison is unsteady.`,
    );
  }
  if (compared.length > mostPaired) {
    warnings.push(
      `Pairs are compared among up to ${mostPaired} groups; here are ${compared.length}, so only all together were tested.`,
    );
  }
  return warnings;
}

/** Compares every two of 3 to 12 groups, with p values adjusted for looking at all pairs; else nothing. */
export function comparePairs<Group extends Readonly<{ group: string }>>(
  groups: readonly Group[],
  compare: (first: Group, second: Group) => Pick<ComparedPair, 'statistic' | 'p' | 'effect'>,
): readonly ComparedPair[] {
  if (groups.length < 3 || groups.length > mostPaired) return [];
  const pairs = groups.flatMap((first, index) =>
    groups.slice(index + 1).map((second) => ({
      first: first.group,
      second: second.group,
      ...compare(first, second),
    })),
  );
  const adjusted = benjaminiHochberg(pairs.map(({ p }) => p));
  return pairs.map((pair, index) => ({ ...pair, pAdjusted: adjusted[index] ?? 1 }));
}
