import { clockMs, zoneMs } from './clock-time.ts';

/** Which number of `3/4/2024` is the day. */
export type DayOrder = 'day_first' | 'month_first';

/** A moment, as if its clock ran in UTC, and whether a time of day was written. */
export type Moment = Readonly<{ ms: number; hasTime: boolean }>;

const time =
  '(?:[T\\s,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,6}))?)?\\s*([AaPp]\\.?[Mm]\\.?(?![A-Za-z])|[AaPp](?![A-Za-z.]))?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[A-Z]{2,5})?)?';
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${time}$`, 'u');
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}$`, 'u');
const dayFirst = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?[.\\s-]+([A-Za-z]{3,9})\\.?,?[\\s-]+(\\d{4})${time}$`,
  'u',
);
const monthFirst = new RegExp(
  `^([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${time}$`,
  'u',
);
const packed = /^\d{8}$/u;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const monthOf = (name = ''): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** Whether a cell is nothing but eight digits: a date in a column of dates, a number anywhere else. */
export function isPacked(cell: string): boolean {
  return cell.length >= 8 && packed.test(cell.trim());
}

/**
 * The moment a cell names, or null where it names none: ISO 8601, `2024/03/21 2:05 PM`, `21.03.2024 14:46`, `3/21/2024`,
 * `21 March 2024`, `March 21, 2024`, `20240321`, `03212024`. The one rule by which dates of tables are read, when a column is
 * looked at for the first time and in every measure. An offset from UTC is taken into account, a zone that is only named
 * is not. Years 1800 to 2199; two digits are 1970 to 2069. Day and month between slashes or hyphens, or without anything
 * between, stand in `order`; between dots the day comes first.
 */
export function parseMoment(cell: string, order: DayOrder): Moment | null {
  const text = cell.trim();
  if (text.length < 6 || text.length > 40) return null;
  if (isPlain(text)) return plainMoment(text);
  const year = yearFirst.exec(text);
  if (year) return momentOf(Number(year[1]), Number(year[3]), Number(year[4]), year.slice(5));
  const last = yearLast.exec(text);
  if (last) {
    const isDayFirst = order === 'day_first' || last[2] === '.';
    const [first, second] = [Number(last[1]), Number(last[3])];
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return momentOf(fullYear(last[4] ?? ''), month, day, last.slice(5));
  }
  const day = dayFirst.exec(text);
  if (day) return momentOf(Number(day[3]), monthOf(day[2]), Number(day[1]), day.slice(4));
  const month = monthFirst.exec(text);
  if (month) return momentOf(Number(month[3]), monthOf(month[1]), Number(month[2]), month.slice(4));
  return packed.test(text) ? packedMoment(text, order) : null;
}

function packedMoment(digits: string, order: DayOrder): Moment | null {
  const part = (start: number, length = 2): number => Number(digits.slice(start, start + length));
  const beginsWithYear = momentOf(part(0, 4), part(4), part(6), []);
  if (beginsWithYear) return beginsWithYear;
  const [day, month] = order === 'day_first' ? [part(0), part(2)] : [part(2), part(0)];
  return momentOf(part(4, 4), month, day, []);
}

const plain = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{3})?)?Z?)?$/u;

/** Almost all moments of a table are written like this; of many thousands, reading them digit by digit takes a fifth of the time. */
const isPlain = (text: string): boolean => text[4] === '-' && plain.test(text);

function plainMoment(text: string): Moment | null {
  const two = (at: number): number =>
    10 * (text.charCodeAt(at) - 48) + text.charCodeAt(at + 1) - 48;
  const year = 100 * two(0) + two(2);
  const [month, day] = [two(5), two(8)];
  if (!isDay(year, month, day)) return null;
  const midnight = Date.UTC(year, month - 1, day);
  if (text.length === 10) return { ms: midnight, hasTime: false };
  const [hour, minute, second] = [two(11), two(14), text[16] === ':' ? two(17) : 0];
  const thousandths = text[19] === '.' ? 10 * two(20) + text.charCodeAt(22) - 48 : 0;
  if (hour > 24 || minute > 59 || second > 60) return null;
  const ofDay = (hour * 60 + minute) * 60_000 + second * 1000 + thousandths;
  return { ms: midnight + ofDay, hasTime: true };
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1800 || year > 2199 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && !isLeap ? 28 : (monthLengths[month - 1] ?? 0);
  return day <= length;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function momentOf(
  year: number,
  month: number,
  day: number,
  clock: readonly (string | undefined)[],
): Moment | null {
  if (!isDay(year, month, day)) return null;
  const midnight = Date.UTC(year, month - 1, day);
  if (clock[0] === undefined) return { ms: midnight, hasTime: false };
  const [hour, minute, second, fraction, half, zone] = clock;
  const ofDay = clockMs(hour, minute, second, fraction, half);
  return ofDay === null ? null : { ms: midnight + ofDay - zoneMs(zone), hasTime: true };
}

const twoNumbers = /^\s*(\d{1,2})([-/])(\d{1,2})\2\d/u;

/** Told by a letter or two, as for most cells of most columns it is not. */
function mayBeTwoNumbers(cell: string): boolean {
  const [first, second, third] = [cell.charCodeAt(0), cell[1], cell[2]];
  const isMark = second === '-' || second === '/' || third === '-' || third === '/';
  return isMark || first <= 0x20 || first >= 0x80;
}

/**
 * The order in which the cells of one column write day and month: as those say in which a number is above 12. `null` where
 * nothing says it, though it matters; `mixed` where cells contradict each other.
 */
export function settleDayOrder(cells: readonly string[]): DayOrder | 'mixed' | null {
  const says = { day: false, month: false, doubt: false };
  for (const cell of cells) {
    const found = mayBeTwoNumbers(cell) ? twoNumbers.exec(cell) : null;
    if (!found) continue;
    const [first, second] = [Number(found[1]), Number(found[3])];
    if (first > 12) says.day = true;
    else if (second > 12) says.month = true;
    else if (first !== second) says.doubt = true;
  }
  if (says.day && says.month) return 'mixed';
  if (says.day) return 'day_first';
  return says.month || !says.doubt ? 'month_first' : null;
}
