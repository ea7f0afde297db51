import type { AttributeId, CaseId } from '../../shared/ids.ts';

/** Values of one case by attribute. */
export type CaseValues = Readonly<{
  caseId: CaseId;
  values: Readonly<Record<number, string>>;
}>;

/** What several cases say about one attribute, where they say different things. */
export type MergeConflict = Readonly<{
  attributeId: AttributeId;
  /** Each different value with the first case that has it, that of the remaining case first. */
  choices: readonly Readonly<{ caseId: CaseId; value: string }>[];
}>;

/** A value that goes from a merged case to the one that remains. What stood there goes to the merged case in exchange. */
export type MovedValue = Readonly<{ attributeId: AttributeId; fromId: CaseId }>;

const attributesOf = (cases: readonly CaseValues[]): AttributeId[] =>
  [...new Set(cases.flatMap(({ values }) => Object.keys(values).map(Number)))].sort(
    (a, b) => a - b,
  ) as AttributeId[];

/** The attributes about which cases disagree. The case that remains stands first in `cases`. */
export function findConflicts(cases: readonly CaseValues[]): readonly MergeConflict[] {
  return attributesOf(cases).flatMap((attributeId) => {
    const byValue = new Map<string, CaseId>();
    for (const { caseId, values } of cases) {
      const value = values[attributeId];
      if (value !== undefined && !byValue.has(value)) byValue.set(value, caseId);
    }
    const choices = [...byValue].map(([value, caseId]) => ({ caseId, value }));
    return choices.length > 1 ? [{ attributeId, choices }] : [];
  });
}

/**
 * Which values go to the case that remains: the first of `cases`. Its own value stays unless `keep` names another case's;
 * what it does not say is taken from the first that does.
 */
export function planMerge(
  cases: readonly CaseValues[],
  keep: ReadonlyMap<AttributeId, CaseId>,
): readonly MovedValue[] {
  const [into] = cases;
  return attributesOf(cases).flatMap((attributeId) => {
    const having = cases.filter(({ values }) => values[attributeId] !== undefined);
    const wanted = having.find(({ caseId }) => caseId === keep.get(attributeId)) ?? having[0];
    return wanted && wanted.caseId !== into?.caseId ? [{ attributeId, fromId: wanted.caseId }] : [];
  });
}
