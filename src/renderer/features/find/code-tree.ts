import type { Code } from '../../../shared/domain/code.ts';
import type { TreeNode } from '../../components/Tree.tsx';

/** Makes a tree of the codebook, which comes in tree order: parents before their children. */
export function codeTree(codes: readonly Code[]): readonly TreeNode<Code>[] {
  const children = new Map<number | null, Code[]>();
  for (const code of codes) {
    const siblings = children.get(code.parentId);
    if (siblings) siblings.push(code);
    else children.set(code.parentId, [code]);
  }
  const grow = (parentId: number | null): readonly TreeNode<Code>[] =>
    (children.get(parentId) ?? []).map((code) => ({
      id: code.id,
      text: code.name,
      item: code,
      children: grow(code.id),
    }));
  return grow(null);
}
