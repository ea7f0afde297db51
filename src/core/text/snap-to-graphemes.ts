import type { TextRange } from '../../shared/ids.ts';
import { textOffset } from '../../shared/ids.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Characters between two of which a grapheme always ends, whatever stands around them: printable ASCII and letters of
 * scripts that join only through marks of other classes. Everything else is looked at by the segmenter.
 */
const alwaysApart =
  /^(?:[ -~]|(?=\p{L})(?=[^\p{Lm}\p{M}])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hebrew}\p{Script=Arabic}])$/u;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Printable ASCII, told by its number: most of what is asked about, and no pattern need look at it. */
const isPlain = (unit: number): boolean => unit >= 0x20 && unit <= 0x7e;

function isSurelyBorder(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (before === lineFeed || (isPlain(before) && isPlain(after))) return true;
  // Always a border, but between CR and LF.
  if (after === lineFeed && before !== carriageReturn) return true;
  return alwaysApart.test(text.charAt(at - 1)) && alwaysApart.test(text.charAt(at));
}

/** The graphemes around `offset`, read from the nearest places on both sides that are borders for sure. */
function graphemeAround(text: string, offset: number): { start: number; end: number } {
  let from = offset;
  while (!isSurelyBorder(text, from)) from -= 1;
  let to = offset;
  while (!isSurelyBorder(text, to)) to += 1;
  if (from === offset) return { start: offset, end: offset };
  const found = segmenter.segment(text.slice(from, to)).containing(offset - from);
  if (!found) return { start: offset, end: offset };
  const start = from + found.index;
  return start === offset ? { start, end: start } : { start, end: start + found.segment.length };
}

/** Whether a range of a text begins and ends on a border between characters as people see them: `snapToGraphemes` leaves it. */
export function standsApart(text: string, start: number, end: number): boolean {
  const isBorder = (at: number): boolean =>
    isSurelyBorder(text, at) || graphemeAround(text, at).start === at;
  return isBorder(start) && isBorder(end);
}

/**
 * Moves a range outwards until neither end cuts a character as people see it (an extended grapheme cluster of UAX 29):
 * no half emoji, no letter without its accent, no CR without its LF. Only the neighbourhood of both ends is read, so
 * the length of the text does not matter. An empty range inside a cluster becomes the whole cluster.
 *
 * @throws RangeError where the range does not lie inside the text.
 */
export function snapToGraphemes(text: string, start: number, end: number): TextRange {
  if (!(start >= 0 && start <= end && end <= text.length)) {
    throw new RangeError(
      `Range ${start}..${end} is not inside a text of ${text.length} characters`,
    );
  }
  return {
    start: textOffset(graphemeAround(text, start).start),
    end: textOffset(graphemeAround(text, end).end),
  };
}
