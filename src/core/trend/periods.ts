import type { PeriodUnit } from '../../shared/domain/metric.ts';

/** A period, such as 2024-03-11, 2024-W11, 2024-03, 2024-Q1 or 2024, with its first day, ISO 8601. */
export type Period = Readonly<{ period: string; start: string }>;

/** More points than this are no trend that a person could read. */
export const mostPeriods = 2000;

const millisecondsOfDay = 86_400_000;

const isoDay = (day: number): string =>
  new Date(day * millisecondsOfDay).toISOString().slice(0, 10);

/** Days since 1970-01-01. */
function dayNumber(day: string): number {
  const number = Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day) || Number.isNaN(number) || isoDay(number) !== day) {
    throw new RangeError(`A day is written as 2024-03-12, not as ${day}`);
  }
  return number;
}

/** 0 for Monday; 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** A week belongs to the year that its Thursday lies in. ISO 8601-1:2019, 3.1.1.23. */
function weekOf(day: number): Period {
  const monday = day - weekdayOf(day);
  const year = isoDay(monday + 3).slice(0, 4);
  const week = Math.floor((monday + 3 - dayNumber(`${year}-01-01`)) / 7) + 1;
  return { period: `${year}-W${String(week).padStart(2, '0')}`, start: isoDay(monday) };
}

function quarterOf(day: string): Period {
  const year = day.slice(0, 4);
  const quarter = Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const start = `${year}-${String(3 * quarter + 1).padStart(2, '0')}-01`;
  return { period: `${year}-Q${quarter + 1}`, start };
}

/**
 * The period that an ISO day lies in; weeks are those of ISO 8601 and begin on Monday. Throws for what is not a day:
 * cells are read by `parseDate` first.
 */
export function periodOf(day: string, unit: PeriodUnit): Period {
  const number = dayNumber(day);
  switch (unit) {
    case 'day':
      return { period: day, start: day };
    case 'week':
      return weekOf(number);
    case 'month':
      return { period: day.slice(0, 7), start: `${day.slice(0, 7)}-01` };
    case 'quarter':
      return quarterOf(day);
    case 'year':
      return { period: day.slice(0, 4), start: `${day.slice(0, 4)}-01-01` };
  }
}

/** Days of the longest period of a unit: a step of so many from a first day ends in the next period, never beyond it. */
const longest: Readonly<Record<PeriodUnit, number>> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
};

/** The period after one. */
export function nextPeriod({ start }: Period, unit: PeriodUnit): Period {
  return periodOf(isoDay(dayNumber(start) + longest[unit]), unit);
}

/**
 * Every period from that of the first day to that of the last, so that gaps stay visible. Stops one period beyond
 * `mostPeriods`: a caller that gets more than that refuses. Empty where the last day lies before the first period.
 */
export function listPeriods(
  firstDay: string,
  lastDay: string,
  unit: PeriodUnit,
): readonly Period[] {
  const last = periodOf(lastDay, unit).start;
  const periods: Period[] = [];
  let period = periodOf(firstDay, unit);
  while (period.start <= last && periods.length <= mostPeriods) {
    periods.push(period);
    period = nextPeriod(period, unit);
  }
  return periods;
}
