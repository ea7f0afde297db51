import type { ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import { targetAt, type ProjectContext } from './project-context.ts';
import { lost } from './told.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descriptionOf,
  nameOf,
  type XmlNode,
} from './xml-tree.ts';

/** Stands between the names of a folder's path in what Verbatim writes. */
const separator = ' / ';

/** The folder of each source that is in a set: the first of its sets. */
export function sourceFolders(
  sets: XmlNode | undefined,
  sourceByGuid: ReadonlyMap<string, ExchangeKey>,
  { own, findings }: ProjectContext,
): ReadonlyMap<ExchangeKey, readonly string[]> {
  const folders = new Map<ExchangeKey, readonly string[]>();
  for (const node of childrenOf(sets, 'Set')) {
    findings.lose(lost.setNotes, childrenOf(node, 'MemberNote').length);
    const members = childrenOf(node, 'MemberSource');
    if (members.length === 0) continue;
    const name = nameOf(attributeOf(node, 'name')) || 'Untitled group';
    const folder = own ? name.split(separator).map((part) => part.trim() || 'Untitled') : [name];
    if (descriptionOf(node) !== '' && !childOf(node, 'MemberCode')) {
      findings.lose(lost.folderDescriptions);
    }
    const known = new Set<ExchangeKey>();
    for (const member of members) {
      const key = sourceByGuid.get(targetAt(member) ?? '');
      if (key === undefined) findings.lose(lost.groupMembers);
      else known.add(key);
    }
    for (const key of known) {
      if (folders.has(key)) findings.lose(lost.furtherFolders);
      else folders.set(key, folder);
    }
  }
  return folders;
}
