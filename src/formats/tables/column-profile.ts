import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ColumnType } from '../../shared/domain/dataset.ts';
import { dateOrder, parseDateCell } from './date-cell.ts';
import { countWords } from './count-words.ts';
import { cutText } from './cut-text.ts';
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

/** Different cells with the rows in which each stands, side by side: a column may have as many as it has rows. */
type Values = Readonly<{ cells: readonly string[]; counts: Uint32Array }>;

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
  const filledValues = without(isBlankCell, countedValues(values));
  const valued = without(isMissingCell, filledValues);
  const strict = valued.cells.length > 0 ? strictType(valued.cells, name) : null;
  const kept = strict === null ? filledValues : valued;
  const filled = kept.counts.reduce((sum, count) => sum + count, 0);
  const numbers = strict === 'number' ? numbersOf(kept.cells) : [];
  return {
    type: strict ?? wordedType(kept, filled),
    missing: values.codes.length - filled,
    filled,
    distinct: kept.cells.length,
    min: numbers.length > 0 ? numbers.reduce((least, next) => Math.min(least, next)) : null,
    max: numbers.length > 0 ? numbers.reduce((most, next) => Math.max(most, next)) : null,
    whole: numbers.length > 0 && numbers.every(Number.isInteger),
    words: strict === null ? meanWords(kept, filled) : 1,
    examples: kept.cells.slice(0, exampleCount).map((cell) => cutText(cell, exampleLength)),
  };
}

/** Of all but the empty cell, which is the first of every dictionary. */
function countedValues({ dictionary, codes }: ColumnValues): Values {
  const counts = new Uint32Array(dictionary.length);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return { cells: dictionary.slice(1), counts: counts.subarray(1) };
}

function without(isLeftOut: (cell: string) => boolean, values: Values): Values {
  const { cells, counts } = values;
  const leftOut = new Set<number>();
  for (const [at, cell] of cells.entries()) if (isLeftOut(cell)) leftOut.add(at);
  if (leftOut.size === 0) return values;
  return {
    cells: cells.filter((_, at) => !leftOut.has(at)),
    counts: counts.filter((_, at) => !leftOut.has(at)),
  };
}

/** Number, date or yes and no: only where every value is one. */
function strictType(cells: readonly string[], name: string): ColumnType | null {
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

function numbersOf(cells: readonly string[]): readonly number[] {
  const mark = decimalMark(cells);
  return cells.flatMap((cell) => parseNumber(cell, mark) ?? []);
}

function isBoolean(cells: readonly string[]): boolean {
  if (cells.length > 6) return false;
  const words = cells.map((cell) => cell.trim().toLowerCase());
  return yesAndNo.some((pair) => words.every((word) => pair.includes(word)));
}

function wordedType(values: Values, filled: number): ColumnType {
  if (isMultipleChoice(values, filled)) return 'multiple_choice';
  return isChoice(values, filled) ? 'choice' : 'text';
}

/** Few different values that come back: up to 50 twice on average, up to 1,000 twenty times. */
function isChoice({ cells }: Values, filled: number): boolean {
  if (cells.length === 0 || cells.some((cell) => cell.length > maxChoiceLength)) return false;
  if (filled < 10) return cells.length < filled;
  return cells.length <= 50
    ? cells.length * 2 <= filled
    : cells.length <= 1000 && cells.length * 20 <= filled;
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
function isMultipleChoice(values: Values, filled: number): boolean {
  return joints.some(([mark, joint]) => {
    const parts = countParts(values, filled, mark, joint);
    const mostOptions = parts / (filled < 30 ? 2 : 4);
    const options = new Set<string>();
    for (const cell of parts === 0 ? [] : values.cells) {
      for (const part of partsOf(cell, joint)) options.add(part.trim());
      if (options.size > mostOptions) return false;
    }
    return parts > 0;
  });
}

const partsOf = (cell: string, joint: RegExp): readonly string[] =>
  cell.split(joint).filter((part) => part !== '');

/** Options in all rows; 0 where too few cells hold more than one. Nothing is cut apart where nothing is joined. */
function countParts(
  { cells, counts }: Values,
  filled: number,
  mark: string,
  joint: RegExp,
): number {
  let [joined, parts] = [0, 0];
  for (const [at, cell] of cells.entries()) {
    const count = counts[at] ?? 0;
    const inCell = cell.includes(mark) ? partsOf(cell, joint).length : 1;
    if (inCell > 1) joined += count;
    parts += inCell * count;
  }
  return joined * 10 >= filled && joined >= 2 ? parts : 0;
}

function meanWords({ cells, counts }: Values, filled: number): number {
  if (filled === 0) return 0;
  let words = 0;
  for (const [at, cell] of cells.entries()) words += countWords(cell) * (counts[at] ?? 0);
  return words / filled;
}
