import { decodeEntities } from '../../../formats/html/entities.ts';
import { htmlTokens } from '../../../formats/html/html-tokens.ts';

/** A stretch of words that stands in both texts, equally long. */
type Stretch = Readonly<{ flat: number; laid: number; length: number }>;

export type DocumentText = Readonly<{
  /** The characters between the tags, one after the other, blanks between paragraphs too: what the program counts. */
  flat: string;
  /** The words as a page shows them: a line for each paragraph. */
  laid: string;
  /** Where a place in `flat` is in `laid`; blanks that are not shown belong to what is within the range. */
  toLaid: (flat: number, side: 'start' | 'end') => number;
  pictures: number;
}>;

const blockNames = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Takes the page of a document apart, of which every character counts. Never fails; linear. */
export function documentText(html: string): DocumentText {
  const flat: string[] = [];
  const laid: string[] = [];
  const stretches: Stretch[] = [];
  const at = { flat: 0, laid: 0, line: false, blank: false, begun: false, pictures: 0 };
  const put = (words: string): void => {
    laid.push(words);
    at.laid += words.length;
  };
  const words = (piece: string): void => {
    if (at.line && at.begun) put('\n');
    else if (at.blank && at.begun) put(' ');
    stretches.push({ flat: at.flat, laid: at.laid, length: piece.length });
    put(piece);
    at.line = false;
    at.blank = false;
    at.begun = true;
  };
  // Line ends are one character before anything is counted.
  for (const token of htmlTokens(html.replace(/\r\n?/gu, '\n'), false)) {
    if (token.type === 'text') {
      const text = token.isRaw ? token.text : decodeEntities(token.text);
      flat.push(text);
      for (const { 0: piece } of text.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/gu)) {
        if (/^[ \t\n\f\r]/u.test(piece)) at.blank = true;
        else words(piece);
        at.flat += piece.length;
      }
    } else if (token.type !== 'cut') {
      if (token.name === 'br' && token.type === 'open') {
        if (at.line && at.begun) put('\n');
        at.line = true;
      } else if (blockNames.has(token.name)) at.line = true;
      if (token.name === 'img' && token.type === 'open') at.pictures += 1;
    }
  }
  return {
    flat: flat.join(''),
    laid: laid.join(''),
    toLaid: (place, side) => lookUp(stretches, place, side),
    pictures: at.pictures,
  };
}

function lookUp(stretches: readonly Stretch[], place: number, side: 'start' | 'end'): number {
  let low = 0;
  let high = stretches.length;
  // The number of stretches that lie wholly before a start, or begin before an end.
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { flat, length } = stretches[middle] ?? { flat: 0, length: 0 };
    if (side === 'start' ? flat + length <= place : flat < place) low = middle + 1;
    else high = middle;
  }
  const found = stretches[side === 'start' ? low : low - 1];
  if (!found) {
    const last = stretches.at(-1);
    return side === 'start' && last ? last.laid + last.length : 0;
  }
  const inside = Math.min(Math.max(0, place - found.flat), found.length);
  return found.laid + inside;
}

/** Versions before the end of 2018 counted UTF-16 units. */
export type OffsetUnit = 'bytes' | 'utf16';

/** An offset as an index of UTF-16 units: `from` and `to` differ where it lies inside of a character. */
export type FlatPlace = Readonly<{ from: number; to: number }>;

/** Where in a text offsets are that count UTF-8 bytes or UTF-16 units; `offsets` ascend. What is beyond the end is not there. */
export function flatPlaces(
  flat: string,
  unit: OffsetUnit,
  offsets: readonly number[],
): ReadonlyMap<number, FlatPlace> {
  const places = new Map<number, FlatPlace>();
  let counted = 0;
  let index = 0;
  for (const offset of offsets) {
    if (offset < 0) continue;
    let before = index;
    while (counted < offset && index < flat.length) {
      const code = flat.codePointAt(index) ?? 0;
      before = index;
      index += code > 0xffff ? 2 : 1;
      counted += weightOf(code, unit);
    }
    if (counted < offset) break;
    places.set(offset, { from: counted > offset ? before : index, to: index });
  }
  return places;
}

function weightOf(code: number, unit: OffsetUnit): number {
  if (unit === 'utf16') return code > 0xffff ? 2 : 1;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code > 0xffff ? 4 : 3;
}
