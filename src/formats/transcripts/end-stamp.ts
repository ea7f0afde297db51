import { parseStamp } from './time-stamp.ts';

/** `#00:01:02-3#`, the last digit tenths of a second: f4 and its kin write it behind a speech, where its recording ends. */
const mark = /[ \t]*#(\d{1,3}:[0-5]\d:[0-5]\d)-(\d)#$/u;
const marks = /#\d{1,3}:[0-5]\d:[0-5]\d-\d#/gu;

/** One alone may be anything. */
const leastMarks = 2;

export const hasEndStamps = (text: string): boolean =>
  (text.match(marks)?.length ?? 0) >= leastMarks;

/** Where a speech ends before the mark at its end, and the milliseconds that it says; null where none stands there. */
export function endStamp(speech: string): Readonly<{ length: number; timeMs: number }> | null {
  const match = mark.exec(speech);
  if (!match) return null;
  return { length: match.index, timeMs: parseStamp(`${match[1] ?? ''}.${match[2] ?? ''}`) };
}
