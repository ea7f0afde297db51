import { decideDayOrder } from '../../core/cases/decide-day-order.ts';
import {
  type DayOrder,
  isPacked,
  parseMoment,
  settleDayOrder,
} from '../../core/cases/parse-moment.ts';

/**
 * The moment a date cell names by the rule of all measures (`parseMoment`), in milliseconds since 1970 as if its clock ran in
 * UTC, or null where the cell is no date. Eight digits (`10142018`, `20181014`) are one only where `allowPacked`, for they
 * are numbers everywhere else.
 */
export function parseDateCell(
  cell: string,
  order: DayOrder = 'month_first',
  allowPacked = false,
): number | null {
  if (!allowPacked && isPacked(cell)) return null;
  return parseMoment(cell, order)?.ms ?? null;
}

/**
 * The order in which a column writes its dates, by the rule of all measures: as its cells say, else as its name does. This is
 * for a first look: month first where nothing says it, day first where cells contradict each other.
 */
export function dateOrder(cells: readonly string[], name = ''): DayOrder {
  const decided = decideDayOrder(name, cells);
  return decided === 'mixed' ? 'day_first' : (decided?.order ?? 'month_first');
}

/** Whether a cell is a date of which either number may be the day: `3/4/2024`. */
export function hasTwoReadings(cell: string): boolean {
  return settleDayOrder([cell]) === null;
}

/** Whether the cell names a time of day beside its date. */
export function hasTimeOfDay(cell: string): boolean {
  return /\d{1,2}:\d{2}/u.test(cell);
}
