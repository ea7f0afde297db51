import type { LabelledLine } from './line-label.ts';
import { isSpeakerLabel, isWrittenAsName, tidyLabel } from './speaker-label.ts';
import type { TextLine } from './text-lines.ts';

/** No name is longer. */
const reach = 50;
/** Of all paragraphs, those that a name must begin. */
const leastShare = 0.3;

const column = /^[ ]{0,3}(?<name>\S(?:[^\t\n]{0,48}?\S)?)(?:\t+| {2,})[ \t]*(?=\S)/u;

/**
 * The lines that begin turns where no mark tells a name: names in a column of their own, left of the speech, or alone on a
 * line above it. Only names that come again count, of two voices at least, that take turns; none otherwise.
 */
export function unmarkedLabels(text: string, lines: readonly TextLine[]): readonly LabelledLine[] {
  const columns = conversation(text, inColumns(text, lines), lines, true);
  return columns.length > 0 ? columns : conversation(text, aloneOnLines(text, lines), lines, false);
}

function inColumns(text: string, lines: readonly TextLine[]): LabelledLine[] {
  return lines.flatMap(({ start, end, blank }, line) => {
    if (blank) return [];
    const match = column.exec(text.slice(start, Math.min(end, start + 2 * reach)));
    const speech = match ? text.slice(start + match[0].length, end) : '';
    if (!match || speech.includes('\t') || !/\p{L}/u.test(speech)) return [];
    return labelOf(match.groups?.['name'] ?? '', line, match[0].length);
  });
}

function aloneOnLines(text: string, lines: readonly TextLine[]): LabelledLine[] {
  const found = lines.flatMap(({ start, end, startsBlock }, line) => {
    if (!startsBlock || end - start > reach) return [];
    return labelOf(text.slice(start, end), line, end - start);
  });
  const names = new Set(found.map(({ line }) => line));
  return found.filter(({ line }) => {
    const below = lines[line + 1]?.blank === false ? line + 1 : line + 2;
    return lines[below]?.blank === false && !names.has(below);
  });
}

function labelOf(raw: string, line: number, speechAt: number): LabelledLine[] {
  const speaker = tidyLabel(raw);
  if (!isSpeakerLabel(speaker) || !isWrittenAsName(speaker)) return [];
  return [{ speaker, timeMs: null, speechAt, sure: false, isName: true, line }];
}

const speechHeader =
  /^(?:speaker|name|who|voice|participant|person|sprecher(?:in)?|hablante|locuteur|locutrice|falante)[ ]*\t[ \t]*(?:text|words|speech|said|transcript|content|utterance|gesprochenes|texto|texte|propos|fala)[ \t]*$/iu;

/** The first written line, or the one below it where that is the header of a table of speech. */
function firstRow(text: string, lines: readonly TextLine[]): number {
  const first = lines.findIndex(({ blank }) => !blank);
  const { start = 0, end = 0 } = lines[first] ?? {};
  if (end - start > reach || !speechHeader.test(text.slice(start, end))) return first;
  return lines.findIndex(({ blank }, line) => line > first && !blank);
}

function conversation(
  text: string,
  all: readonly LabelledLine[],
  lines: readonly TextLine[],
  fromTheFirstLine: boolean,
): readonly LabelledLine[] {
  const counts = new Map<string | null, number>();
  for (const { speaker } of all) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const labels = all.filter(({ speaker }) => (counts.get(speaker) ?? 0) > 1);
  const voices = new Set(labels.map(({ speaker }) => speaker)).size;
  if (voices < 2 || labels.length * 2 < all.length) return [];
  // A table has a header above; what people say has none, but for one that says so.
  if (fromTheFirstLine && labels[0]?.line !== firstRow(text, lines)) return [];
  const turns = labels.filter((label, at) => label.speaker !== labels[at - 1]?.speaker).length;
  const paragraphs = lines.filter((line) => (fromTheFirstLine ? !line.blank : line.startsBlock));
  const isSpoken = turns * 2 >= labels.length && labels.length >= leastShare * paragraphs.length;
  return isSpoken ? labels : [];
}
