import {
  codesByNames,
  type ImportPlan,
  keyOfNames,
  type KnownChange,
  planCodebookImport,
} from '../../../core/coding/plan-codebook-import.ts';
import { codeTexts } from '../../../shared/domain/code.ts';
import type { CodebookFile, KnownCodeChoice } from '../../../shared/domain/codebook-file.ts';
import { maxPageRows } from '../../../shared/domain/page.ts';
import type { CodeId } from '../../../shared/ids.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { addCode, reviveAbove } from '../../project/queries/add-code.ts';
import { findCode, listCodes, updateCode } from '../../project/queries/code-queries.ts';
import {
  addToSet,
  findCodeSetByName,
  insertCodeSet,
  listCodeSets,
} from '../../project/queries/code-set-queries.ts';

type Outcome = Readonly<{ made: number; changed: number }>;

/** What taking a codebook in would do to the study as it is. */
export function planImport(db: Database, file: CodebookFile): ImportPlan {
  return planCodebookImport(listCodes(db), listCodeSets(db), file.entries);
}

/** Takes a codebook in, inside one command. Codes that are there are left as they are unless they are to be updated. */
export function importCodebook(
  step: Step,
  file: CodebookFile,
  known: KnownCodeChoice,
): Result<Outcome> {
  const { db } = step;
  const codes = listCodes(db);
  const plan = planCodebookImport(codes, listCodeSets(db), file.entries);
  if (codes.length + plan.made.length > maxPageRows) {
    return refuse(
      'invalid_input',
      `This codebook was not imported: with its ${plan.made.length} new codes there would be ${codes.length + plan.made.length}, and a codebook holds at most ${maxPageRows}. Nothing was changed.`,
    );
  }
  const byNames = new Map([...codesByNames(codes)].map(([names, { id }]) => [names, id]));
  for (const code of plan.made) {
    const added = makeCode(db, code, byNames);
    if (!added.ok) return added;
  }
  const changes = plan.known.filter(
    ({ change }) => known === 'update' && Object.keys(change).length > 0,
  );
  for (const { code, change } of changes) changeCode(db, code.id, change);
  archive(db, [
    ...plan.made.map(({ names, entry }) => ({
      id: byNames.get(keyOfNames(names)),
      archived: entry?.archived === true ? true : undefined,
    })),
    ...changes.map(({ code, change }) => ({ id: code.id, archived: change.archived })),
  ]);
  step.describe('codebook.import', { count: plan.made.length + changes.length });
  return ok({ made: plan.made.length, changed: changes.length });
}

function makeCode(
  db: Database,
  { names, entry }: ImportPlan['made'][number],
  byNames: Map<string, CodeId>,
): Result<CodeId> {
  const parentId = byNames.get(keyOfNames(names.slice(0, -1))) ?? null;
  const words = Object.fromEntries(codeTexts.map((text) => [text, entry?.[text] ?? '']));
  const added = addCode(db, {
    name: names.at(-1) ?? '',
    parentId,
    colour: entry?.colour ?? null,
    ...words,
  });
  if (!added.ok) return added;
  byNames.set(keyOfNames(names), added.value);
  addToSets(db, added.value, entry?.sets ?? []);
  return added;
}

function changeCode(db: Database, id: CodeId, change: KnownChange): void {
  const { sets = [], archived: _archived, ...cells } = change;
  updateCode(db, id, cells);
  addToSets(db, id, sets);
}

function addToSets(db: Database, id: CodeId, names: readonly string[]): void {
  for (const name of names)
    addToSet(db, findCodeSetByName(db, name) ?? insertCodeSet(db, name), id);
}

type Mark = Readonly<{ id: CodeId | undefined; archived: boolean | undefined }>;

/** Last of all, and what comes back first: making or bringing back a code brings back those above it. */
function archive(db: Database, marks: readonly Mark[]): void {
  for (const archived of [false, true]) {
    for (const mark of marks) {
      if (mark.id === undefined || mark.archived !== archived) continue;
      updateCode(db, mark.id, { archived: archived ? 1 : 0 });
      if (!archived) reviveAbove(db, findCode(db, mark.id)?.parentId ?? null);
    }
  }
}
