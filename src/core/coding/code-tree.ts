import type { Code } from '../../shared/domain/code.ts';
import type { CodeId } from '../../shared/ids.ts';

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

/** The code itself and every code below it. */
export function listSubtree(codes: readonly Code[], codeId: CodeId): ReadonlySet<CodeId> {
  const below = new Set<CodeId>([codeId]);
  let size = 0;
  // Parents come before children, so one pass suffices; the loop guards lists in another order.
  while (size !== below.size) {
    size = below.size;
    for (const { id, parentId } of codes) {
      if (parentId !== null && below.has(parentId)) below.add(id);
    }
  }
  return below;
}

/** Codes that a code may be put under or be merged into: all but itself and those below it. */
export function listTargets(codes: readonly Code[], codeId: CodeId): readonly Code[] {
  const below = listSubtree(codes, codeId);
  return codes.filter(({ id }) => !below.has(id));
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
  if (wanted === '') return codes;
  const byId = new Map(codes.map((code) => [code.id, code]));
  const kept = new Set<CodeId>();
  for (const code of codes) {
    if (!fold(code.name).includes(wanted)) continue;
    let above: Code | undefined = code;
    while (above && !kept.has(above.id)) {
      kept.add(above.id);
      above = above.parentId === null ? undefined : byId.get(above.parentId);
    }
  }
  return codes.filter(({ id }) => kept.has(id));
}
