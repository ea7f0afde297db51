import type { ExchangedTarget } from '../../../shared/domain/exchanged-study.ts';
import { targetAt } from './project-context.ts';
import { childrenOf, descriptionOf, type XmlNode } from './xml-tree.ts';

/** What is said about something: words of its own, or a note that stands elsewhere. */
export type Remark = Readonly<{
  target: ExchangedTarget;
  /** The element that says it, for who did and when. */
  node: XmlNode;
}> &
  (Readonly<{ words: string }> | Readonly<{ noteGuid: string }>);

/** The description of an element, where it has one, and the notes that it names. */
export function remarksOn(
  node: XmlNode | undefined,
  target: ExchangedTarget,
  parts: 'all' | 'notes' = 'all',
): Remark[] {
  if (!node) return [];
  const words = parts === 'all' ? descriptionOf(node) : '';
  return [
    ...(words === '' ? [] : [{ target, node, words }]),
    ...childrenOf(node, 'NoteRef').flatMap((reference) => {
      const noteGuid = targetAt(reference);
      return noteGuid === null ? [] : [{ target, node, noteGuid }];
    }),
  ];
}

/** True where something is said about an element. */
export function hasRemarks(node: XmlNode): boolean {
  return descriptionOf(node) !== '' || childrenOf(node, 'NoteRef').length > 0;
}
