import type { TextChange } from '../../shared/domain/transcript.ts';
import type { TextRange } from '../../shared/ids.ts';
import { snapToGraphemes } from './snap-to-graphemes.ts';
import { mapChanges, type ChangeMap } from './text-changes.ts';

/** Where a stretch of the text before an edit stands after it; null where it could not follow. */
export type ReAnchor = (start: number, end: number) => TextRange | null;

/** An edit, as anchors see it. */
export type Edit = Readonly<{
  before: string;
  after: string;
  /** In order and apart; they lead from `before` to `after`. */
  changes: readonly TextChange[];
  /** True where each change puts other words for the same thing: what stood on the old words then stands on the new. */
  inPlace?: boolean;
}>;

/** No grapheme is longer than this, so that a change further away cannot alter one. */
const nearby = 64;
/** The least share of a stretch that must be old words for it to be the same stretch. */
const leastKept = 0.25;

const isBlank = (unit: number): boolean =>
  unit <= 32 || unit === 0xa0 || unit === 0x3000 || unit === 0x2028 || unit === 0x2029;

function countWritten(text: string, from: number, to: number): number {
  let written = 0;
  for (let at = from; at < to; at += 1) if (!isBlank(text.charCodeAt(at))) written += 1;
  return written;
}

/** How many of the characters in `[start, end)` are still there, blanks not counted. */
function countKept(
  text: string,
  start: number,
  end: number,
  changes: readonly TextChange[],
): number {
  let kept = 0;
  let at = start;
  for (const { from, to } of changes) {
    kept += countWritten(text, at, Math.min(end, from));
    at = Math.max(at, to);
  }
  return kept + countWritten(text, at, end);
}

/** Whether a stretch is more than the place where its words once stood. */
function isSameStretch(
  edit: Edit,
  start: number,
  end: number,
  touching: readonly TextChange[],
  now: Readonly<{ start: number; end: number }>,
): boolean {
  if (!touching.some(({ from, to }) => from < end && to > start)) return true;
  const kept = countKept(edit.before, start, end, touching);
  if (kept === 0) return false;
  const old = countWritten(edit.before, start, end);
  const present = countWritten(edit.after, now.start, now.end);
  return kept >= leastKept * old || kept >= leastKept * present;
}

function anchor(edit: Edit, map: ChangeMap, start: number, end: number): TextRange | null {
  const now = { start: map.map(start, 1), end: map.map(end, -1) };
  if (now.start >= now.end) return null;
  const touching = map.touching(start, end);
  if (edit.inPlace !== true && !isSameStretch(edit, start, end, touching, now)) return null;
  const around = map.touching(start - nearby, start + nearby).length;
  if (around === 0 && map.touching(end - nearby, end + nearby).length === 0)
    return now as TextRange;
  return snapToGraphemes(edit.after, now.start, now.end);
}

/**
 * Carries stretches over an edit. One that no change touches keeps its very words. Words typed at either end stay outside,
 * words typed inside are in it, and a correction at its edge belongs to it. A stretch of which nothing is left, or whose
 * words gave way to others, has no place any more (null): it must be kept where its words stand and be placed by hand.
 * Costs log n in the number of changes for each stretch.
 */
export function reAnchorOver(edit: Edit): ReAnchor {
  const map = mapChanges(edit.changes);
  return (start, end) => anchor(edit, map, start, end);
}
