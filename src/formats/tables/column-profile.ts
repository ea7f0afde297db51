import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ColumnType } from '../../shared/domain/dataset.ts';
import { type ColumnWording, isMultipleChoice, lookAtWords } from './column-wording.ts';
import {
  type CountedCells,
  countRows,
  filledAndValued,
  firstCells,
  someCell,
  someCode,
} from './counted-cells.ts';
import { dateOrder, parseDateCell } from './date-cell.ts';
import { cutText } from './cut-text.ts';
import { countsOf, packedTextsOf } from './packed-column.ts';
import { isPlainIsoDate } from './plain-iso-date.ts';
import { startOf } from './packed-texts.ts';
import { decimalMark, parseNumber } from './parse-number.ts';

/** What the cells of a column are, found from its different values and how often each stands there. */
export type ColumnProfile = Readonly<{
  type: ColumnType;
  /** Rows without a value. `N/A` and such count in columns of numbers, dates and yes and no only. */
  missing: number;
  /** Rows with a value. */
  filled: number;
  /** Different values. */
  distinct: number;
  /** Least and greatest number, where the type is number. */
  min: number | null;
  max: number | null;
  /** Whether every number is whole; false where the type is not number. */
  whole: boolean;
  /** Whether all are dates that begin with their year, so that no order of day and month matters. */
  isYearFirst: boolean;
  /** Mean number of words of a filled cell, each row counted. */
  words: number;
  examples: readonly string[];
}>;

const yesAndNo: readonly (readonly [string, string])[] = [
  ['true', 'false'],
  ['yes', 'no'],
  ['y', 'n'],
  ['sí', 'no'],
  ['si', 'no'],
  ['oui', 'non'],
  ['ja', 'nein'],
  ['ja', 'nej'],
  ['sim', 'não'],
  ['tak', 'nie'],
  ['ya', 'tidak'],
  ['是', '否'],
];
/** Yes and no as they may be written in one column. */
const mostBooleans = 6;
const maxChoiceLength = 200;
const exampleCount = 5;
const exampleLength = 200;

/** @param name of the column: eight digits are dates only in a column that says so. */
export function profileColumn(values: ColumnValues, name: string): ColumnProfile {
  const [filledValues, valued] = filledAndValued(packedTextsOf(values), countsOf(values));
  const isIso = areIsoDates(valued);
  const cells = !isIso && mayBeStrict(valued) ? cellsOf(valued) : [];
  const strict = isIso ? 'date' : cells.length > 0 ? strictType(cells, name) : null;
  const kept = strict === null ? filledValues : valued;
  const filled = countRows(kept);
  const numbers = strict === 'number' ? numbersOf(cells) : [];
  const worded = strict === null ? lookAtWords(kept) : null;
  return {
    type: strict ?? (worded ? wordedType(kept, worded, filled) : 'text'),
    missing: values.codes.length - filled,
    filled,
    distinct: kept.distinct,
    min: numbers.length > 0 ? numbers.reduce((least, next) => Math.min(least, next)) : null,
    max: numbers.length > 0 ? numbers.reduce((most, next) => Math.max(most, next)) : null,
    whole: numbers.length > 0 && numbers.every(Number.isInteger),
    isYearFirst: isIso,
    words: worded === null ? 1 : filled === 0 ? 0 : worded.words / filled,
    examples: firstCells(kept, exampleCount).map((cell) => cutText(cell, exampleLength)),
  };
}

const cellsOf = (values: CountedCells): readonly string[] => firstCells(values, Infinity);

/** Whether all values may be numbers, dates or yes and no: told by the first of them, and by how many they are. */
function mayBeStrict(values: CountedCells): boolean {
  const [first = ''] = firstCells(values, 1);
  return values.distinct <= mostBooleans || mayBeDate(first) || parseNumber(first) !== null;
}

/** Number, date or yes and no: only where every value is one. */
function strictType(cells: readonly string[], name: string): ColumnType | null {
  if (isDates(cells, name)) return 'date';
  if (isNumbers(cells)) return 'number';
  return isBoolean(cells) ? 'boolean' : null;
}

/** Whether all are dates in which no order of day and month matters: a million moments are told so without keeping them. */
function areIsoDates(values: CountedCells): boolean {
  const isOther = (cell: string): boolean =>
    cell[4] !== '-' || cell[7] !== '-' || parseDateCell(cell, 'month_first', true) === null;
  const { bytes, ends } = values.packed;
  return (
    values.distinct > 0 &&
    !someCode(
      values,
      (code) =>
        !isPlainIsoDate(bytes, startOf(ends, code), ends[code] ?? 0) &&
        isOther(values.texts.at(code) ?? ''),
    )
  );
}

function isDates(cells: readonly string[], name: string): boolean {
  if (!mayBeDate(cells[0] ?? '')) return false;
  const packed = /date|datum|fecha|data\b|tanggal|日期/iu.test(name) || arePackedDates(cells);
  const orders =
    dateOrder(cells, name) === 'day_first'
      ? (['day_first'] as const)
      : (['month_first', 'day_first'] as const);
  return orders.some((order) => cells.every((cell) => parseDateCell(cell, order, packed) !== null));
}

/** Eight digits that are days of this century or the last, many of them, in a column that does not say so. */
const leastPackedDates = 20;

function arePackedDates(cells: readonly string[]): boolean {
  const dated = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/u;
  return cells.length >= leastPackedDates && cells.every((cell) => dated.test(cell.trim()));
}

function mayBeDate(cell: string): boolean {
  const orders = ['month_first', 'day_first'] as const;
  return orders.some((order) => parseDateCell(cell, order, true) !== null);
}

/** Numbers that keep a leading zero are codes of something (post codes, ids), not amounts. */
function isNumbers(cells: readonly string[]): boolean {
  if (parseNumber(cells[0] ?? '') === null) return false;
  const mark = decimalMark(cells);
  return cells.every((cell) => parseNumber(cell, mark) !== null && !/^\s*0\d/u.test(cell));
}

function numbersOf(cells: readonly string[]): readonly number[] {
  const mark = decimalMark(cells);
  return cells.flatMap((cell) => parseNumber(cell, mark) ?? []);
}

function isBoolean(cells: readonly string[]): boolean {
  if (cells.length > mostBooleans) return false;
  const words = cells.map((cell) => cell.trim().toLowerCase());
  return yesAndNo.some((pair) => words.every((word) => pair.includes(word)));
}

function wordedType(values: CountedCells, worded: ColumnWording, filled: number): ColumnType {
  if (isMultipleChoice(values, worded, filled)) return 'multiple_choice';
  return isChoice(values, filled) ? 'choice' : 'text';
}

/** Few different values that come back: up to 50 twice on average, up to 1,000 twenty times. */
function isChoice(values: CountedCells, filled: number): boolean {
  const { distinct } = values;
  const comesBack =
    filled < 10
      ? distinct < filled
      : distinct <= 50
        ? distinct * 2 <= filled
        : distinct <= 1000 && distinct * 20 <= filled;
  return distinct > 0 && comesBack && !someCell(values, (cell) => cell.length > maxChoiceLength);
}
