import type { Span } from '../../../core/coding/text-units.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import { findLabel } from '../../text-view/find-label.ts';

/** A paragraph of the text, by its place in it. */
export type PlainParagraph = Readonly<{
  start: number;
  end: number;
  /** Whether it is the line that says who speaks, as the text has it. */
  isLabel: boolean;
  /** The turn that begins here and that the text itself does not name. */
  unnamed: Turn | null;
}>;

/** What is said of a coding at a place: that it begins, that it began before this paragraph, that it ends. */
export type PlainSign = 'starts' | 'goesOn' | 'ends';

export type PlainPiece =
  | Readonly<{ kind: 'words'; start: number; text: string; isHit: boolean }>
  | Readonly<{ kind: PlainSign; start: number; coding: Coding }>;

/** Longer stretches without a line break are cut at a space, so that no part grows beyond measure. */
const longestParagraph = 4000;
/** Characters of a part, as far as whole paragraphs allow. */
const partCharacters = 30_000;

/** A text as paragraphs: labels, turns and what stands between them. No word is left out. */
export function listPlainParagraphs(
  text: string,
  turns: readonly Turn[],
): readonly PlainParagraph[] {
  const paragraphs: PlainParagraph[] = [];
  const slice = (from: number, to: number): string => text.slice(from, to);
  const add = (start: number, end: number, kind: Partial<PlainParagraph> = {}): void => {
    for (const [index, line] of listLines(text, start, end).entries()) {
      const ofStretch = { isLabel: false, unnamed: null, ...kind };
      // The name stands once, before the first line of what is said.
      paragraphs.push({ ...ofStretch, ...line, ...(index > 0 ? { unnamed: null } : {}) });
    }
  };
  let at = 0;
  for (const [index, turn] of turns.entries()) {
    const label = findLabel(slice, turns, index);
    add(at, label?.start ?? turn.start);
    if (label) add(label.start, turn.start, { isLabel: true });
    add(turn.start, turn.end, { unnamed: label ? null : turn });
    at = turn.end;
  }
  add(at, text.length);
  return paragraphs;
}

/** The lines of a stretch that have words, none too long. */
function listLines(text: string, start: number, end: number): readonly Span[] {
  const lines: Span[] = [];
  for (let from = start; from < end;) {
    const to = endOfLine(text, from, end);
    if (text.slice(from, to).trim() !== '') lines.push({ start: from, end: to });
    from = to;
  }
  return lines;
}

function endOfLine(text: string, from: number, end: number): number {
  const lineBreak = text.indexOf('\n', from);
  const line = lineBreak === -1 || lineBreak >= end ? end : lineBreak + 1;
  if (line - from <= longestParagraph) return line;
  const space = text.lastIndexOf(' ', from + longestParagraph);
  return space > from ? space + 1 : from + longestParagraph;
}

/** Paragraphs in parts that a screen reader, and a screen, take in at once. */
export function listPlainParts(
  paragraphs: readonly PlainParagraph[],
): readonly (readonly PlainParagraph[])[] {
  const parts: PlainParagraph[][] = [];
  let start = -Infinity;
  for (const paragraph of paragraphs) {
    if (paragraph.end - start > partCharacters) {
      parts.push([]);
      start = paragraph.start;
    }
    parts.at(-1)?.push(paragraph);
  }
  return parts;
}

/** Position of the paragraph at an offset, or of the next one; the last where there is none behind. */
export function findPlainParagraph(paragraphs: readonly PlainParagraph[], offset: number): number {
  const at = paragraphs.findIndex(({ end }) => offset < end);
  return at === -1 ? paragraphs.length - 1 : at;
}

/**
 * A paragraph as words with a sign wherever a coding begins or ends; codings that began before are said at its start. Codings may
 * overlap in any way: each has its own two signs. `hit` is found words to be marked.
 */
export function cutPlainParagraph(
  text: string,
  { start, end }: Span,
  codings: readonly Coding[],
  hit: Span | null,
): readonly PlainPiece[] {
  const here = codings.filter((coding) => coding.start < end && coding.end > start);
  const edges = [start, end, ...here.flatMap((coding) => [coding.start, coding.end])];
  if (hit) edges.push(hit.start, hit.end);
  const cuts = [...new Set(edges)]
    .filter((offset) => start <= offset && offset <= end)
    .sort((one, other) => one - other);
  return cuts.flatMap((at, index): readonly PlainPiece[] => {
    const next = cuts[index + 1];
    const isHit = hit !== null && hit.start <= at && at < hit.end;
    const sign = (kind: PlainSign, coding: Coding): PlainPiece => ({ kind, start: at, coding });
    const signs = [
      ...here.filter((coding) => coding.end === at).map((coding) => sign('ends', coding)),
      ...here
        .filter((coding) => at === start && coding.start < at)
        .map((coding) => sign('goesOn', coding)),
      ...here
        .filter((coding) => coding.start === at && at < end)
        .map((coding) => sign('starts', coding)),
    ];
    if (next === undefined) return signs;
    return [...signs, { kind: 'words', start: at, text: text.slice(at, next), isHit }];
  });
}
