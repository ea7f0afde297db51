/** Turns UTF-16 indices of one text into Unicode code points counted from its beginning. */
export type CodePointOf = (offset: number) => number;

/** Half a pair of surrogates counts as one code point; an index inside of a pair as the one behind the pair. */
export function codePointsOf(text: string): CodePointOf {
  const pairs = pairPlaces(text);
  if (pairs.length === 0) return (offset) => offset;
  return (offset) => offset - countBelow(pairs, offset);
}

/** Where the second half of each pair stands, in order. */
function pairPlaces(text: string): Uint32Array | readonly number[] {
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return [];
  const places: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) places.push(index + 1);
  return Uint32Array.from(places);
}

/** How many of the ordered numbers are below `limit`. */
function countBelow(ordered: Uint32Array | readonly number[], limit: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordered[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
