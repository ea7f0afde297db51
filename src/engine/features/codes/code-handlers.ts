import { maxPageRows } from '../../../shared/domain/page.ts';
import type { CodeId } from '../../../shared/ids.ts';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { addCode, checkCodeName, checkCodeParent } from '../../project/queries/add-code.ts';
import {
  type CodeRow,
  deleteCodeRow,
  findCode,
  findCodeByName,
  leastUsedColour,
  listCodeRows,
  listCodes,
  listMergedInto,
  listSubtree,
  rankAmong,
  updateCode,
} from '../../project/queries/code-queries.ts';
import {
  deleteCoding,
  listCodingsOfCode,
  moveCoding,
} from '../../project/queries/coding-queries.ts';
import { moveMemo } from '../../project/queries/memo-queries.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = Extract<keyof OperationTable, `codes.${string}`>;

const gone = notFound('This code');

function renameLabel(step: Step, code: CodeRow, name: string | undefined): void {
  if (name !== undefined && name !== code.name) {
    step.describe('code.rename', { from: code.name, to: name });
  } else {
    step.describe('code.change', { name: code.name });
  }
}

/**
 * Unites a code with another: its codings, its memo and the codes below it go there. The code stays as a row that says
 * where it went, at no place of the tree, so that nothing above it is held back by it.
 */
function mergeInto(db: Database, code: CodeRow, into: CodeRow, at: string): void {
  const children = listCodeRows(db).filter(({ parentId }) => parentId === code.id);
  // First of all, so that no child finds the code itself under the name it looks for.
  updateCode(db, code.id, { merged_into: into.id, parent_id: null });
  for (const coding of listCodingsOfCode(db, code.id)) moveCoding(db, coding, into.id, at);
  moveMemo(db, 'code', code.id, into.id, at);
  for (const child of children) {
    const same = findCodeByName(db, into.id, child.name);
    const target = same === undefined ? undefined : findCode(db, same);
    if (target) mergeInto(db, child, target, at);
    else updateCode(db, child.id, { parent_id: into.id, rank: rankAmong(db, into.id, null) });
  }
}

/** Children before parents, each with its codings and memos. */
function deleteSubtree(db: Database, id: CodeId): void {
  for (const codeId of listSubtree(db, id).reverse()) {
    for (const coding of listCodingsOfCode(db, codeId)) deleteCoding(db, coding.id);
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

export const codeHandlers: Handlers<Names> = {
  'codes.list': reads(({ project }) => ok(listCodes(project.db).slice(0, maxPageRows))),
  'codes.create': writes(({ db, describe }, code) => {
    describe('code.create', { name: code.name });
    return addCode(db, code);
  }),
  'codes.update': writes((step, { codeId, name, colour, description }) => {
    const code = findCode(step.db, codeId);
    if (!code) return gone;
    const free = checkCodeName(step.db, code.parentId, name ?? code.name, codeId);
    if (!free.ok) return free;
    renameLabel(step, code, name);
    updateCode(step.db, codeId, {
      ...(name === undefined ? {} : { name }),
      ...(colour === undefined ? {} : { colour }),
      ...(description === undefined ? {} : { description }),
    });
    return ok(null);
  }),
  'codes.move': writes(({ db, describe }, { codeId, parentId, beforeId }) => {
    const code = findCode(db, codeId);
    if (!code) return gone;
    const parent = checkCodeParent(db, parentId);
    if (!parent.ok) return parent;
    if (parentId !== null && listSubtree(db, codeId).includes(parentId)) {
      return refuse('conflict', `“${code.name}” cannot go below itself. Nothing was changed.`);
    }
    const free = checkCodeName(db, parentId, code.name, codeId);
    if (!free.ok) return free;
    describe('code.move', { name: code.name });
    // A code that leaves the top level without a colour of its own would change colour; one that arrives there needs one.
    const colour = parentId === null && code.colour === null ? leastUsedColour(db) : code.colour;
    updateCode(db, codeId, {
      parent_id: parentId,
      rank: rankAmong(db, parentId, beforeId),
      colour,
    });
    return ok(null);
  }),
  'codes.merge': writes(({ db, describe, at }, { codeId, intoId }) => {
    const code = findCode(db, codeId);
    const into = findCode(db, intoId);
    if (!code || !into) return gone;
    if (listSubtree(db, codeId).includes(intoId)) {
      return refuse(
        'conflict',
        `“${code.name}” cannot be merged into itself or a code below it. Nothing was changed. Merge the other way round.`,
      );
    }
    describe('code.merge', { name: code.name, into: into.name });
    mergeInto(db, code, into, at);
    return ok(null);
  }),
  'codes.delete': writes(({ db, describe }, { codeId }) => {
    const code = findCode(db, codeId);
    if (!code) return gone;
    describe('code.delete', { name: code.name });
    deleteSubtree(db, codeId);
    return ok(null);
  }),
};
