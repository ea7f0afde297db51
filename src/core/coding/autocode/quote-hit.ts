import { snapToGraphemes } from '../../text/snap-to-graphemes.ts';
import type { Span } from '../text-units.ts';

/** Characters of context on either side. */
const context = 60;
/** A longer quote is cut to about so many characters around its first match. */
const longest = 400;
/** Characters kept in front of the first match of a cut quote. */
const lead = 120;
const cutSign = '…';

/** A hit as it is shown in a list. */
export type HitQuote = Readonly<{
  before: string;
  quote: string;
  after: string;
  /** Matches in UTF-16 units of `quote`; empty where all of it is the match. */
  marks: readonly Span[];
}>;

/** The part of a hit that is shown: all of it, or so much around its first match. Never cuts a character. */
function shownPart(text: string, hit: Span, marks: readonly Span[]): Span {
  if (hit.end - hit.start <= longest) return hit;
  const first = marks[0] ?? hit;
  const start = first.start - hit.start <= lead ? hit.start : first.start - lead;
  return snapToGraphemes(text, start, Math.min(hit.end, start + longest));
}

/** What stands before and behind a hit inside of `around`, from the beginning and to the end of a word. */
function contextOf(
  text: string,
  { start, end }: Span,
  around: Span,
): Pick<HitQuote, 'before' | 'after'> {
  const from = Math.max(around.start, start - context);
  const to = Math.min(around.end, end + context);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from === around.start ? before : before.replace(/^\S+\s*/u, ''),
    after: to === around.end ? after : after.replace(/\s*\S+$/u, ''),
  };
}

/**
 * The words of a hit with their surroundings and the matches in them. `marks` are in order and lie inside the hit, the hit
 * inside of `around`, beyond which nothing is shown: what the next voice says is another matter.
 */
export function quoteHit(
  text: string,
  hit: Span,
  marks: readonly Span[],
  around: Span = { start: 0, end: text.length },
): HitQuote {
  const shown = shownPart(text, hit, marks);
  const opening = shown.start > hit.start ? cutSign : '';
  const closing = shown.end < hit.end ? cutSign : '';
  const shift = opening.length - shown.start;
  const inside = marks
    .filter(({ start, end }) => start < shown.end && end > shown.start)
    .map(({ start, end }) => ({
      start: Math.max(start, shown.start) + shift,
      end: Math.min(end, shown.end) + shift,
    }));
  const isAll = marks.some(({ start, end }) => start <= hit.start && end >= hit.end);
  return {
    ...contextOf(text, hit, around),
    quote: opening + text.slice(shown.start, shown.end) + closing,
    marks: isAll ? [] : inside,
  };
}
