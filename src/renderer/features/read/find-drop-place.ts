import { listSubtrees } from '../../../core/coding/code-tree.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';

export type DropPlace = Readonly<{ parentId: CodeId | null; beforeId: CodeId | null }>;

/** Where a code goes that was dropped before, after or onto another; null where that is itself or below it. */
export function findDropPlace(
  codes: readonly Code[],
  codeId: CodeId,
  targetId: CodeId,
  position: 'on' | 'before' | 'after',
): DropPlace | null {
  const target = codes.find(({ id }) => id === targetId);
  if (!target || listSubtrees(codes, [codeId]).has(targetId)) return null;
  if (position === 'on') return { parentId: targetId, beforeId: null };
  const siblings = codes.filter(
    ({ parentId, id }) => parentId === target.parentId && id !== codeId,
  );
  const at = siblings.findIndex(({ id }) => id === targetId);
  const before = siblings[position === 'before' ? at : at + 1];
  return { parentId: target.parentId, beforeId: before?.id ?? null };
}
