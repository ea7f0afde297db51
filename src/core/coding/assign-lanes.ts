import type { CodingId } from '../../shared/ids.ts';
import type { CodedRange } from './coded-range.ts';

/** The lane of each coding, from 0, counted from the text outwards. */
export type Lanes = ReadonlyMap<CodingId, number>;

type Taken = Readonly<{ start: number; end: number }>;

/**
 * Gives every coding a lane in which it overlaps no other: the first free one, in order of start.
 * Codings that had a lane in `previous` keep it, so that a new coding never moves the others; one whose
 * ends were changed keeps it as long as it is free.
 *
 * `gap` is the room in characters that must stay free between two codings of a lane (one row of text).
 */
export function assignLanes(
  codings: readonly CodedRange[],
  gap: number,
  previous: Lanes = new Map(),
): Lanes {
  const lanes = new Map<CodingId, number>();
  const taken: Taken[][] = [];
  const inOrder = [...codings].sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
  const waiting: CodedRange[] = [];
  for (const coding of inOrder) {
    const lane = previous.get(coding.id);
    if (lane === undefined || !take(taken, lane, coding, 0)) waiting.push(coding);
    else lanes.set(coding.id, lane);
  }
  for (const coding of waiting) {
    let lane = 0;
    while (!take(taken, lane, coding, gap)) lane += 1;
    lanes.set(coding.id, lane);
  }
  return lanes;
}

/** Marks the coding's stretch of a lane as taken, or answers false where it is not free. */
function take(taken: Taken[][], lane: number, { start, end }: CodedRange, gap: number): boolean {
  while (taken.length <= lane) taken.push([]);
  const row = taken[lane];
  if (!row) return false;
  const at = countStartingBefore(row, start);
  const before = row[at - 1];
  const after = row[at];
  if (before && before.end + gap > start) return false;
  if (after && end + gap > after.start) return false;
  row.splice(at, 0, { start, end });
  return true;
}

function countStartingBefore(row: readonly Taken[], start: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = row[middle];
    if (item && item.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
