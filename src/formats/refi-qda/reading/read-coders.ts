import type { ExchangedCoder, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import { claimKey, guidAt, type ProjectContext } from './project-context.ts';
import { lost } from './told.ts';
import { attributeOf, childrenOf, nameOf, type XmlNode } from './xml-tree.ts';

export type ReadCoders = Readonly<{
  coders: readonly ExchangedCoder[];
  /** Who made an element: the first of these elements that says so; null where none does. */
  coderOf: (...nodes: readonly (XmlNode | undefined)[]) => ExchangeKey | null;
}>;

export function readCoders(users: XmlNode | undefined, context: ProjectContext): ReadCoders {
  const coders: ExchangedCoder[] = [];
  const byGuid = new Map<string, ExchangeKey>();
  for (const [index, node] of childrenOf(users, 'User').entries()) {
    const key = claimKey(context, node, `user:${index}`);
    const guid = guidAt(node);
    if (guid !== null && !byGuid.has(guid)) byGuid.set(guid, key);
    const name = nameOf(attributeOf(node, 'name')) || nameOf(attributeOf(node, 'id'));
    coders.push({ key, name: name || `Coder ${index + 1}` });
  }
  const unknown = new Set<string>();
  const coderOf = (...nodes: readonly (XmlNode | undefined)[]): ExchangeKey | null => {
    for (const node of nodes) {
      const guid = node ? (guidAt(node, 'creatingUser') ?? guidAt(node, 'modifyingUser')) : null;
      if (guid === null) continue;
      const key = byGuid.get(guid);
      if (key !== undefined) return key;
      if (!unknown.has(guid)) context.findings.lose(lost.unknownCoders);
      unknown.add(guid);
    }
    return null;
  };
  return { coders, coderOf };
}
