/** More hits than this are not listed; the person is told that there are more. */
export const mostHits = 10_000;

export type Hit = Readonly<{ start: number; end: number }>;

/** Where words occur in a text, without regard to case, in order; at most `mostHits`. */
export function findHits(text: string, words: string): readonly Hit[] {
  if (words === '') return [];
  const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'), 'giu');
  const hits: Hit[] = [];
  for (const { index, 0: found } of text.matchAll(pattern)) {
    hits.push({ start: index, end: index + found.length });
    if (hits.length === mostHits) break;
  }
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
