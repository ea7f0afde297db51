import { previewOf } from '../../../core/coding/plan-codebook-import.ts';
import { joinPath } from '../../../formats/codebooks/name-paths.ts';
import { writeCodebook } from '../../../formats/codebooks/write-codebook.ts';
import type { CodebookFile } from '../../../shared/domain/codebook-file.ts';
import type { CodeSetId, StagedFileId } from '../../../shared/ids.ts';
import type { Input, OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { studyName } from '../../project/file-identity.ts';
import { listCodes } from '../../project/queries/code-queries.ts';
import {
  addToSet,
  deleteCodeSet,
  findCodeSet,
  findCodeSetByName,
  insertCodeSet,
  listCodeSets,
  removeFromSet,
  updateCodeSetName,
} from '../../project/queries/code-set-queries.ts';
import { type Handlers, type JobContext, reads, runs, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';
import { importCodebook, planImport } from './import-codebook.ts';
import { listKnown } from './list-known.ts';

type Names = Extract<keyof OperationTable, `codeSets.${string}` | `codebook.${string}`>;

const setGone = notFound('This set of codes');
const readTimeoutMs = 60_000;

function checkSetName(db: Database, name: string, self: CodeSetId | null): Result<null> {
  const known = findCodeSetByName(db, name);
  return known === undefined || known === self
    ? ok(null)
    : refuse(
        'conflict',
        `There is a set “${name}” already. Nothing was changed. Choose another name.`,
      );
}

function createSet(
  { db, describe }: Step,
  { name, codeIds }: Input<'codeSets.create'>,
): Result<CodeSetId> {
  const free = checkSetName(db, name, null);
  if (!free.ok) return free;
  const members = codeIds.length === 0 ? ok([]) : listKnown(db, codeIds);
  if (!members.ok) return members;
  describe('codeSet.create', { name });
  const setId = insertCodeSet(db, name);
  for (const { id } of members.value) addToSet(db, setId, id);
  return ok(setId);
}

function setMembers(
  { db, describe }: Step,
  { setId, add, remove }: Input<'codeSets.setMembers'>,
): Result<null> {
  const set = findCodeSet(db, setId);
  if (!set) return setGone;
  const added = add.length === 0 ? ok([]) : listKnown(db, add);
  if (!added.ok) return added;
  describe('codeSet.members', { name: set.name });
  for (const codeId of remove) removeFromSet(db, setId, codeId);
  for (const { id } of added.value) addToSet(db, setId, id);
  return ok(null);
}

/** Reads a staged codebook in the worker that reads other people's files. */
async function readFile(
  { staged, reading, signal }: JobContext,
  id: StagedFileId,
): Promise<Result<CodebookFile>> {
  const file = staged.find(id);
  if (!file) {
    return refuse(
      'not_found',
      'This file is no longer waiting to be imported. Nothing was changed. Choose it again.',
    );
  }
  const { path, fileName } = file;
  const options = { timeoutMs: readTimeoutMs, signal };
  const read = await reading.run('readCodebook', { path, fileName }, options);
  return read.ok ? read.value : read;
}

async function importFile(
  context: JobContext,
  { file, known }: Input<'codebook.import'>,
): Promise<Result<Readonly<{ made: number; changed: number }>>> {
  const read = await readFile(context, file);
  if (!read.ok) return read;
  const outcome = context.command((step) => importCodebook(step, read.value, known));
  if (!outcome.ok) return outcome;
  context.staged.discard(file);
  return ok(outcome.value.value);
}

export const codebookHandlers: Handlers<Names> = {
  'codeSets.list': reads(({ project }) => ok(listCodeSets(project.db))),
  'codeSets.create': writes(createSet),
  'codeSets.rename': writes(({ db, describe }, { setId, name }) => {
    const set = findCodeSet(db, setId);
    if (!set) return setGone;
    const free = checkSetName(db, name, setId);
    if (!free.ok) return free;
    describe('codeSet.rename', { from: set.name, to: name });
    updateCodeSetName(db, setId, name);
    return ok(null);
  }),
  'codeSets.delete': writes(({ db, describe }, { setId }) => {
    const set = findCodeSet(db, setId);
    if (!set) return setGone;
    describe('codeSet.delete', { name: set.name });
    deleteCodeSet(db, setId);
    return ok(null);
  }),
  'codeSets.setMembers': writes(setMembers),
  'codebook.export': runs(({ project }) => {
    const codes = listCodes(project.db);
    const csv = writeCodebook(codes, listCodeSets(project.db));
    return ok({ fileName: `${studyName(project.path)} codebook.csv`, csv, codes: codes.length });
  }),
  'codebook.preview': runs(async (context, { file }) => {
    const read = await readFile(context, file);
    if (!read.ok) return read;
    const { faults, columns, ignored } = read.value;
    const preview = previewOf(planImport(context.project.db, read.value), joinPath);
    return ok({ ...preview, faults, columns, ignored });
  }),
  'codebook.import': runs(importFile),
};
