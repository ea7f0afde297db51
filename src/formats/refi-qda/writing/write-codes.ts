import { familyColours } from '../../../core/coding/family-colours.ts';
import type { ExchangedCode, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { QdaLosses } from './qda-losses.ts';
import type { XmlWriter } from './xml-writer.ts';

/** What is written about a code, in one text: its description and a labelled paragraph for each of the others. */
export function codeDescription(code: ExchangedCode): string {
  const { description, inclusion, exclusion, example } = code;
  const labelled = [
    ['When to use', inclusion],
    ['When not to use', exclusion],
    ['Example', example],
  ] as const;
  const paragraphs = labelled.flatMap(([label, words]) =>
    words === '' ? [] : [`${label}: ${words}`],
  );
  return [...(description === '' ? [] : [description]), ...paragraphs].join('\n\n');
}

/** The tree of codes as `Codes`, which holds at least one; `notesOn` gives the notes on a code where they may be named. */
export function writeCodes(
  xml: XmlWriter,
  codes: readonly ExchangedCode[],
  notesOn: (key: ExchangeKey) => readonly ExchangeKey[],
  losses: QdaLosses,
): void {
  const below = Map.groupBy(codes, ({ parentKey }) => parentKey);
  xml.open('Codes');
  // A stack of its own: a tree of somebody else may be deeper than calls can be.
  const waiting: (ExchangedCode | 'close')[] = (below.get(null) ?? []).toReversed();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === 'close') {
      xml.close();
      continue;
    }
    openCode(xml, next, notesOn(next.key));
    if (next.archived) losses.add('archivedCodes');
    waiting.push('close', ...(below.get(next.key) ?? []).toReversed());
  }
  xml.close();
}

function openCode(xml: XmlWriter, code: ExchangedCode, notes: readonly ExchangeKey[]): void {
  const { key, name, colour } = code;
  const color = colour === null ? null : (familyColours[colour] ?? null);
  xml.open('Code', { guid: key, name, isCodable: true, color });
  const description = codeDescription(code);
  if (description !== '') xml.words('Description', description);
  for (const note of notes) xml.leaf('NoteRef', { targetGUID: note });
}
