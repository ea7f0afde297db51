import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ColumnType } from '../../shared/domain/dataset.ts';
import { cutText } from './cut-text.ts';
import { dateOrder, parseDateCell } from './date-cell.ts';
import { isBlankCell, isMissingCell } from './missing-cell.ts';
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
  /** Mean number of words of a filled cell, each row counted. */
  words: number;
  examples: readonly string[];
}>;

type Value = Readonly<{ cell: string; count: number }>;

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
const maxChoiceLength = 200;
const exampleCount = 5;
const exampleLength = 200;

/** @param name of the column: eight digits are dates only in a column that says so. */
export function profileColumn(values: ColumnValues, name: string): ColumnProfile {
  const all = countedValues(values);
  const filledValues = all.filter(({ cell }) => !isBlankCell(cell));
  const valued = filledValues.filter(({ cell }) => !isMissingCell(cell));
  const strict = valued.length > 0 ? strictType(valued, name) : null;
  const kept = strict === null ? filledValues : valued;
  const filled = total(kept);
  const numbers = strict === 'number' ? numbersOf(kept) : [];
  return {
    type: strict ?? wordedType(kept, filled),
    missing: values.codes.length - filled,
    filled,
    distinct: kept.length,
    min: numbers.length > 0 ? numbers.reduce((least, next) => Math.min(least, next)) : null,
    max: numbers.length > 0 ? numbers.reduce((most, next) => Math.max(most, next)) : null,
    whole: numbers.length > 0 && numbers.every(Number.isInteger),
    words: strict === null ? meanWords(kept, filled) : 1,
    examples: kept.slice(0, exampleCount).map(({ cell }) => cutText(cell, exampleLength)),
  };
}

function countedValues({ dictionary, codes }: ColumnValues): readonly Value[] {
  const counts = new Uint32Array(dictionary.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return dictionary.map((cell, code) => ({ cell, count: counts[code] ?? 0 }));
}

function total(values: readonly Value[]): number {
  return values.reduce((sum, { count }) => sum + count, 0);
}

/** Number, date or yes and no: only where every value is one. */
function strictType(values: readonly Value[], name: string): ColumnType | null {
  const cells = values.map(({ cell }) => cell);
  if (isDates(cells, name)) return 'date';
  if (isNumbers(cells)) return 'number';
  return isBoolean(cells) ? 'boolean' : null;
}

function isDates(cells: readonly string[], name: string): boolean {
  if (parseDateCell(cells[0] ?? '', 'month_first', true) === null && !isLateDate(cells[0])) {
    return false;
  }
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

function isLateDate(cell: string | undefined): boolean {
  return parseDateCell(cell ?? '', 'day_first', true) !== null;
}

/** Numbers that keep a leading zero are codes of something (post codes, ids), not amounts. */
function isNumbers(cells: readonly string[]): boolean {
  if (parseNumber(cells[0] ?? '') === null) return false;
  const mark = decimalMark(cells);
  return cells.every((cell) => parseNumber(cell, mark) !== null && !/^\s*0\d/u.test(cell));
}

function numbersOf(values: readonly Value[]): readonly number[] {
  const mark = decimalMark(values.map(({ cell }) => cell));
  return values.flatMap(({ cell }) => parseNumber(cell, mark) ?? []);
}

function isBoolean(cells: readonly string[]): boolean {
  if (cells.length > 6) return false;
  const words = cells.map((cell) => cell.trim().toLowerCase());
  return yesAndNo.some((pair) => words.every((word) => pair.includes(word)));
}

function wordedType(values: readonly Value[], filled: number): ColumnType {
  if (isMultipleChoice(values, filled)) return 'multiple_choice';
  return isChoice(values, filled) ? 'choice' : 'text';
}

/** Few different values that come back: up to 50 twice on average, up to 1,000 twenty times. */
function isChoice(values: readonly Value[], filled: number): boolean {
  if (values.length === 0 || values.some(({ cell }) => cell.length > maxChoiceLength)) return false;
  if (filled < 10) return values.length < filled;
  return values.length <= 50
    ? values.length * 2 <= filled
    : values.length <= 1000 && values.length * 20 <= filled;
}

/** What joins options, and how the cell is cut there. */
const joints: readonly (readonly [mark: string, joint: RegExp])[] = [
  [';', /;\s*/u],
  [',', /,\s+/u],
];

/**
 * Several options in one cell, joined by `;` or `, `: at least one filled cell in ten holds more than one, and the
 * options come back, each four times on average, which the clauses of free text do not.
 */
function isMultipleChoice(values: readonly Value[], filled: number): boolean {
  return joints.some(([mark, joint]) => {
    if (!isOftenJoined(values, filled, mark, joint)) return false;
    const options = new Set<string>();
    let parts = 0;
    for (const { cell, count } of values) {
      const split = partsOf(cell, joint);
      parts += split.length * count;
      for (const part of split) options.add(part.trim());
    }
    return parts >= options.size * (filled < 30 ? 2 : 4);
  });
}

const partsOf = (cell: string, joint: RegExp): readonly string[] =>
  cell.split(joint).filter((part) => part !== '');

/** Looked at first: where nothing is joined, no options need be told apart. */
function isOftenJoined(
  values: readonly Value[],
  filled: number,
  mark: string,
  joint: RegExp,
): boolean {
  let joined = 0;
  for (const { cell, count } of values) {
    if (cell.includes(mark) && partsOf(cell, joint).length > 1) joined += count;
  }
  return joined * 10 >= filled && joined >= 2;
}

function meanWords(values: readonly Value[], filled: number): number {
  const words = values.reduce((sum, { cell, count }) => sum + countWords(cell) * count, 0);
  return filled === 0 ? 0 : words / filled;
}

/** Words between blanks; of Chinese, Japanese and Thai, which have none, two characters are taken for a word. */
function countWords(cell: string): number {
  const unspaced = cell.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu,
  );
  return cell.trim().split(/\s+/u).length + Math.floor((unspaced?.length ?? 0) / 2);
}
