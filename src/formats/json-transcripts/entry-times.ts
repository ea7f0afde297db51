import { parseStamp } from '../transcripts/time-stamp.ts';
import type { Entry, EntryTime } from './entry-fields.ts';

/** Longer is no recording but a date. */
const longestMs = 1000 * 3600 * 1000;
/** People say about 15 characters in a second; a unit in which they say fewer than this is a millisecond. */
const charactersPerUnit = 0.5;

export type EntryTimes = Readonly<{
  /** Milliseconds from the beginning of the recording, or null, one for each entry. */
  times: readonly (number | null)[];
  /** True where the file does not say the unit and milliseconds were taken. */
  guessedMilliseconds: boolean;
  /** Entries with a date or a number that is no position in a recording. */
  unkept: number;
}>;

/** The times of entries in milliseconds; whole numbers are seconds unless people would have to speak too slowly. */
export function entryTimes(entries: readonly Entry[]): EntryTimes {
  const guessedMilliseconds = saysMilliseconds(entries);
  let unkept = 0;
  const times = entries.map(({ time }) => {
    const ms = time === null ? null : millisecondsOf(time, guessedMilliseconds);
    if (ms !== null && ms <= longestMs) return ms;
    if (time !== null) unkept += 1;
    return null;
  });
  return { times, guessedMilliseconds, unkept };
}

function millisecondsOf(time: EntryTime, unsaidIsMilliseconds: boolean): number | null {
  switch (time.kind) {
    case 'milliseconds':
      return Math.round(time.value);
    case 'seconds':
      return Math.round(time.value * 1000);
    case 'unsaid':
      return Math.round(time.value * (unsaidIsMilliseconds ? 1 : 1000));
    case 'stamp':
      return Math.round(stampMs(time.value));
    case 'other':
      return null;
  }
}

/** A fraction finer than milliseconds is cut. */
function stampMs(stamp: string): number {
  return parseStamp(stamp.replace(/([.,]\d{3})\d+$/u, '$1'));
}

function saysMilliseconds(entries: readonly Entry[]): boolean {
  const timed = entries.filter(({ time }) => time !== null);
  const unsaid = timed.filter(({ time }) => time?.kind === 'unsaid');
  // One fraction among them says that all are seconds.
  if (unsaid.length === 0 || unsaid.length < timed.length) return false;
  const starts = unsaid.map(({ time }) => Number(time?.value));
  const span = (starts.at(-1) ?? 0) - (starts[0] ?? 0);
  const said = unsaid.slice(0, -1).reduce((sum, { text }) => sum + text.length, 0);
  return span > 0 && said / span < charactersPerUnit;
}
