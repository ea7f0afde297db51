import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import { reviveAbove } from '../../project/queries/add-code.ts';
import { findCode, listSubtree, updateCode } from '../../project/queries/code-queries.ts';
import { listKnown } from './list-known.ts';

/** Puts codes with those below them out of the way, or brings them back with those above, without which none is in sight. */
export function archiveCodes(
  { db, describe }: Step,
  { codeIds, archived }: Input<'codes.archive'>,
): Result<null> {
  const codes = listKnown(db, codeIds);
  if (!codes.ok) return codes;
  const [{ name }] = codes.value;
  describe(archived ? 'code.archive' : 'code.restore', { name, count: codes.value.length });
  const cell = archived ? 1 : 0;
  for (const { id, parentId } of codes.value) {
    for (const below of listSubtree(db, id)) {
      if (findCode(db, below)?.archived !== cell) updateCode(db, below, { archived: cell });
    }
    if (!archived) reviveAbove(db, parentId);
  }
  return ok(null);
}
