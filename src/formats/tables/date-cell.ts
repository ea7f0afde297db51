import { decideDayOrder } from '../../core/cases/decide-day-order.ts';
import { settleDayOrder } from '../../core/cases/parse-moment.ts';

/** Which number of `3/4/2024` is the day. Year first is always read as year, month, day. */
export type DateOrder = 'month_first' | 'day_first';

const time =
  '(?:[T\\s,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,6}))?)?\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[A-Z]{2,5})?)?';
const yearFirst = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${time}$`, 'u');
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}$`, 'u');
const dayNameMonth = new RegExp(
  `^(\\d{1,2})[.\\s-]+([A-Za-z]{3,9})\\.?[\\s,-]+(\\d{4})${time}$`,
  'u',
);
const nameMonthDay = new RegExp(`^([A-Za-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})${time}$`, 'u');
const packed = /^\d{8}$/u;
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The moment a date cell names, in milliseconds since 1970 as if its clock ran in UTC (a zone that is written as an
 * offset is taken into account, a named one is not), or null where the cell is no date.
 * Read are `2024-03-21`, `2024/03/21 12:05:19 PM`, ISO 8601 with zone, `3/21/2024 14:46:09`, `21.03.2024`,
 * `21 March 2024`, `March 21, 2024`; eight digits (`10142018`, `20181014`) only where `allowPacked`, for they are
 * numbers everywhere else. Years 1800 to 2199; two digits are 1970 to 2069.
 */
export function parseDateCell(
  cell: string,
  order: DateOrder = 'month_first',
  allowPacked = false,
): number | null {
  const text = cell.trim();
  if (text.length < 6 || text.length > 40) return null;
  let match = yearFirst.exec(text);
  if (match) return moment(match[1], match[2], match[3], match.slice(4));
  match = yearLast.exec(text);
  if (match) {
    const dayFirst = order === 'day_first' || match[2] === '.';
    const [day, month] = dayFirst ? [match[1], match[3]] : [match[3], match[1]];
    return moment(match[4], month, day, match.slice(5));
  }
  match = dayNameMonth.exec(text);
  if (match) return moment(match[3], monthOf(match[2]), match[1], match.slice(4));
  match = nameMonthDay.exec(text);
  if (match) return moment(match[3], monthOf(match[1]), match[2], match.slice(4));
  return allowPacked && packed.test(text) ? packedMoment(text, order) : null;
}

/**
 * The order in which a column writes its dates, by the rule of all measures: as its cells say, else as its name does. This is
 * for a first look: month first where nothing says it, day first where cells contradict each other.
 */
export function dateOrder(cells: readonly string[], name = ''): DateOrder {
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

function monthOf(name: string | undefined): string {
  return String(monthNames.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

function packedMoment(text: string, order: DateOrder): number | null {
  const firstYear = moment(text.slice(0, 4), text.slice(4, 6), text.slice(6), []);
  if (firstYear !== null) return firstYear;
  const [left, right] = [text.slice(0, 2), text.slice(2, 4)];
  const [day, month] = order === 'day_first' ? [left, right] : [right, left];
  return moment(text.slice(4), month, day, []);
}

function moment(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  clock: readonly (string | undefined)[],
): number | null {
  const year = fullYear(yearText ?? '');
  const [month, day] = [Number(monthText), Number(dayText)];
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const date = Date.UTC(year, month - 1, day);
  if (new Date(date).getUTCDate() !== day) return null;
  const [hour, minute, second, fraction, half, zone] = clock;
  if (hour === undefined) return date;
  const ofDay = clockMs(hour, minute, second, fraction, half);
  return ofDay === null ? null : date + ofDay - zoneMs(zone);
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Milliseconds since midnight, or null where no clock shows it. */
export function clockMs(
  hourText: string | undefined,
  minuteText: string | undefined,
  secondText: string | undefined,
  fraction: string | undefined,
  half: string | undefined,
): number | null {
  let hour = Number(hourText);
  const [minute, second] = [Number(minuteText), Number(secondText ?? 0)];
  if (hour > 24 || minute > 59 || second > 60) return null;
  if (half !== undefined) {
    if (hour > 12 || hour === 0)
      return hour < 24 ? (hour * 60 + minute) * 60_000 + second * 1000 : null;
    hour = (hour % 12) + (/^p/iu.test(half) ? 12 : 0);
  }
  return (
    (hour * 60 + minute) * 60_000 + second * 1000 + Math.round(Number(`0.${fraction ?? 0}`) * 1000)
  );
}

function zoneMs(zone: string | undefined): number {
  const offset = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone ?? '');
  if (offset === null) return 0;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return (offset[1] === '-' ? -minutes : minutes) * 60_000;
}
