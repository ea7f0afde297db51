import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { NamedColumn } from '../prepared-measure.ts';
import { parseMoment, type DayOrder } from '../../cases/parse-moment.ts';
import { readingOfDates } from '../cutting/date-order.ts';
import { acceptCells, type ReadCells } from './read-cells.ts';

export const msPerDay = 86_400_000;

/** Milliseconds since 1970 per dictionary entry, and whether any cell names a time of day. */
export type ReadMoments = ReadCells & Readonly<{ hasTime: boolean }>;

/**
 * The moments of a column. The order of day and month is settled on all its cells and the neighbour's, or as `asked`
 * (see `readingOfDates`), or the column is refused.
 */
export function readMoments(
  column: NamedColumn,
  asked?: DayOrder,
  neighbour?: NamedColumn,
): Result<ReadMoments> {
  const reading = readingOfDates(column, asked, neighbour);
  if (!reading.ok) return reading;
  const { read, warnings } = reading.value;
  let hasTime = false;
  const entryValues = Float64Array.from(column.values.dictionary, (cell) => {
    const moment = read(cell);
    if (moment?.hasTime) hasTime = true;
    return moment?.ms ?? Number.NaN;
  });
  const accepted = acceptCells(column, entryValues, 'a date');
  if (!accepted.ok) return accepted;
  return ok({ ...accepted.value, warnings: [...warnings, ...accepted.value.warnings], hasTime });
}

/** The end of the last day that was watched, exclusive, or null where the options name none. */
export function endOfWatch(until: string | undefined): Result<number | null> {
  if (until === undefined || until.trim() === '') return ok(null);
  const moment = /^\d{4}-/u.test(until.trim()) ? parseMoment(until, 'day_first') : null;
  if (!moment) {
    return refuse('invalid_input', `"${until}" is not a day. Write it as 2024-03-31.`);
  }
  return ok(moment.hasTime ? moment.ms : moment.ms + msPerDay);
}

/** The greatest value of a column, of the entries that rows hold; null where there is none. */
export function lastValue(values: Float64Array): number | null {
  let last = -Infinity;
  for (const value of values) if (value > last) last = value;
  return last === -Infinity ? null : last;
}

export const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
