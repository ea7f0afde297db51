import { offsetsOf } from '../../../formats/refi-qda/reading/choose-reading.ts';
import { withoutBlanks } from '../../../formats/refi-qda/reading/fit-of-places.ts';
import { graphemeSnapper } from '../../../formats/refi-qda/reading/grapheme-snapper.ts';
import { normaliseWithMap } from '../../../formats/refi-qda/reading/normal-map.ts';
import { type ForeignRow, numberIn, wordsIn } from '../open-database.ts';
import type { Range } from '../place-passages.ts';
import type { StudyContext } from '../study-context.ts';
import { lostHere, told } from '../told.ts';
import { documentText, type FlatPlace, flatPlaces, type OffsetUnit } from './document-text.ts';

export type PlacedDocument = Readonly<{
  /** Normalised. */
  text: string;
  ranges: readonly (Range | null)[];
}>;

/** Characters of quotes that may be compared for all documents together. */
type Budget = { left: number };

type Highlight = Readonly<{ start: number | null; end: number | null; quote: string }>;

/**
 * The text of a document and where its highlights are in it. The program counts UTF-8 bytes of the text between the tags; where
 * another unit clearly fits the quotes better, that is believed.
 */
export function placeHighlights(
  contents: string,
  rows: readonly ForeignRow[],
  budget: Budget,
  { findings }: StudyContext,
): PlacedDocument {
  const { flat, laid, toLaid, pictures } = documentText(contents);
  findings.lose(lostHere.pictures, pictures);
  const highlights = rows.map((row) => ({
    start: numberIn(row, 'start_offset'),
    end: numberIn(row, 'end_offset'),
    quote: withoutBlanks(documentText(wordsIn(row, 'snippet')).flat),
  }));
  const offsets = offsetsOf(
    highlights.flatMap(({ start, end }) =>
      start === null || end === null ? [] : [{ start, end }],
    ),
  );
  const read = (unit: OffsetUnit): Reading => {
    const places = flatPlaces(flat, unit, offsets);
    const ranges = highlights.map((each) => rangeOf(each, places));
    const fits = ranges.map((range, at) => isQuoted(flat, range, highlights[at], budget));
    return { ranges, fits, fitting: fits.filter(Boolean).length };
  };
  const usual = read('bytes');
  // Letters of ASCII are one of each unit.
  const isAscii = /^[\0-\x7f]*$/u.test(flat);
  const other = isAscii || usual.fitting === highlights.length ? usual : read('utf16');
  const best = other.fitting > usual.fitting ? other : usual;
  if (best !== usual) findings.tell(told.units);
  const unquoted = highlights.filter(
    ({ quote }, at) => quote !== '' && best.ranges[at] && best.fits[at] !== true,
  );
  findings.tell(told.unquoted, unquoted.length);
  const { text, toNormal } = normaliseWithMap(
    laid.replace(/^\ufeff+/u, (marks) => ' '.repeat(marks.length)),
  );
  const snap = graphemeSnapper(text);
  const ranges = best.ranges.map((range) => {
    if (!range) return null;
    const start = toNormal(toLaid(range.start, 'start'), 'start');
    const end = toNormal(toLaid(range.end, 'end'), 'end');
    return start < end ? snap(start, end) : null;
  });
  return { text, ranges };
}

type Reading = Readonly<{
  ranges: readonly (Range | null)[];
  fits: readonly boolean[];
  fitting: number;
}>;

function rangeOf({ start, end }: Highlight, places: ReadonlyMap<number, FlatPlace>): Range | null {
  if (start === null || end === null) return null;
  const from = places.get(Math.min(start, end));
  const to = places.get(Math.max(start, end));
  return from && to && from.from < to.to ? { start: from.from, end: to.to } : null;
}

function isQuoted(
  flat: string,
  range: Range | null,
  highlight: Highlight | undefined,
  budget: Budget,
): boolean {
  if (!range || !highlight || highlight.quote === '') return false;
  const { start, end } = range;
  if (end - start < highlight.quote.length || budget.left < 0) return false;
  budget.left -= end - start;
  return withoutBlanks(flat.slice(start, end)) === highlight.quote;
}
