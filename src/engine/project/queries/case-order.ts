import { compareNames, compareValues } from '../../../core/cases/compare-values.ts';
import { foldForSearch } from '../../../core/coding/rank-codes.ts';
import type { CaseKind } from '../../../shared/domain/case.ts';
import type { AttributeId, CaseId, SourceId } from '../../../shared/ids.ts';
import { type Database, first } from '../database.ts';
import { findAttribute, listValuesOf } from './attribute-queries.ts';
import { type CaseRow, listCaseRows } from './case-queries.ts';
import { countTurnsOfCases, listCasesIn } from './case-turns.ts';

/** Which cases are wanted, in which order. */
export type CaseQuestion = Readonly<{
  text: string | null;
  kind: CaseKind | null;
  sourceId: SourceId | null;
  values: readonly Readonly<{ attributeId: AttributeId; value: string | null }>[];
  sort: Readonly<{ by: 'name' | 'kind' | 'turns' | AttributeId; descending: boolean }> | null;
}>;

type Compare = (one: CaseRow, other: CaseRow) => number;

const kindOrder: readonly CaseKind[] = ['person', 'organisation', 'respondent'];

/** People by name, then organisations, then respondents as their rows stand. */
const compareUsually: Compare = (one, other) =>
  kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind) ||
  (one.datasetId ?? 0) - (other.datasetId ?? 0) ||
  (one.row === null || other.row === null ? 0 : one.row - other.row) ||
  compareNames(one.name, other.name) ||
  one.id - other.id;

function compareByAttribute(db: Database, id: AttributeId, descending: boolean): Compare {
  const attribute = findAttribute(db, id);
  if (!attribute) return compareUsually;
  const values = new Map(listValuesOf(db, id).map(({ caseId, value }) => [caseId, value]));
  return (one, other) => {
    const a = values.get(one.id);
    const b = values.get(other.id);
    // Those without a value come last, whichever way the others stand.
    if (a === undefined || b === undefined)
      return Number(a === undefined) - Number(b === undefined);
    return compareValues(attribute, a, b) * (descending ? -1 : 1);
  };
}

function compareFor(db: Database, rows: readonly CaseRow[], sort: CaseQuestion['sort']): Compare {
  if (!sort) return compareUsually;
  const direction = sort.descending ? -1 : 1;
  if (typeof sort.by === 'number') return compareByAttribute(db, sort.by, sort.descending);
  if (sort.by === 'name') return (one, other) => compareNames(one.name, other.name) * direction;
  if (sort.by === 'kind') {
    return (one, other) =>
      (kindOrder.indexOf(one.kind) - kindOrder.indexOf(other.kind)) * direction;
  }
  const turns = countTurnsOfCases(
    db,
    rows.map(({ id }) => id),
  );
  return (one, other) => ((turns.get(one.id) ?? 0) - (turns.get(other.id) ?? 0)) * direction;
}

/** Whether a case has each of the values asked for. */
function valueFilter(db: Database, values: CaseQuestion['values']): (row: CaseRow) => boolean {
  const wanted = values.map(({ attributeId, value }) => {
    const known = new Map(listValuesOf(db, attributeId).map((row) => [row.caseId, row.value]));
    return ({ id }: CaseRow): boolean => (known.get(id) ?? null) === value;
  });
  return (row) => wanted.every((holds) => holds(row));
}

function findIds(db: Database, question: CaseQuestion): readonly CaseId[] {
  const words = foldForSearch(question.text ?? '');
  const here = question.sourceId === null ? null : listCasesIn(db, question.sourceId);
  const hasValues = valueFilter(db, question.values);
  const rows = listCaseRows(db).filter(
    (row) =>
      (question.kind === null || row.kind === question.kind) &&
      (here === null || here.has(row.id)) &&
      (words === '' || foldForSearch(row.name).includes(words)) &&
      hasValues(row),
  );
  const compare = compareFor(db, rows, question.sort);
  return rows
    .sort((one, other) => compare(one, other) || compareUsually(one, other))
    .map(({ id }) => id);
}

type Answer = Readonly<{ key: string; ids: readonly CaseId[] }>;
const answers = new WeakMap<Database, Answer>();

/** Ids of the cases asked for, in order. A list is read page by page: the last answer is kept until the study changes. */
export function listCaseIds(db: Database, question: CaseQuestion): readonly CaseId[] {
  const { text, kind, sourceId, values, sort } = question;
  const at = first<{ seq: number | null }>(db, 'select max(seq) as seq from command')?.seq ?? 0;
  const key = JSON.stringify([at, text, kind, sourceId, values, sort]);
  const known = answers.get(db);
  if (known?.key === key) return known.ids;
  const ids = findIds(db, question);
  answers.set(db, { key, ids });
  return ids;
}
