import type { TextChange } from '../../shared/domain/transcript.ts';
import type { TextRange } from '../../shared/ids.ts';
import { snapToGraphemes } from './snap-to-graphemes.ts';
import { mapChanges } from './text-changes.ts';

export type ProposedPlace = TextRange & Readonly<{ exact: boolean }>;

/** A stretch of an older text, and what led from it to the present one. */
export type LostPlace = Readonly<{
  before: string;
  start: number;
  end: number;
  present: string;
  changes: readonly TextChange[];
}>;

/** Characters on either side by which one of several equal quotes is told from another. */
const context = 80;
/** More equal quotes than this are not looked through. */
const mostLookedAt = 500;
const isBlank = /\s/u;

function commonEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one.charAt(one.length - 1 - same) === other.charAt(other.length - 1 - same))
    same += 1;
  return same;
}

function commonStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one.charAt(same) === other.charAt(same)) same += 1;
  return same;
}

function listPlaces(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
    places.push(at);
    if (places.length === mostLookedAt) break;
  }
  return places;
}

/** The place whose surroundings are most like the old ones; of equal ones the nearest to `near`. */
function chooseByContext(
  { before, start, end, present }: LostPlace,
  places: readonly number[],
  near: number,
): number | undefined {
  const left = before.slice(Math.max(0, start - context), start);
  const right = before.slice(end, end + context);
  const length = end - start;
  let best: number | undefined;
  let most = -1;
  for (const at of places) {
    const likeness =
      commonEnd(left, present.slice(Math.max(0, at - context), at)) +
      commonStart(right, present.slice(at + length, at + length + context));
    const nearer = best === undefined || Math.abs(at - near) < Math.abs(best - near);
    if (likeness > most || (likeness === most && nearer)) {
      most = likeness;
      best = at;
    }
  }
  return best;
}

/**
 * Where a stretch that lost its place may belong now: where its very words stand, by their surroundings if they stand in
 * several places (`exact`); else what was put where it stood. Null where its words are gone and nothing came instead.
 */
export function proposePlace(lost: LostPlace): ProposedPlace | null {
  const { before, start, end, present, changes } = lost;
  const { map } = mapChanges(changes);
  let from = map(start, -1);
  let to = map(end, 1);
  const place = chooseByContext(lost, listPlaces(present, before.slice(start, end)), from);
  if (place !== undefined) {
    return { ...snapToGraphemes(present, place, place + end - start), exact: true };
  }
  while (from < to && isBlank.test(present.charAt(from))) from += 1;
  while (to > from && isBlank.test(present.charAt(to - 1))) to -= 1;
  const length = end - start;
  if (from >= to || to - from > Math.max(4 * length, length + 200)) return null;
  return { ...snapToGraphemes(present, from, to), exact: false };
}
