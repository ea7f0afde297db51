import { countInnerStamps } from './cue-text.ts';
import type { Cue } from './parse-cues.ts';

export type UnrolledCues = Readonly<{
  cues: readonly Cue[];
  /** Lines that stood in the cue before, too, and were taken out. */
  repeated: number;
}>;

/** Shares of the cues that must begin with what the one before ended with: less is chance. */
const leastShare = 0.4;
/** Where no word has a time of its own, so that nothing says that the lines roll. */
const leastShareUntimed = 0.7;
const fewestCues = 5;
const fewestUntimed = 10;

/**
 * Rolling subtitles, as they are made by machine, show the last line of one cue again above the next, so that everything
 * would be said twice. Each line is kept in the first cue that shows it; a cue that shows nothing new goes.
 */
export function unrollCues(cues: readonly Cue[]): UnrolledCues {
  const shown = cues.map(({ payload }) => linesOf(payload));
  const again = shown.map((lines, at) => overlap(shown[at - 1] ?? [], lines));
  const isTimed = cues.some(({ payload }) => countInnerStamps(payload) > 0);
  // The same words again and again are what was said, or heard by a machine, unless something new stands below.
  const rolls = (count: number, at: number): boolean =>
    count > 0 && (isTimed || count < (shown[at]?.length ?? 0));
  const rolled = again.filter(rolls).length;
  const fewest = isTimed ? fewestCues : fewestUntimed;
  const share = isTimed ? leastShare : leastShareUntimed;
  if (cues.length < fewest || rolled < share * (cues.length - 1)) return { cues, repeated: 0 };
  const kept = cues.flatMap((cue, at): Cue[] => {
    const count = again[at] ?? 0;
    if (count === 0) return [cue];
    const lines = (shown[at] ?? []).slice(count);
    return lines.length === 0
      ? []
      : [{ ...cue, payload: lines.map(({ written }) => written).join('\n') }];
  });
  return { cues: kept, repeated: again.reduce((sum, count) => sum + count, 0) };
}

type Line = Readonly<{ written: string; words: string }>;

function linesOf(payload: string): readonly Line[] {
  return payload
    .split('\n')
    .map((written) => ({ written, words: written.replace(/<[^<>]*>/gu, '').trim() }))
    .filter(({ words }) => words !== '');
}

/** No more lines stand on a screen again. */
const mostShown = 4;

/** How many of the last lines of one cue are the first of the next. */
function overlap(before: readonly Line[], lines: readonly Line[]): number {
  for (let count = Math.min(before.length, lines.length, mostShown); count > 0; count -= 1) {
    const last = before.slice(-count);
    if (last.every(({ words }, at) => words === lines[at]?.words)) return count;
  }
  return 0;
}
