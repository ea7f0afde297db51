import { uniteTexts } from '../../../core/coding/unite-texts.ts';
import { codeTexts } from '../../../shared/domain/code.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { reviveAbove } from '../../project/queries/add-code.ts';
import {
  type CodeRow,
  findCode,
  findCodeByName,
  listAbove,
  listCodeRows,
  updateCode,
} from '../../project/queries/code-queries.ts';
import { rankAtEnd } from '../../project/queries/code-ranks.ts';
import { moveMemberships } from '../../project/queries/code-set-queries.ts';
import { listCodingsOfCode } from '../../project/queries/coding-queries.ts';
import { moveLinks } from '../../project/queries/link-queries.ts';
import { moveMemo } from '../../project/queries/memo-queries.ts';
import { recode } from '../../project/queries/recode.ts';
import { notFound } from '../not-found.ts';
import { listKnown } from './list-known.ts';

function uniteWords(db: Database, code: CodeRow, into: CodeRow): void {
  const united = codeTexts
    .map((text) => [text, uniteTexts(into[text], code[text])] as const)
    .filter(([text, words]) => words !== into[text]);
  updateCode(db, into.id, Object.fromEntries(united));
}

/**
 * Unites a code with another: codings, memo, links, memberships, what is written about it and the codes below it go
 * there. The code stays as a row that says where it went, at no place of the tree, so that nothing above is held by it.
 */
function mergeInto(db: Database, code: CodeRow, into: CodeRow, at: string): void {
  const children = listCodeRows(db).filter(({ parentId }) => parentId === code.id);
  // First of all, so that no child finds the code itself under the name it looks for.
  updateCode(db, code.id, { merged_into: into.id, parent_id: null });
  for (const coding of listCodingsOfCode(db, code.id)) recode(db, coding, into.id, at);
  uniteWords(db, code, into);
  moveMemo(db, 'code', code.id, into.id, at);
  moveLinks(db, 'code', code.id, into.id);
  moveMemberships(db, code.id, into.id);
  for (const child of children) {
    const same = findCodeByName(db, into.id, child.name);
    const target = same === undefined ? undefined : findCode(db, same);
    if (target) mergeInto(db, child, target, at);
    else {
      updateCode(db, child.id, { parent_id: into.id, rank: rankAtEnd(db, into.id) });
      if (child.archived === 0) reviveAbove(db, into.id);
    }
  }
}

export function mergeCodes(
  { db, describe, at }: Step,
  { codeIds, intoId }: Input<'codes.merge'>,
): Result<null> {
  const codes = listKnown(db, codeIds);
  if (!codes.ok) return codes;
  const into = findCode(db, intoId);
  if (!into) return notFound('This code');
  const closed = new Set([intoId, ...listAbove(db, intoId).map(({ id }) => id)]);
  const own = codes.value.find(({ id }) => closed.has(id));
  if (own) {
    return refuse(
      'conflict',
      `“${own.name}” cannot be merged into itself or a code below it. Nothing was changed. Merge the other way round.`,
    );
  }
  const [{ name }] = codes.value;
  if (codes.value.length === 1) describe('code.merge', { name, into: into.name });
  else describe('code.mergeMany', { count: codes.value.length, into: into.name });
  // Those below first: what is merged itself does not travel with the one above it.
  const depths = new Map(codes.value.map(({ id }) => [id, listAbove(db, id).length]));
  const deepestFirst = codes.value.toSorted(
    (a, b) => (depths.get(b.id) ?? 0) - (depths.get(a.id) ?? 0),
  );
  for (const { id } of deepestFirst) {
    const [code, target] = [findCode(db, id), findCode(db, intoId)];
    if (code && target) mergeInto(db, code, target, at);
  }
  return ok(null);
}
