import type { ExchangedStudy, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { QdaLosses } from './qda-losses.ts';
import type { Selection } from './selections.ts';
import type { XmlWriter } from './xml-writer.ts';

/** What the parts of a project share while it is written. */
export type ProjectWriting = Readonly<{
  study: ExchangedStudy;
  xml: XmlWriter;
  losses: QdaLosses;
  /** Source files by their names inside `sources/`. */
  files: Map<string, Uint8Array>;
  selections: ReadonlyMap<ExchangeKey, readonly Selection[]>;
  /** The notes on something, by its key. */
  notesOn: (key: ExchangeKey) => readonly ExchangeKey[];
}>;

export function writeNoteRefs({ xml, notesOn }: ProjectWriting, key: ExchangeKey): void {
  for (const note of notesOn(key)) xml.leaf('NoteRef', { targetGUID: note });
}

/** Keeps a file of the project and gives back how the XML names it. */
export function keepFile(
  { files }: ProjectWriting,
  guid: ExchangeKey,
  ending: string,
  bytes: Uint8Array,
): string {
  const name = `${guid}.${ending}`;
  files.set(name, bytes);
  return `internal://${name}`;
}
