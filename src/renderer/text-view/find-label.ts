import type { Turn } from '../../shared/domain/source.ts';

/** Labels are short; what stands further before a turn is something else. */
const longestLabel = 300;
const timeStamp = /\d{1,2}:\d{2}/u;

/**
 * Where the text itself says who speaks in a turn and when: the stretch between the end of the turn before and the
 * first word, from the name on; null where it does not, so that a header must say it. `slice` cuts the text.
 */
export function findLabel(
  slice: (from: number, to: number) => string,
  turns: readonly Turn[],
  index: number,
): Readonly<{ start: number; end: number }> | null {
  const turn = turns[index];
  if (!turn) return null;
  const from = Math.max(turns[index - 1]?.end ?? 0, turn.start - longestLabel);
  const gap = slice(from, turn.start);
  const end = from + gap.trimEnd().length;
  const at = turn.speaker ? gap.lastIndexOf(turn.speaker) : startOfStampedLine(gap);
  return at < 0 || from + at >= end ? null : { start: from + at, end };
}

function startOfStampedLine(gap: string): number {
  const lines = gap.trimEnd();
  const start = lines.lastIndexOf('\n') + 1;
  return timeStamp.test(lines.slice(start)) ? start : -1;
}

/** Position of the last turn that starts at or before an offset, or -1. */
export function findTurnAt(turns: readonly Turn[], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const turn = turns[middle];
    if (turn && turn.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
