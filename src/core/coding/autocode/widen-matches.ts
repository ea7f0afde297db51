import type { AutocodeUnit } from '../../../shared/domain/autocode.ts';
import { segmentSentences } from '../../text/sentences.ts';
import { snapToGraphemes } from '../../text/snap-to-graphemes.ts';
import { findLine, type Span, trimSpan } from '../text-units.ts';
import { type Match, regionAround, type SearchedText } from './match.ts';

/** Where a line and a region have text in common. */
function lineIn(text: string, region: Span, offset: number): Span {
  const line = findLine(text, offset);
  return { start: Math.max(line.start, region.start), end: Math.min(line.end, region.end) };
}

type Widen = (match: Span) => Span;

/** The sentences of a line, cut once however many matches lie in it. */
function createSentenceWidener({ text, regions, language }: SearchedText): Widen {
  const known = new Map<number, readonly Span[]>();
  const sentencesAt = (offset: number): readonly Span[] => {
    const region = regionAround(regions, offset, offset) ?? { start: 0, end: text.length };
    const line = lineIn(text, region, offset);
    const found =
      known.get(line.start) ??
      segmentSentences(text.slice(line.start, line.end), language).map(({ start, end }) => ({
        start: line.start + start,
        end: line.start + end,
      }));
    known.set(line.start, found);
    return found;
  };
  const around = (offset: number): Span | undefined =>
    sentencesAt(offset).find(({ start, end }) => start <= offset && offset < end);
  return ({ start, end }) => ({
    start: Math.min(start, around(start)?.start ?? start),
    end: Math.max(end, around(end - 1)?.end ?? end),
  });
}

function createWidener(searched: SearchedText, unit: AutocodeUnit): Widen {
  const { text, regions } = searched;
  const regionOf = ({ start, end }: Span): Span =>
    regionAround(regions, start, end) ?? { start, end };
  switch (unit) {
    case 'match':
      return (match) => match;
    case 'turn':
      return regionOf;
    case 'paragraph':
      return (match) => {
        const region = regionOf(match);
        const from = lineIn(text, region, match.start).start;
        return trimSpan(text, from, lineIn(text, region, match.end - 1).end);
      };
    case 'sentence':
      return createSentenceWidener(searched);
  }
}

const byPlace = (one: Match, other: Match): number =>
  one.start - other.start || one.target - other.target || one.end - other.end;

/** Hits of one target that overlap, made one. In order of place, then target. */
function unite(hits: readonly Match[]): Match[] {
  const united: { target: number; start: number; end: number }[] = [];
  const lastOf = new Map<number, (typeof united)[number]>();
  for (const { target, start, end } of [...hits].sort(byPlace)) {
    const last = lastOf.get(target);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      continue;
    }
    const hit = { target, start, end };
    lastOf.set(target, hit);
    united.push(hit);
  }
  return united;
}

/** What would be coded, and where in it the rule matched. */
export type WidenedMatches = Readonly<{ hits: readonly Match[]; marks: readonly Match[] }>;

/**
 * Widens matches to the unit that encloses them, and makes one of those that overlap and have the same target. Blanks around
 * a match do not count, a match of blanks alone is none. Every end lies on a border between characters as people see them.
 * A unit never leaves its region: the label in front of a turn is no part of its first sentence.
 */
export function widenMatches(
  searched: SearchedText,
  matches: readonly Match[],
  unit: AutocodeUnit,
): WidenedMatches {
  const { text } = searched;
  const widen = createWidener(searched, unit);
  const marks = matches.flatMap(({ target, start, end }): Match[] => {
    const trimmed = trimSpan(text, start, end);
    return trimmed.end > trimmed.start
      ? [{ target, ...snapToGraphemes(text, trimmed.start, trimmed.end) }]
      : [];
  });
  const hits = marks.map((mark): Match => {
    const { start, end } = widen(mark);
    return { target: mark.target, ...snapToGraphemes(text, start, end) };
  });
  return { hits: unite(hits), marks: [...marks].sort(byPlace) };
}
