import type { ExchangedCode, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import { parseColour } from '../../../formats/codebooks/parse-colour.ts';
import { sentences } from '../../../formats/refi-qda/reading/told.ts';
import { nameOf } from '../../../formats/refi-qda/reading/xml-tree.ts';
import { type CodeDraft, codeTree } from '../code-tree.ts';
import { type ForeignDatabase, type ForeignRow, numberIn, wordsIn } from '../open-database.ts';
import type { StudyContext } from '../study-context.ts';
import { authorOf } from './author-of.ts';

export type ReadCodes = Readonly<{
  codes: readonly ExchangedCode[];
  /** By `cid`. */
  byId: ReadonlyMap<number, ExchangeKey>;
}>;

type Draft = CodeDraft & Readonly<{ number: number }>;

/** Categories and codes as one tree: a category is a code with those in it below. */
export function readCodes(db: ForeignDatabase, context: StudyContext): ReadCodes {
  const shared = ['name', 'memo', 'owner', 'date'];
  const categories = db.rows('code_cat', ['catid', 'supercatid', ...shared]);
  const names = db.rows('code_name', ['cid', 'catid', 'supercid', 'color', ...shared]);
  const groups = draftsOf(categories, context, {
    id: (row) => numberIn(row, 'catid'),
    parent: (row) => category(numberIn(row, 'supercatid')),
    name: category,
  });
  const codes = draftsOf(names, context, {
    id: (row) => numberIn(row, 'cid'),
    // Newer versions have codes below codes.
    parent: (row) => code(numberIn(row, 'supercid')) ?? category(numberIn(row, 'catid')),
    name: code,
  });
  return {
    codes: codeTree([...groups, ...codes]),
    byId: new Map(codes.map(({ number, key }) => [number, key])),
  };
}

type IdName = (number: number | null) => string | null;
const category: IdName = (number) => (number === null ? null : `category:${number}`);
const code: IdName = (number) => (number === null ? null : `code:${number}`);

type Columns = Readonly<{
  id: (row: ForeignRow) => number | null;
  parent: (row: ForeignRow) => string | null;
  name: IdName;
}>;

/** In the order of their names, as the program shows them. */
function draftsOf(rows: readonly ForeignRow[], context: StudyContext, columns: Columns): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const row of rows) {
    const number = columns.id(row);
    const id = columns.name(number);
    if (number === null || id === null || drafts.has(id)) continue;
    const name = nameOf(wordsIn(row, 'name'));
    if (name === '') context.findings.tell(sentences.namelessCodes);
    const key = context.keyFor(id);
    context.remark({ kind: 'code', key }, wordsIn(row, 'memo'), authorOf(row));
    const colour = parseColour(wordsIn(row, 'color').replace(/^(?!#).*$/su, '')) ?? null;
    const parentId = columns.parent(row);
    const shown = name === '' ? 'Untitled code' : name;
    drafts.set(id, { id, number, parentId, key, name: shown, colour, description: '' });
  }
  return [...drafts.values()].sort((left, right) => compareNames(left.name, right.name));
}

function compareNames(left: string, right: string): number {
  const [one, other] = [left.toLowerCase(), right.toLowerCase()];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
