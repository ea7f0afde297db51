import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ColumnType } from '../../shared/domain/dataset.ts';
import { dateOrder, parseDateCell } from './date-cell.ts';
import { countWords } from './count-words.ts';
import { cutText } from './cut-text.ts';
import { isBlankCell, isMissingCell } from './missing-cell.ts';
import { countsOf, textsOf } from './packed-column.ts';
import type { TextList } from './packed-texts.ts';
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

/** Different cells with the rows in which each stands: a column may have as many as it has rows. */
type Values = Readonly<{
  texts: TextList;
  /** By code. */
  counts: Uint32Array;
  /** Codes of cells that are none of them; the empty cell is always one. */
  leftOut: ReadonlySet<number>;
  /** How many are left. */
  distinct: number;
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
  const [filledValues, valued] = sortValues(textsOf(values), countsOf(values));
  const cells = mayBeStrict(valued) ? cellsOf(valued) : [];
  const strict = cells.length > 0 ? strictType(cells, name) : null;
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
    words: worded === null ? 1 : filled === 0 ? 0 : worded.words / filled,
    examples: firstCells(kept, exampleCount).map((cell) => cutText(cell, exampleLength)),
  };
}

/** The cells that hold more than blanks, and those of them that do not say that there is no value. */
function sortValues(
  texts: TextList,
  counts: Uint32Array,
): readonly [filled: Values, valued: Values] {
  const blank = new Set([0]);
  const missing = new Set([0]);
  for (let code = 1; code < texts.length; code += 1) {
    const cell = texts.at(code) ?? '';
    if (isBlankCell(cell)) blank.add(code);
    if (isMissingCell(cell)) missing.add(code);
  }
  const without = (leftOut: ReadonlySet<number>): Values => ({
    texts,
    counts,
    leftOut,
    distinct: texts.length - leftOut.size,
  });
  return [without(blank), without(missing)];
}

/** Whether `test` says so of a cell, asked in their order with the rows in which it stands; stops there. */
function someCell(
  { texts, counts, leftOut }: Values,
  test: (cell: string, count: number) => boolean,
): boolean {
  for (let code = 1; code < texts.length; code += 1) {
    if (leftOut.size > 1 && leftOut.has(code)) continue;
    if (test(texts.at(code) ?? '', counts[code] ?? 0)) return true;
  }
  return false;
}

function firstCells(values: Values, most: number): readonly string[] {
  const cells: string[] = [];
  if (most > 0) someCell(values, (cell) => cells.push(cell) >= most);
  return cells;
}

const cellsOf = (values: Values): readonly string[] => firstCells(values, Infinity);

function countRows({ counts, leftOut }: Values): number {
  let rows = counts.reduce((sum, count) => sum + count, 0);
  for (const code of leftOut) rows -= counts[code] ?? 0;
  return rows;
}

/** Whether all values may be numbers, dates or yes and no: told by the first of them, and by how many they are. */
function mayBeStrict(values: Values): boolean {
  const [first = ''] = firstCells(values, 1);
  return values.distinct <= mostBooleans || mayBeDate(first) || parseNumber(first) !== null;
}

/** Number, date or yes and no: only where every value is one. */
function strictType(cells: readonly string[], name: string): ColumnType | null {
  if (isDates(cells, name)) return 'date';
  if (isNumbers(cells)) return 'number';
  return isBoolean(cells) ? 'boolean' : null;
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

/** What joins options, and how the cell is cut there. */
const joints: readonly (readonly [mark: string, joint: RegExp])[] = [
  [';', /;\s*/u],
  [',', /,\s+/u],
];

/** Rows whose cell holds several options by a joint, and options by it in all rows. */
type Joined = { rows: number; parts: number };
/** Words in all rows, and by joint what is joined. */
type Wording = Readonly<{ words: number; joined: readonly Joined[] }>;

/** Nothing is cut apart where nothing is joined. */
function lookAtWords(values: Values): Wording {
  let words = 0;
  const joined = joints.map((): Joined => ({ rows: 0, parts: 0 }));
  someCell(values, (cell, count) => {
    words += countWords(cell) * count;
    for (const [n, [mark, joint]] of joints.entries()) {
      const by = joined[n];
      if (!by) continue;
      const inCell = cell.includes(mark) ? partsOf(cell, joint).length : 1;
      if (inCell > 1) by.rows += count;
      by.parts += inCell * count;
    }
    return false;
  });
  return { words, joined };
}

const partsOf = (cell: string, joint: RegExp): readonly string[] =>
  cell.split(joint).filter((part) => part !== '');

function wordedType(values: Values, { joined }: Wording, filled: number): ColumnType {
  const isMultiple = joints.some(([, joint], n) => {
    const by = joined[n];
    return by !== undefined && isMultipleChoice(values, by, joint, filled);
  });
  if (isMultiple) return 'multiple_choice';
  return isChoice(values, filled) ? 'choice' : 'text';
}

/** Few different values that come back: up to 50 twice on average, up to 1,000 twenty times. */
function isChoice(values: Values, filled: number): boolean {
  const { distinct } = values;
  const comesBack =
    filled < 10
      ? distinct < filled
      : distinct <= 50
        ? distinct * 2 <= filled
        : distinct <= 1000 && distinct * 20 <= filled;
  return distinct > 0 && comesBack && !someCell(values, (cell) => cell.length > maxChoiceLength);
}

/**
 * Several options in one cell, joined by `;` or `, `: at least one filled cell in ten holds more than one, and the
 * options come back, each four times on average, which the clauses of free text do not.
 */
function isMultipleChoice(
  values: Values,
  { rows, parts }: Joined,
  joint: RegExp,
  filled: number,
): boolean {
  if (rows * 10 < filled || rows < 2) return false;
  const mostOptions = parts / (filled < 30 ? 2 : 4);
  const options = new Set<string>();
  const hasMore = someCell(values, (cell) => {
    for (const part of partsOf(cell, joint)) options.add(part.trim());
    return options.size > mostOptions;
  });
  return !hasMore && parts > 0;
}
