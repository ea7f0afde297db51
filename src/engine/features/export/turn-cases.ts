import type { Turn } from '../../../shared/domain/source.ts';
import type { CaseId, VersionId } from '../../../shared/ids.ts';
import type { WhoSpeaks } from './who-speaks.ts';

/** The turns of one text as numbers: where each begins and ends, and whose it is; 0 where it is nobody's. */
export type TurnCases = Readonly<{
  starts: Int32Array;
  ends: Int32Array;
  cases: Float64Array;
}>;

export function turnCases(
  turns: readonly Turn[],
  versionId: VersionId,
  caseOf: WhoSpeaks,
): TurnCases {
  return {
    starts: Int32Array.from(turns, ({ start }) => start),
    ends: Int32Array.from(turns, ({ end }) => end),
    cases: Float64Array.from(turns, (turn) => caseOf(versionId, turn) ?? 0),
  };
}

/**
 * Puts into `found` each case once that speaks in the stretch `[start, end)`, in order; where it lies between two turns, that
 * of the one before it. As `turnsIn`, without an object for each turn.
 */
export function findSpeaking(
  { starts, ends, cases }: TurnCases,
  start: number,
  end: number,
  found: CaseId[],
): void {
  found.length = 0;
  const before = lastNotAfter(starts, start);
  let isTouched = false;
  for (let at = Math.max(0, before); at < starts.length; at += 1) {
    if ((starts[at] ?? 0) >= end) break;
    if ((ends[at] ?? 0) <= start) continue;
    isTouched = true;
    add(found, cases[at]);
  }
  if (!isTouched && before >= 0) add(found, cases[before]);
}

function add(found: CaseId[], caseId: number | undefined): void {
  if (caseId && !found.includes(caseId as CaseId)) found.push(caseId as CaseId);
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
