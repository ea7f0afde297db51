import type { Code } from '../../shared/domain/code.ts';
import type { CodeId } from '../../shared/ids.ts';

/** What the shape of the tree is made of. */
export type TreeRow = Pick<Code, 'id' | 'parentId'>;

export type CodeNode = Readonly<{ code: Code; children: readonly CodeNode[] }>;

/** Nests a codebook; siblings keep the order in which they come. A code whose parent is missing stands at the top. */
export function buildCodeTree(codes: readonly Code[]): readonly CodeNode[] {
  const known = new Set(codes.map(({ id }) => id));
  const byParent = new Map<CodeId | null, Code[]>();
  for (const code of codes) {
    const parent = code.parentId !== null && known.has(code.parentId) ? code.parentId : null;
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(code);
    else byParent.set(parent, [code]);
  }
  const nest = (parent: CodeId | null): readonly CodeNode[] =>
    (byParent.get(parent) ?? []).map((code) => ({ code, children: nest(code.id) }));
  return nest(null);
}

/** The codes themselves and every code below them. */
export function listSubtrees(
  codes: readonly TreeRow[],
  codeIds: Iterable<CodeId>,
): ReadonlySet<CodeId> {
  const below = new Set<CodeId>(codeIds);
  let size = -1;
  // Parents come before children, so one pass suffices; the loop guards lists in another order.
  while (size !== below.size) {
    size = below.size;
    for (const { id, parentId } of codes) {
      if (parentId !== null && below.has(parentId)) below.add(id);
    }
  }
  return below;
}

/** Of some codes those that have none of the others above them, in the order of `codes`. */
export function listTopmost<Row extends TreeRow>(
  codes: readonly Row[],
  codeIds: Iterable<CodeId>,
): readonly Row[] {
  const wanted = new Set(codeIds);
  const parentOf = new Map(codes.map(({ id, parentId }) => [id, parentId]));
  const hasOneAbove = (id: CodeId): boolean => {
    let above = parentOf.get(id) ?? null;
    while (above !== null && !wanted.has(above)) above = parentOf.get(above) ?? null;
    return above !== null;
  };
  return codes.filter(({ id }) => wanted.has(id) && !hasOneAbove(id));
}

/** Codes that codes may be put under: all but themselves and those below them. */
export function listTargets(codes: readonly Code[], codeIds: Iterable<CodeId>): readonly Code[] {
  const below = listSubtrees(codes, codeIds);
  return codes.filter(({ id }) => !below.has(id));
}

/**
 * Codes that some codes may be merged into: any that is not below one of the others. One of several may itself be what
 * the others are merged into.
 */
export function listMergeTargets(
  codes: readonly Code[],
  codeIds: readonly CodeId[],
): readonly Code[] {
  if (codeIds.length < 2) return listTargets(codes, codeIds);
  const chosen = new Set(codeIds);
  const below = listSubtrees(codes, codeIds);
  const isTop = new Set(listTopmost(codes, codeIds).map(({ id }) => id));
  return codes.filter(({ id }) => !below.has(id) || (chosen.has(id) && isTop.has(id)));
}

/** The codes that `keep` chooses, with the codes above them, so that they can be shown as a tree. */
export function keepWithThoseAbove(
  codes: readonly Code[],
  keep: (code: Code) => boolean,
): readonly Code[] {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const kept = new Set<CodeId>();
  for (const code of codes) {
    if (!keep(code)) continue;
    let above: Code | undefined = code;
    while (above && !kept.has(above.id)) {
      kept.add(above.id);
      above = above.parentId === null ? undefined : byId.get(above.parentId);
    }
  }
  return codes.filter(({ id }) => kept.has(id));
}

/**
 * Codes to show while a filter is typed: those whose folded name holds `query` and the codes above them.
 * `fold` makes two spellings comparable.
 */
export function filterCodes(
  codes: readonly Code[],
  query: string,
  fold: (text: string) => string,
): readonly Code[] {
  const wanted = fold(query);
  return wanted === ''
    ? codes
    : keepWithThoseAbove(codes, ({ name }) => fold(name).includes(wanted));
}
