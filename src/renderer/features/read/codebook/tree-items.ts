import { buildCodeTree, type CodeNode } from '../../../../core/coding/code-tree.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { CodeId } from '../../../../shared/ids.ts';

/** A row of the codebook with everything that is drawn of it, and the rows below it. */
export type TreeItem = Readonly<{
  id: CodeId;
  code: Code;
  caseCount: number;
  /** It stands there only for what is below it. */
  isQuiet: boolean;
  children: readonly TreeItem[];
}>;

export type TreeItemFacts = Readonly<{
  codes: readonly Code[];
  cases: ReadonlyMap<CodeId, number>;
  quiet: ReadonlySet<CodeId>;
}>;

/**
 * Makes the rows of a codebook again and again. A row that is drawn as before stays the same object, so that a new coding has
 * the rows of its code drawn anew and not all of them.
 */
export function createItemKeeper(): (facts: TreeItemFacts) => readonly TreeItem[] {
  let items = new Map<CodeId, TreeItem>();
  let top: readonly TreeItem[] = [];
  return ({ codes, cases, quiet }) => {
    const next = new Map<CodeId, TreeItem>();
    const keep = ({ code, children }: CodeNode): TreeItem => {
      const known = items.get(code.id);
      const made: TreeItem = {
        id: code.id,
        code,
        caseCount: cases.get(code.id) ?? 0,
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
    one.code === other.code &&
    one.caseCount === other.caseCount &&
    one.isQuiet === other.isQuiet &&
    one.children === other.children
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
