import { buildCodeTree, type CodeNode } from '../../../../core/coding/code-tree.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { CodeId } from '../../../../shared/ids.ts';

/** A row of the codebook with what is drawn of it but its counts, and the rows below it. */
export type TreeItem = Readonly<{
  id: CodeId;
  code: Code;
  /** It stands there only for what is below it. */
  isQuiet: boolean;
  children: readonly TreeItem[];
}>;

export type TreeItemFacts = Readonly<{
  codes: readonly Code[];
  quiet: ReadonlySet<CodeId>;
}>;

/** Makes the rows of a codebook again and again. A row that is drawn as before stays the same object. */
export function createItemKeeper(): (facts: TreeItemFacts) => readonly TreeItem[] {
  let items = new Map<CodeId, TreeItem>();
  let top: readonly TreeItem[] = [];
  return ({ codes, quiet }) => {
    const next = new Map<CodeId, TreeItem>();
    const keep = ({ code, children }: CodeNode): TreeItem => {
      const known = items.get(code.id);
      const made: TreeItem = {
        id: code.id,
        code,
        isQuiet: quiet.has(code.id),
        children: sameList(known?.children, children.map(keep)),
      };
      const item = known && isSame(known, made) ? known : made;
      next.set(code.id, item);
      return item;
    };
    top = sameList(top, buildCodeTree(codes).map(keep));
    items = next;
    return top;
  };
}

function isSame(one: TreeItem, other: TreeItem): boolean {
  return (
    one.code === other.code && one.isQuiet === other.isQuiet && one.children === other.children
  );
}

/**
 * Hands codes on as long as they differ in their counts alone: each coding changes a count, and a tree that is given other codes
 * draws all of its rows.
 */
export function createShapeKeeper(): (codes: readonly Code[]) => readonly Code[] {
  let known: readonly Code[] = [];
  return (codes) => {
    const isKnown =
      known.length === codes.length && codes.every((code, index) => hasShape(code, known[index]));
    if (!isKnown) known = codes;
    return known;
  };
}

function hasShape(code: Code, other: Code | undefined): boolean {
  return (
    code === other ||
    (code.id === other?.id &&
      code.parentId === other.parentId &&
      code.name === other.name &&
      code.path === other.path &&
      code.family === other.family &&
      code.archived === other.archived)
  );
}

function sameList(
  known: readonly TreeItem[] | undefined,
  made: readonly TreeItem[],
): readonly TreeItem[] {
  const isKnown =
    known?.length === made.length && made.every((item, index) => item === known[index]);
  return isKnown ? known : made;
}
