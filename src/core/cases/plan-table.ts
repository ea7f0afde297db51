import {
  type Attribute,
  type AttributeShape,
  maxOptions,
  type TablePlan,
} from '../../shared/domain/attribute.ts';
import type { AttributeId, CaseId } from '../../shared/ids.ts';
import { guessType } from './guess-type.ts';
import { foldOption, newOptions, parseValue, storedValue, tidyWords } from './parse-value.ts';
import type { Block } from './table-text.ts';

/** What a study knows that a table could speak about. */
export type KnownCases = Readonly<{
  attributes: readonly Pick<Attribute, 'id' | 'name' | 'type' | 'options'>[];
  cases: readonly Readonly<{ id: CaseId; name: string }>[];
  /** The stored value of a case, if it has one. */
  valueOf: (caseId: CaseId, attributeId: AttributeId) => string | undefined;
}>;

export type PlannedColumn = Readonly<{
  name: string;
  /** Null for one to be made. */
  attributeId: AttributeId | null;
  shape: AttributeShape;
  /** Words that a known choice learns. */
  added: readonly string[];
}>;

export type PlannedRow = Readonly<{
  name: string;
  /** Null for one to be made. */
  caseId: CaseId | null;
  /** Stored values by column; null where the table says nothing, which leaves what is there. */
  values: readonly (string | null)[];
}>;

export type TableChanges = Readonly<{
  columns: readonly PlannedColumn[];
  rows: readonly PlannedRow[];
  plan: TablePlan;
}>;

/** Of long lists a preview shows so many. */
const shownInPlan = 100;

function planColumn(
  name: string,
  words: readonly string[],
  known: KnownCases['attributes'],
): PlannedColumn {
  const found = known.find((attribute) => foldOption(attribute.name) === foldOption(name));
  const type = found?.type ?? guessType(words);
  const before: AttributeShape = { type, options: found?.options ?? [] };
  const added = newOptions(before, words).slice(0, maxOptions - before.options.length);
  return {
    name: found?.name ?? name,
    attributeId: found?.id ?? null,
    shape: { type, options: [...before.options, ...added] },
    added,
  };
}

/** Columns of the table that have a name, by their position in it; of two with one name the first counts. */
function namedColumns(header: readonly string[]): readonly number[] {
  const seen = new Set<string>();
  return header.flatMap((name, at) => {
    const folded = foldOption(name);
    if (at === 0 || folded === '' || seen.has(folded)) return [];
    seen.add(folded);
    return [at];
  });
}

type Named = Readonly<{ name: string; cells: readonly string[] }>;

/** The rows of a table by the name of their case; of two rows with one name, the later cells count. */
function rowsByName(rows: Block): readonly Named[] {
  const byName = new Map<string, Named>();
  for (const [first = '', ...cells] of rows) {
    const name = tidyWords(first).replace(/\s+/gu, ' ');
    if (name === '') continue;
    const known = byName.get(foldOption(name));
    const merged = cells.map((cell, at) =>
      tidyWords(cell) === '' ? (known?.cells[at] ?? '') : cell,
    );
    byName.set(foldOption(name), { name: known?.name ?? name, cells: merged });
  }
  return [...byName.values()];
}

/**
 * Reads a table whose first row names attributes and whose first column names cases against what the study knows. Names are
 * compared whatever their letter case; a name that several cases bear is left out; empty cells leave what is there.
 */
export function planTable(block: Block, known: KnownCases): TableChanges {
  const [header = [], ...body] = block;
  const positions = namedColumns(header);
  const named = rowsByName(body);
  const columns = positions.map((at) =>
    planColumn(
      tidyWords(header[at] ?? '').replace(/\s+/gu, ' '),
      named.map(({ cells }) => cells[at - 1] ?? ''),
      known.attributes,
    ),
  );
  const casesByName = Map.groupBy(known.cases, ({ name }) => foldOption(name));
  const ambiguous = named.filter(
    ({ name }) => (casesByName.get(foldOption(name))?.length ?? 0) > 1,
  );
  const rows = named
    .filter((row) => !ambiguous.includes(row))
    .map(({ name, cells }) => ({
      name,
      caseId: casesByName.get(foldOption(name))?.[0]?.id ?? null,
      values: columns.map(({ shape }, at) =>
        storedValue(shape, cells[(positions[at] ?? 0) - 1] ?? ''),
      ),
    }));
  return {
    columns,
    rows,
    plan: describePlan(
      columns,
      rows,
      ambiguous.map(({ name }) => name),
      known,
    ),
  };
}

function describePlan(
  columns: readonly PlannedColumn[],
  rows: readonly PlannedRow[],
  ambiguousCases: readonly string[],
  known: KnownCases,
): TablePlan {
  const made = rows.filter(({ caseId }) => caseId === null);
  const misfits: TablePlan['misfits'][number][] = [];
  let changedCells = 0;
  let unchangedCells = 0;
  for (const { name, caseId, values } of rows) {
    columns.forEach(({ name: attribute, attributeId, shape }, at) => {
      const value = values[at] ?? null;
      if (value === null) return;
      const parsed = parseValue(shape, value);
      if (!parsed.fits) misfits.push({ caseName: name, attribute, value, why: parsed.why });
      const before =
        caseId === null || attributeId === null ? undefined : known.valueOf(caseId, attributeId);
      if (before === value) unchangedCells += 1;
      else changedCells += 1;
    });
  }
  return {
    attributes: columns.map(({ name, attributeId, shape }) => ({
      name,
      attributeId,
      type: shape.type,
    })),
    matchedCases: rows.length - made.length,
    newCases: made.slice(0, shownInPlan).map(({ name }) => name),
    newCaseCount: made.length,
    ambiguousCases: ambiguousCases.slice(0, shownInPlan),
    changedCells,
    unchangedCells,
    misfits: misfits.slice(0, shownInPlan),
    misfitCount: misfits.length,
  };
}
