import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { NamedColumn } from '../prepared-measure.ts';
import { parseMoment, settleDayOrder, type DayOrder } from './parse-moment.ts';
import { acceptCells, type ReadCells } from './read-cells.ts';

export const msPerDay = 86_400_000;

/** Milliseconds since 1970 per dictionary entry, and whether any cell names a time of day. */
export type ReadMoments = ReadCells & Readonly<{ hasTime: boolean }>;

/** Where one column leaves open which number is the day, a neighbour of the same table may say it. */
function orderOf(column: NamedColumn, neighbour: NamedColumn | undefined): Result<DayOrder> {
  const own = settleDayOrder(column.values.dictionary);
  const settled = own ?? (neighbour ? settleDayOrder(neighbour.values.dictionary) : null);
  if (settled === 'day_first' || settled === 'month_first') return ok(settled);
  const why =
    settled === 'mixed'
      ? 'writes the day first in some dates and the month first in others'
      : 'holds dates such as 3/4/2024 of which either number may be the day';
  const message = `Column "${column.name}" ${why}. Write its dates as 2024-04-03, then import the file again.`;
  return refuse('invalid_input', message, { column: column.name });
}

/** The moments of a column; the order of day and month is settled on all its cells (and the neighbour's) or refused. */
export function readMoments(column: NamedColumn, neighbour?: NamedColumn): Result<ReadMoments> {
  const order = orderOf(column, neighbour);
  if (!order.ok) return order;
  let hasTime = false;
  const entryValues = Float64Array.from(column.values.dictionary, (cell) => {
    const moment = parseMoment(cell, order.value);
    if (moment?.hasTime) hasTime = true;
    return moment?.ms ?? Number.NaN;
  });
  const accepted = acceptCells(column, entryValues, 'a date');
  return accepted.ok ? ok({ ...accepted.value, hasTime }) : accepted;
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
