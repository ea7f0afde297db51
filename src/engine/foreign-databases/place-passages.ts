import { chooseReadings, offsetsOf } from '../../formats/refi-qda/reading/choose-reading.ts';
import { withoutBlanks } from '../../formats/refi-qda/reading/fit-of-places.ts';
import type { Findings } from '../../formats/refi-qda/reading/findings.ts';
import { graphemeSnapper } from '../../formats/refi-qda/reading/grapheme-snapper.ts';
import { normaliseWithMap } from '../../formats/refi-qda/reading/normal-map.ts';
import {
  countText,
  findPlaces,
  type OffsetReading,
  offsetReadings,
  type RawPlace,
} from '../../formats/refi-qda/reading/offset-reading.ts';
import { sentences } from '../../formats/refi-qda/reading/told.ts';
import { told } from './told.ts';

/** Two offsets, in whichever unit, and the words between them where somebody kept them, else empty. */
export type StoredPassage = Readonly<{ start: number | null; end: number | null; quote: string }>;
export type Range = Readonly<{ start: number; end: number }>;

export type PlacedPassages = Readonly<{
  /** Normalised. */
  text: string;
  /** Of each passage in its order; null where it is empty or outside of the text. */
  ranges: readonly (Range | null)[];
}>;

/** The text field of Qt, in which people mark. */
const usual: OffsetReading = { unit: 'utf16', lines: 'one', mark: 'counted' };
/** Longer quotes are cut for the comparison of whole texts; each quote itself is compared whole. */
const longestName = 400;
/** Characters of quotes that may be compared for all texts together. */
type Budget = { left: number };

/** Finds the places of passages in texts, counted as fits the quotes best: text by text, and passage by passage where one differs. */
export function placePassages(
  texts: readonly Readonly<{ stored: string; passages: readonly StoredPassage[] }>[],
  findings: Findings,
): PlacedPassages[] {
  const inputs = texts.map(({ stored, passages }) => {
    const raw = stored.replace(/^\ufeff+/u, '');
    const text = countText(raw, stored.length - raw.length);
    const selections = passages.flatMap(({ start, end, quote }) =>
      start === null || end === null || quote === ''
        ? []
        : [{ start, end, name: quote.slice(0, longestName) }],
    );
    return { text, selections, inline: false };
  });
  const chosen = chooseReadings(inputs, usual);
  const budget: Budget = { left: 500_000_000 };
  return texts.map(({ passages }, index) => {
    const text = inputs[index]?.text ?? countText('', 0);
    return placeIn(text, passages, chosen[index]?.reading ?? usual, budget, findings);
  });
}

function placeIn(
  counted: ReturnType<typeof countText>,
  passages: readonly StoredPassage[],
  reading: OffsetReading,
  budget: Budget,
  findings: Findings,
): PlacedPassages {
  const { raw } = counted;
  const numbered = passages.flatMap(({ start, end }) =>
    start === null || end === null ? [] : [{ start, end }],
  );
  const offsets = offsetsOf(numbered);
  const found = new Map<OffsetReading, ReadonlyMap<number, RawPlace>>();
  const placesBy = (each: OffsetReading): ReadonlyMap<number, RawPlace> => {
    const places = found.get(each) ?? findPlaces(counted, each, offsets);
    found.set(each, places);
    return places;
  };
  const { text, toNormal } = normaliseWithMap(raw);
  const snap = graphemeSnapper(text);
  const ranges = passages.map(({ start, end, quote }) => {
    if (start === null || end === null) return null;
    const words = withoutBlanks(quote);
    const at = (each: OffsetReading): Range => {
      const places = placesBy(each);
      const from = places.get(Math.min(start, end))?.from ?? -1;
      return { start: from, end: places.get(Math.max(start, end))?.to ?? -1 };
    };
    const own = at(reading);
    const best = words === '' ? own : bestRange(raw, words, own, at, budget, findings);
    const cut = { start: Math.max(0, best.start), end: Math.min(raw.length, best.end) };
    if (cut.start >= cut.end) return null;
    if (start > end) findings.tell(sentences.swapped);
    if (cut.start !== best.start || cut.end !== best.end) findings.tell(sentences.cut);
    const range = snap(toNormal(cut.start, 'start'), toNormal(cut.end, 'end'));
    return range.start < range.end ? range : null;
  });
  return { text, ranges };
}

/** Where the words are exactly those of the quote; `own`, with a warning, where no way to count leads to them. */
function bestRange(
  raw: string,
  words: string,
  own: Range,
  at: (reading: OffsetReading) => Range,
  budget: Budget,
  findings: Findings,
): Range {
  const fits = ({ start, end }: Range): boolean => {
    if (start < 0 || end > raw.length || end - start < words.length || budget.left <= 0)
      return false;
    budget.left -= end - start;
    return withoutBlanks(raw.slice(start, end)) === words;
  };
  if (fits(own)) return own;
  const other = offsetReadings.map(at).find(fits);
  findings.tell(other ? told.otherReading : told.unquoted);
  return other ?? own;
}
