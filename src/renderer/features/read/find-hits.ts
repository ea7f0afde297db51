import { foldText } from '../../../core/coding/autocode/fold-text.ts';

export type Hit = Readonly<{ start: number; end: number }>;

/** A text is folded once, not at each letter that is typed. */
let last: Readonly<{ text: string; folded: string }> = { text: '', folded: '' };

function folded(text: string): string {
  if (last.text !== text) last = { text, folded: foldText(text, false) };
  return last.folded;
}

/** Where words occur in a text, without regard to case and accents; all places, in order, none within another. */
export function findHits(text: string, words: string): readonly Hit[] {
  if (words === '') return [];
  const sought = foldText(words.normalize('NFC'), false);
  const within = folded(text);
  const hits: Hit[] = [];
  for (let at = within.indexOf(sought); at >= 0; at = within.indexOf(sought, at + sought.length))
    hits.push({ start: at, end: at + sought.length });
  return hits;
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
