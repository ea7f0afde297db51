import { foldText } from '../../../core/coding/autocode/fold-text.ts';

export type Hit = Readonly<{ start: number; end: number }>;

/** A search that goes on as far as it is told to, so that it need not hold up the keys. */
export type HitSearch = Readonly<{
  /** The places found until now, in order, none within another. */
  hits: () => readonly Hit[];
  isDone: () => boolean;
  /** Looks through so many more characters (UTF-16 units) of the text. */
  goOn: (units: number) => void;
}>;

/** A text is folded once, as far as anybody has looked, not at each letter that is typed. */
let last: Readonly<{ text: string; folded: string }> = { text: '', folded: '' };

/** The text as words are compared, at least up to `end`. */
function foldTo(text: string, end: number): string {
  const { folded } = last.text === text ? last : { folded: '' };
  if (folded.length < end) {
    // Not between the halves of a letter: alone they have no small form.
    const isCut = end < text.length && text.charCodeAt(end) >> 10 === 0xdc00 >> 10;
    const more = foldText(text.slice(folded.length, isCut ? end + 1 : end), false);
    last = { text, folded: folded + more };
  }
  return last.folded;
}

/** Begins to look for words in a text, without regard to case and accents. */
export function searchHits(text: string, words: string): HitSearch {
  const sought = foldText(words.normalize('NFC'), false);
  const hits: Hit[] = [];
  /** Nothing else is found before this place. */
  let at = sought === '' ? text.length : 0;
  let seen = at;
  return {
    hits: () => hits,
    isDone: () => seen >= text.length,
    goOn: (units) => {
      seen = Math.min(text.length, seen + units);
      const within = foldTo(text, seen);
      for (;;) {
        const start = sought === '' ? -1 : within.indexOf(sought, at);
        // A place that ends further down is found when that has been looked at.
        if (start < 0 || start + sought.length > seen) {
          at = start < 0 ? Math.max(at, seen - sought.length + 1) : start;
          return;
        }
        at = start + sought.length;
        hits.push({ start, end: at });
      }
    },
  };
}

/** Where words occur in a text, without regard to case and accents; all places, in order, none within another. */
export function findHits(text: string, words: string): readonly Hit[] {
  const search = searchHits(text, words);
  search.goOn(text.length);
  return search.hits();
}

/** Position of the hit after (`direction` 1) or before (-1) an offset, going round at the ends; -1 where there is none. */
export function stepHit(hits: readonly Hit[], offset: number, direction: 1 | -1): number {
  if (hits.length === 0) return -1;
  if (direction === 1) {
    const next = hits.findIndex(({ start }) => start > offset);
    return next < 0 ? 0 : next;
  }
  const before = hits.findLastIndex(({ start }) => start < offset);
  return before < 0 ? hits.length - 1 : before;
}
