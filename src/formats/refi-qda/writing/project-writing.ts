import type { ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { WrittenStudy } from '../../exports/written-study.ts';
import type { CaseSpeeches } from './case-speeches.ts';
import type { QdaLosses } from './qda-losses.ts';
import type { Selection } from './selections.ts';
import type { XmlWriter } from './xml-writer.ts';

/** What the parts of a project share while it is written. */
export type ProjectWriting = Readonly<{
  study: WrittenStudy;
  xml: XmlWriter;
  losses: QdaLosses;
  /** Files by their names inside `sources/`, each fetched when it is written. */
  files: Map<string, () => Uint8Array>;
  selectionsIn: (sourceKey: ExchangeKey) => readonly Selection[];
  speeches: CaseSpeeches;
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
  fetch: () => Uint8Array,
): string {
  const name = `${guid}.${ending}`;
  files.set(name, fetch);
  return `internal://${name}`;
}
