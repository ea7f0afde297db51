import type { Span } from '../text-units.ts';

/** Where a rule matched, and for which of its codes, as a position in the list of them. UTF-16 units of one text. */
export type Match = Span & Readonly<{ target: number }>;

/** One text to be searched, and the parts of it that count: in order, apart from each other. */
export type SearchedText = Readonly<{ text: string; regions: readonly Span[]; language: string }>;

/** Takes a match; false where no more are wanted. */
export type TakeMatch = (target: number, start: number, end: number) => boolean;

/** Hands every match in a text to `take`, in any order, until it wants no more. */
export type FindInText = (searched: SearchedText, take: TakeMatch) => void;

/** The region that holds all of `[start, end)`, or null. */
export function regionAround(regions: readonly Span[], start: number, end: number): Span | null {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((regions[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const region = regions[low - 1];
  return region && end <= region.end ? region : null;
}
