import type { ExchangedSet } from '../../../shared/domain/exchanged-study.ts';
import type { WrittenSource } from '../../exports/written-study.ts';
import { deriveGuid } from './derive-guid.ts';
import type { XmlWriter } from './xml-writer.ts';

/** Stands between the names of a folder's path. */
export const folderSeparator = ' / ';

/** Sets of codes, and a set for each folder with the sources that lie in it directly. */
export function writeSets(
  xml: XmlWriter,
  sets: readonly ExchangedSet[],
  sources: readonly WrittenSource[],
): void {
  const inFolders = sources.filter(({ folder }) => folder.length > 0);
  const folders = Map.groupBy(inFolders, ({ folder }) => folder.join(folderSeparator));
  if (sets.length + folders.size === 0) return;
  xml.open('Sets');
  writeCodeSets(xml, sets, 'targetGUID');
  for (const [name, members] of folders) {
    xml.open('Set', { guid: deriveGuid('folder', name, members[0]?.key ?? ''), name });
    for (const { key } of members) xml.leaf('MemberSource', { targetGUID: key });
    xml.close();
  }
  xml.close();
}

/** A member is named by another attribute in a codebook than in a project. */
export function writeCodeSets(
  xml: XmlWriter,
  sets: readonly ExchangedSet[],
  memberAttribute: 'guid' | 'targetGUID',
): void {
  for (const { key, name, description, codeKeys } of sets) {
    xml.open('Set', { guid: key, name });
    if (description !== '') xml.words('Description', description);
    for (const code of codeKeys) xml.leaf('MemberCode', { [memberAttribute]: code });
    xml.close();
  }
}
