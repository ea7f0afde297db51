import { planMove } from '../../../core/coding/plan-move.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import { checkCodeParent, reviveAbove } from '../../project/queries/add-code.ts';
import {
  findCode,
  leastUsedColour,
  listCodePlaces,
  listRowsInTreeOrder,
  updateCode,
} from '../../project/queries/code-queries.ts';
import { ranksBetween } from '../../project/queries/code-ranks.ts';
import { listKnown } from './list-known.ts';

/** Puts codes under another parent, in their order in the tree; refused whole where one of them cannot go there. */
export function moveCodes(
  { db, describe }: Step,
  { codeIds, parentId, beforeId }: Input<'codes.move'>,
): Result<null> {
  const codes = listKnown(db, codeIds);
  if (!codes.ok) return codes;
  const parent = checkCodeParent(db, parentId);
  if (!parent.ok) return parent;
  const plan = planMove(listRowsInTreeOrder(db), codeIds, { parentId, beforeId });
  if (plan.kind === 'same') return ok(null);
  if (plan.kind === 'cycle') {
    return refuse('conflict', `“${plan.name}” cannot go below itself. Nothing was changed.`);
  }
  if (plan.kind === 'sameName') {
    return refuse(
      'conflict',
      `Two codes “${plan.name}” would stand side by side. Nothing was changed. Rename one of them, or merge the two.`,
    );
  }
  const moved = plan.codeIds.flatMap((id) => findCode(db, id) ?? []);
  if (moved.length === 1) describe('code.move', { name: moved[0]?.name ?? '' });
  else describe('code.moveMany', { count: moved.length });
  const places = listCodePlaces(db);
  const ranks = ranksBetween(db, parentId, plan.after, plan.before, moved.length);
  for (const [at, { id, colour }] of moved.entries()) {
    updateCode(db, id, {
      parent_id: parentId,
      rank: ranks[at] ?? '',
      // A code that arrives at the top level without a colour of its own needs one.
      colour: parentId === null && colour === null ? leastUsedColour(db) : colour,
    });
  }
  if (plan.codeIds.some((id) => places.get(id)?.archived === false)) reviveAbove(db, parentId);
  return ok(null);
}
