import type { AutocodeUnit } from '../../../shared/domain/autocode.ts';
import { snapToGraphemes } from '../../text/snap-to-graphemes.ts';
import { findLine, type Span, trimSpan } from '../text-units.ts';
import { matchWidth, type PackedMatches, type SearchedText } from './match.ts';
import { regionAround } from './regions.ts';
import { sortMatches } from './sort-matches.ts';

type Widen = (start: number, end: number) => Span;
type PartOfLine = (region: Span, offset: number) => Span;

/** Where a line and a region have text in common. The line looked at last is remembered. */
function createLineFinder(text: string): PartOfLine {
  let line: Span = { start: 0, end: -1 };
  return (region, offset) => {
    if (offset < line.start || offset > line.end) line = findLine(text, offset);
    return { start: Math.max(line.start, region.start), end: Math.min(line.end, region.end) };
  };
}

function createSentenceWidener({ held, regions, language }: SearchedText): Widen {
  const lineIn = createLineFinder(held.text);
  const around = (offset: number): Span | undefined => {
    const region = regionAround(regions, offset, offset) ?? { start: 0, end: held.text.length };
    const line = lineIn(region, offset);
    return held
      .sentences(line.start, line.end, language)
      .find(({ start, end }) => start <= offset && offset < end);
  };
  return (start, end) => ({
    start: Math.min(start, around(start)?.start ?? start),
    end: Math.max(end, around(end - 1)?.end ?? end),
  });
}

function createWidener(searched: SearchedText, unit: Exclude<AutocodeUnit, 'match'>): Widen {
  const { held, regions } = searched;
  const regionOf: Widen = (start, end) => regionAround(regions, start, end) ?? { start, end };
  switch (unit) {
    case 'turn':
      return regionOf;
    case 'paragraph': {
      const lineIn = createLineFinder(held.text);
      return (start, end) => {
        const region = regionOf(start, end);
        const from = lineIn(region, start).start;
        return trimSpan(held.text, from, lineIn(region, end - 1).end);
      };
    }
    case 'sentence':
      return createSentenceWidener(searched);
  }
}

/** Matches without the blanks around them, with every end on a border between characters; those of blanks alone left out. */
function trimMatches(text: string, found: PackedMatches): PackedMatches {
  const marks = new Int32Array(found.length);
  let to = 0;
  for (let at = 0; at < found.length; at += matchWidth) {
    const { start, end } = trimSpan(text, found[at + 1] ?? 0, found[at + 2] ?? 0);
    if (end <= start) continue;
    const snapped = snapToGraphemes(text, start, end);
    marks[to] = found[at] ?? 0;
    marks[to + 1] = snapped.start;
    marks[to + 2] = snapped.end;
    to += matchWidth;
  }
  return marks.subarray(0, to);
}

function widenAll(text: string, marks: PackedMatches, widen: Widen): PackedMatches {
  const hits = Int32Array.from(marks);
  for (let at = 0; at < marks.length; at += matchWidth) {
    const wide = widen(marks[at + 1] ?? 0, marks[at + 2] ?? 0);
    const { start, end } = snapToGraphemes(text, wide.start, wide.end);
    hits[at + 1] = start;
    hits[at + 2] = end;
  }
  return sortMatches(hits);
}

/** Whether a hit begins before the one in front of it ends; `hits` are in order of place, those before it apart from each other. */
function haveOverlaps(hits: PackedMatches): boolean {
  for (let at = matchWidth; at < hits.length; at += matchWidth) {
    if ((hits[at + 1] ?? 0) < (hits[at - 1] ?? 0)) return true;
  }
  return false;
}

/** Hits of one target that overlap, made one; `hits` are in order of place, then target, and stay so. */
function unite(hits: PackedMatches): PackedMatches {
  if (!haveOverlaps(hits)) return hits;
  const united = new Int32Array(hits.length);
  /** Where the last hit of each target stands. */
  const lastOf: number[] = [];
  let to = 0;
  for (let at = 0; at < hits.length; at += matchWidth) {
    const target = hits[at] ?? 0;
    const start = hits[at + 1] ?? 0;
    const end = hits[at + 2] ?? 0;
    const last = lastOf[target];
    if (last !== undefined && start < (united[last + 2] ?? 0)) {
      united[last + 2] = Math.max(united[last + 2] ?? 0, end);
      continue;
    }
    united.set([target, start, end], to);
    lastOf[target] = to;
    to += matchWidth;
  }
  return united.slice(0, to);
}

/** What would be coded, and where in it the rule matched. */
export type WidenedMatches = Readonly<{ hits: PackedMatches; marks: PackedMatches }>;

/**
 * Widens matches to the unit that encloses them, and makes one of those that overlap and have the same target. Blanks around
 * a match do not count, a match of blanks alone is none. Every end lies on a border between characters as people see them.
 * A unit never leaves its region: the label in front of a turn is no part of its first sentence. `standApart`: the matches are
 * known to have no blanks around them and their ends on such borders (see `FindInText`).
 */
export function widenMatches(
  searched: SearchedText,
  found: PackedMatches,
  unit: AutocodeUnit,
  standApart = false,
): WidenedMatches {
  const { text } = searched.held;
  const marks = sortMatches(standApart ? found : trimMatches(text, found));
  const hits = unit === 'match' ? marks : widenAll(text, marks, createWidener(searched, unit));
  return { hits: unite(hits), marks };
}
