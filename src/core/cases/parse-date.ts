import { fitting, misfit, type ParsedValue } from './parsed-value.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const daysIn = (year: number, month: number): number =>
  // The day before the first of the next month; years below 100 would be taken for 19xx.
  month === 2 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
    ? 28
    : (([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const)[month - 1] ?? 0);

function dateOf(year: number, month: number, day: number): ParsedValue {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return misfit('noSuchDay');
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return fitting(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** A month by its English name or the first three letters of it; 0 for none. */
function monthOf(word: string): number {
  const folded = word.toLowerCase().replace(/\.$/u, '');
  const short = folded === 'sept' ? 'sep' : folded;
  return Math.max(months.indexOf(short), monthNames.indexOf(folded)) + 1;
}

/** Day and month between slashes or hyphens: which is which must follow from the numbers. */
function dayAndMonth(first: number, second: number, year: number): ParsedValue {
  if (first > 12 || first === second) return dateOf(year, second, first);
  if (second > 12) return dateOf(year, first, second);
  return misfit('ambiguousDate');
}

/**
 * A day as it is stored, `2024-03-12`. Understood are ISO 8601 (a time behind it is left out), `12.3.2024` (the day comes
 * first where there are dots), `12 March 2024`, `March 12, 2024`, and `25/03/2024` where only one reading is a day.
 */
export function parseDate(words: string): ParsedValue {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/u.exec(words);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(words);
  if (dotted) return dateOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?: \d{1,2}:\d{2}.*)?$/u.exec(words);
  if (slashed) return dayAndMonth(Number(slashed[1]), Number(slashed[3]), Number(slashed[4]));
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]([A-Za-z]+\.?),?[\s-](\d{4})$/u.exec(words);
  if (dayFirst) return named(dayFirst[2], dayFirst[1], dayFirst[3]);
  const monthFirst = /^([A-Za-z]+\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(words);
  if (monthFirst) return named(monthFirst[1], monthFirst[2], monthFirst[3]);
  return misfit('notDate');
}

function named(month = '', day = '', year = ''): ParsedValue {
  const number = monthOf(month);
  return number === 0 ? misfit('notDate') : dateOf(Number(year), number, Number(day));
}
