import type { CodeId } from '../../shared/ids.ts';
import { listSubtrees, listTopmost, type TreeRow } from './code-tree.ts';

type NamedRow = TreeRow & Readonly<{ name: string }>;

export type MovePlace = Readonly<{ parentId: CodeId | null; beforeId: CodeId | null }>;

export type MovePlan =
  | Readonly<{
      kind: 'move';
      /** What moves, in the order of the tree; what is below goes along. */
      codeIds: readonly CodeId[];
      /** Who stands before and after them in the new place. */
      after: CodeId | null;
      before: CodeId | null;
    }>
  /** They are where they are to go. */
  | Readonly<{ kind: 'same' }>
  /** The place is one of the codes, or below it. */
  | Readonly<{ kind: 'cycle'; name: string }>
  /** Two codes of one name would stand side by side. */
  | Readonly<{ kind: 'sameName'; name: string }>;

/**
 * How codes come to stand under a parent (null: top level) before a sibling (null: last), keeping their order among
 * themselves. `codes` is the whole codebook in tree order. A sibling that moves itself stands for the next one that stays.
 */
export function planMove(
  codes: readonly NamedRow[],
  codeIds: readonly CodeId[],
  { parentId, beforeId }: MovePlace,
): MovePlan {
  const moved = listTopmost(codes, codeIds);
  const closed = moved.find(
    ({ id }) => parentId !== null && listSubtrees(codes, [id]).has(parentId),
  );
  if (closed) return { kind: 'cycle', name: closed.name };
  const isMoved = new Set(moved.map(({ id }) => id));
  const siblings = codes.filter((code) => code.parentId === parentId);
  const staying = siblings.filter(({ id }) => !isMoved.has(id));
  const twice = findTwice([...staying, ...moved]);
  if (twice !== null) return { kind: 'sameName', name: twice };
  const from = siblings.findIndex(({ id }) => id === beforeId);
  const next = from < 0 ? undefined : siblings.slice(from).find(({ id }) => !isMoved.has(id));
  const at = next ? staying.indexOf(next) : staying.length;
  const order = [...staying.slice(0, at), ...moved, ...staying.slice(at)];
  if (order.length === siblings.length && order.every((code, n) => code === siblings[n])) {
    return { kind: 'same' };
  }
  return {
    kind: 'move',
    codeIds: moved.map(({ id }) => id),
    after: staying[at - 1]?.id ?? null,
    before: next?.id ?? null,
  };
}

function findTwice(codes: readonly NamedRow[]): string | null {
  const names = new Set<string>();
  for (const { name } of codes) {
    if (names.has(name)) return name;
    names.add(name);
  }
  return null;
}

/** Where codes go that were dropped before, after or onto another; null where that is one of them or below one. */
export function findDropPlace(
  codes: readonly NamedRow[],
  codeIds: readonly CodeId[],
  targetId: CodeId,
  position: 'on' | 'before' | 'after',
): MovePlace | null {
  const target = codes.find(({ id }) => id === targetId);
  if (!target || listSubtrees(codes, codeIds).has(targetId)) return null;
  if (position === 'on') return { parentId: targetId, beforeId: null };
  const moved = new Set(codeIds);
  const siblings = codes.filter(
    ({ parentId, id }) => parentId === target.parentId && !moved.has(id),
  );
  const at = siblings.findIndex(({ id }) => id === targetId);
  const before = siblings[position === 'before' ? at : at + 1];
  return { parentId: target.parentId, beforeId: before?.id ?? null };
}
