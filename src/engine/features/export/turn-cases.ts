import type { Turn } from '../../../shared/domain/source.ts';
import type { VersionId } from '../../../shared/ids.ts';

/** The turns of one text as numbers: where each begins and ends, and whose it is; 0 where it is nobody's. */
export type TurnCases = Readonly<{
  starts: Int32Array;
  ends: Int32Array;
  cases: Int32Array;
}>;

/** `caseOf` tells whose a turn is, by any number above 0. Turns of one speaker that are of no row are one person's. */
export function turnCases(
  turns: readonly Turn[],
  versionId: VersionId,
  caseOf: (versionId: VersionId, turn: Turn) => number | undefined,
): TurnCases {
  const starts = new Int32Array(turns.length);
  const ends = new Int32Array(turns.length);
  const cases = new Int32Array(turns.length);
  const ofSpeaker = new Map<string | null, number>();
  for (let at = 0; at < turns.length; at += 1) {
    const turn = turns[at];
    if (!turn) continue;
    starts[at] = turn.start;
    ends[at] = turn.end;
    const known = turn.row === null ? ofSpeaker.get(turn.speaker) : undefined;
    cases[at] = known ?? caseOf(versionId, turn) ?? 0;
    if (known === undefined && turn.row === null) ofSpeaker.set(turn.speaker, cases[at] ?? 0);
  }
  return { starts, ends, cases };
}

/**
 * Puts into `found` each case once that speaks in the stretch `[start, end)`, in order; where it lies between two turns, that
 * of the one before it. Answers the place of the first of these turns; -1 where there is none.
 */
export function findSpeaking(
  { starts, ends, cases }: TurnCases,
  start: number,
  end: number,
  found: number[],
): number {
  const before = lastNotAfter(starts, start);
  let [count, touched] = [0, -1];
  for (let at = Math.max(0, before); at < starts.length; at += 1) {
    if ((starts[at] ?? 0) >= end) break;
    if ((ends[at] ?? 0) <= start) continue;
    if (touched < 0) touched = at;
    count = add(found, count, cases[at] ?? 0);
  }
  if (touched < 0 && before >= 0) count = add(found, count, cases[before] ?? 0);
  // Emptied first, an array gives its room away and has to ask for it again; even the same length takes long to set.
  if (found.length !== count) found.length = count;
  return touched < 0 ? before : touched;
}

/** Puts a case behind the first `count` where it is somebody who is not yet among them; answers how many there are then. */
function add(found: number[], count: number, caseNumber: number): number {
  if (caseNumber === 0) return count;
  for (let at = 0; at < count; at += 1) if (found[at] === caseNumber) return count;
  found[count] = caseNumber;
  return count + 1;
}

/** The last of the ordered numbers that is not above `limit`; -1 where there is none. */
function lastNotAfter(ordered: Int32Array, limit: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ordered[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
