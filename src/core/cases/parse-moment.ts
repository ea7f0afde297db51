/** Which number of `3/4/2024` is the day. */
export type DayOrder = 'day_first' | 'month_first';

/** A moment, as if its clock ran in UTC, and whether a time of day was written. */
export type Moment = Readonly<{ ms: number; hasTime: boolean }>;

const time =
  '(?:[T\\s,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,6}))?)?\\s*([AaPp])?(?:\\.?[Mm]\\.?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?';
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
const packed = /^(\d{4})(\d{2})(\d{2})$/u;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const monthOf = (name = ''): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/**
 * The moment a cell names, or null where it names none: ISO 8601, `2024/03/21 2:05 PM`, `21.03.2024 14:46`, `3/21/2024`,
 * `21 March 2024`, `March 21, 2024`, `20240321`. An offset from UTC is taken into account. Years 1800 to 2199; two digits
 * are 1970 to 2069. Day and month between slashes or hyphens stand in `order`; between dots the day comes first.
 */
export function parseMoment(cell: string, order: DayOrder): Moment | null {
  const text = cell.trim();
  if (text.length < 6 || text.length > 40) return null;
  if (plain.test(text)) return plainMoment(text);
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
  const digits = packed.exec(text);
  return digits && momentOf(Number(digits[1]), Number(digits[2]), Number(digits[3]), []);
}

/** Almost all moments of a table are written like this; of many thousands, reading them digit by digit takes a fifth of the time. */
const plain = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{3})?)?Z?)?$/u;

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
  const ofDay = clockMs(clock);
  return ofDay === null ? null : { ms: midnight + ofDay - offsetMs(clock[5]), hasTime: true };
}

function clockMs([hourText, minuteText, secondText, fraction, half]: readonly (
  string | undefined
)[]): number | null {
  const [given, minute, second] = [Number(hourText), Number(minuteText), Number(secondText ?? 0)];
  if (given > 24 || minute > 59 || second > 60) return null;
  // "14:05 PM" is written by people and means 14:05.
  const isHalf = half !== undefined && given >= 1 && given <= 12;
  const hour = isHalf ? (given % 12) + (/p/iu.test(half) ? 12 : 0) : given;
  return (hour * 60 + minute) * 60_000 + second * 1000 + Number(`0.${fraction ?? 0}`) * 1000;
}

function offsetMs(zone: string | undefined): number {
  const offset = /^([+-])(\d{2}):?(\d{2})$/u.exec(zone ?? '');
  if (!offset) return 0;
  const minutes = Number(offset[2]) * 60 + Number(offset[3]);
  return (offset[1] === '-' ? -minutes : minutes) * 60_000;
}

const twoNumbers = /^\s*(\d{1,2})([-/])(\d{1,2})\2\d/u;

/**
 * The order in which the cells of one column write day and month: as those say in which a number is above 12. `null` where
 * nothing says it, though it matters; `mixed` where cells contradict each other.
 */
export function settleDayOrder(cells: readonly string[]): DayOrder | 'mixed' | null {
  const says = { day: false, month: false, doubt: false };
  for (const cell of cells) {
    const found = twoNumbers.exec(cell);
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
