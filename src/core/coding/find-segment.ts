import type { CodedRange } from './coded-range.ts';

/**
 * Start of the next (`direction` 1) or previous (-1) coded segment seen from `offset`, or null where there is none.
 * Codings that begin at the same character are one stop.
 */
export function findSegmentStart(
  codings: readonly CodedRange[],
  offset: number,
  direction: 1 | -1,
): number | null {
  let best: number | null = null;
  for (const { start } of codings) {
    if ((start - offset) * direction <= 0) continue;
    if (best === null || (start - best) * direction < 0) best = start;
  }
  return best;
}
