import { parseMoment } from '../cases/parse-moment.ts';
import { msPerDay } from '../metrics/records/read-moments.ts';

/**
 * Minutes from midnight at which a cell of dates says that something happened, seconds as their fraction: `1:15 PM` comes
 * after `11:40 AM`, an offset from UTC is taken into account as it is for the day. 0 where the cell names no time of day.
 */
export function minuteOfDay(cell: string): number {
  // Which number is the day does not change the hour; one of both readings is a date.
  const moment = parseMoment(cell, 'month_first') ?? parseMoment(cell, 'day_first');
  if (!moment?.hasTime) return 0;
  return (((moment.ms % msPerDay) + msPerDay) % msPerDay) / 60_000;
}
