import { normaliseText } from '../../../core/text/normalise-text.ts';
import type { ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import { isoTime } from './iso-time.ts';
import { guidAt, type ProjectContext } from './project-context.ts';
import type { ReadCoders } from './read-coders.ts';
import type { TextFinder } from './source-text.ts';
import { lost } from './told.ts';
import {
  attributeOf,
  childrenOf,
  descriptionOf,
  nameOf,
  wordsOf,
  type XmlNode,
} from './xml-tree.ts';

/** A note as it stands, apart from what it is on. */
export type Note = Readonly<{
  guid: string | null;
  name: string;
  body: string;
}> &
  Authorship;

/** Who wrote something and when. */
export type Authorship = Readonly<{
  coderKey: ExchangeKey | null;
  createdAt: string | null;
  updatedAt: string | null;
}>;

export function authorshipOf(node: XmlNode, { coderOf }: ReadCoders): Authorship {
  return {
    coderKey: coderOf(node),
    createdAt: isoTime(attributeOf(node, 'creationDateTime')),
    updatedAt: isoTime(attributeOf(node, 'modifiedDateTime')),
  };
}

/** All notes in their order. What is coded inside of them is lost. */
export async function readNotes(
  notes: XmlNode | undefined,
  findText: TextFinder,
  coders: ReadCoders,
  { findings, own }: ProjectContext,
): Promise<Note[]> {
  const read: Note[] = [];
  for (const node of childrenOf(notes, 'Note')) {
    const found = await findText(node);
    if (!found && attributeOf(node, 'plainTextPath') !== '') findings.lose(lost.missingNotes);
    const text = normaliseText(found?.raw ?? '');
    const words = own ? text : wordsOf(text);
    const body = [words, descriptionOf(node)].filter((part) => part !== '').join('\n\n');
    findings.lose(lost.noteCodings, codingsIn(node));
    const name = nameOf(attributeOf(node, 'name'));
    read.push({ guid: guidAt(node), name, body, ...authorshipOf(node, coders) });
  }
  return read;
}

function codingsIn(node: XmlNode): number {
  const selections = childrenOf(node, 'PlainTextSelection');
  return [node, ...selections].flatMap((each) => childrenOf(each, 'Coding')).length;
}
