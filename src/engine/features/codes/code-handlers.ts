import { maxPageRows } from '../../../shared/domain/page.ts';
import type { CodeId } from '../../../shared/ids.ts';
import type { Input, OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { addCode, checkCodeName } from '../../project/queries/add-code.ts';
import { countCases } from '../../project/queries/code-cases.ts';
import { countDeletion } from '../../project/queries/code-deletion.ts';
import {
  type CodeRow,
  deleteCodeRow,
  findCode,
  listCodes,
  listMergedInto,
  listSubtree,
  updateCode,
} from '../../project/queries/code-queries.ts';
import { deleteCodingsOfCode } from '../../project/queries/coding-queries.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';
import { archiveCodes } from './archive-codes.ts';
import { listKnown } from './list-known.ts';
import { mergeCodes } from './merge-codes.ts';
import { moveCodes } from './move-codes.ts';
import { splitCodes } from './split-codes.ts';

type Names = Extract<keyof OperationTable, `codes.${string}`>;

function renameLabel(step: Step, code: CodeRow, name: string | undefined): void {
  if (name !== undefined && name !== code.name) {
    step.describe('code.rename', { from: code.name, to: name });
  } else {
    step.describe('code.change', { name: code.name });
  }
}

function changeCode(step: Step, { codeId, name, ...rest }: Input<'codes.update'>): Result<null> {
  const { db } = step;
  const code = findCode(db, codeId);
  if (!code) return notFound('This code');
  const free = checkCodeName(db, code.parentId, name ?? code.name, codeId);
  if (!free.ok) return free;
  renameLabel(step, code, name);
  const cells = Object.entries({ name, ...rest }).filter(
    (cell): cell is [string, string | number | null] => cell[1] !== undefined,
  );
  updateCode(db, codeId, Object.fromEntries(cells));
  return ok(null);
}

/** Children before parents, each with its codings and memos. */
function deleteSubtree(db: Database, id: CodeId): void {
  for (const codeId of listSubtree(db, id).reverse()) {
    deleteCodingsOfCode(db, codeId);
    releaseMerged(db, codeId);
    deleteCodeRow(db, codeId);
  }
}

/** Codes once merged into one that goes would point at nothing: they go with it. */
function releaseMerged(db: Database, id: CodeId): void {
  for (const merged of listMergedInto(db, id)) {
    releaseMerged(db, merged);
    deleteCodeRow(db, merged);
  }
}

function deleteCodes({ db, describe }: Step, { codeIds }: Input<'codes.delete'>): Result<null> {
  const codes = listKnown(db, codeIds);
  if (!codes.ok) return codes;
  const [{ name }] = codes.value;
  if (codes.value.length === 1) describe('code.delete', { name });
  else describe('code.deleteMany', { count: codes.value.length });
  // One of them may have gone with another that stood above it.
  for (const { id } of codes.value) if (findCode(db, id)) deleteSubtree(db, id);
  return ok(null);
}

export const codeHandlers: Handlers<Names> = {
  'codes.list': reads(({ project }) => ok(listCodes(project.db).slice(0, maxPageRows))),
  'codes.caseCounts': reads(async ({ project }) =>
    ok((await countCases(project.db)).slice(0, maxPageRows)),
  ),
  'codes.deletion': reads(({ project }, { codeIds }) => ok(countDeletion(project.db, codeIds))),
  'codes.create': writes(({ db, describe }, code) => {
    describe('code.create', { name: code.name });
    return addCode(db, code);
  }),
  'codes.update': writes(changeCode),
  'codes.move': writes(moveCodes),
  'codes.merge': writes(mergeCodes),
  'codes.delete': writes(deleteCodes),
  'codes.archive': writes(archiveCodes),
  'codes.split': writes(splitCodes),
};
