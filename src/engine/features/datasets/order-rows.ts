import { decideDayOrder } from '../../../core/cases/decide-day-order.ts';
import { parseMoment } from '../../../core/cases/parse-moment.ts';
import { readDictionary } from '../../../core/metrics/score-tally.ts';
import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { ColumnType } from '../../../shared/domain/dataset.ts';

/** A plain number, with a decimal point; thousands separators make a word of it. */
const plainNumber = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;

/** A column as an order looks at it; what it is called and what language it is in may say which number of 3/4/2024 is the day. */
export type OrderedColumn = Readonly<{
  name: string;
  type: ColumnType;
  values: ColumnValues;
  /** ISO 639-1, of the answers of the table in words. */
  language?: string | undefined;
}>;

/** The moment of each dictionary entry, day and month in the order in which measures read them; month first where nothing says. */
function readMoments({ name, values, language }: OrderedColumn): Float64Array {
  const decided = decideDayOrder(name, values.dictionary, { language });
  const isDayFirst = decided !== null && decided !== 'mixed' && decided.order === 'day_first';
  const orders = isDayFirst
    ? (['day_first', 'month_first'] as const)
    : (['month_first', 'day_first'] as const);
  return Float64Array.from(values.dictionary, (cell) => {
    const moment = parseMoment(cell, orders[0]) ?? parseMoment(cell, orders[1]);
    return moment?.ms ?? Number.NaN;
  });
}

/** What each dictionary entry weighs in an order by number or by day; NaN where it is neither. */
function weighEntries(column: OrderedColumn): Float64Array {
  const { type, values } = column;
  const { dictionary } = values;
  if (type === 'date') return readMoments(column);
  // A label may stand behind a score; longer words that begin with a number are no number.
  const scores = type === 'number' || type === 'choice' ? readDictionary(values) : null;
  return Float64Array.from(dictionary, (cell, entry) => {
    const words = cell.trim();
    return plainNumber.test(words) ? Number(words) : (scores?.[entry] ?? Number.NaN);
  });
}

export type RankedColumn = Readonly<{
  /** By dictionary entry; equal for entries that are equal in the order. */
  ranks: Uint32Array;
  /** Greater than every rank. */
  count: number;
}>;

/**
 * The place of every dictionary entry in the order: numbers and days by value, then words by the alphabet, whatever their
 * case. Empty cells come last, also in the descending order.
 */
export function rankEntries(column: OrderedColumn, descending: boolean): RankedColumn {
  const { dictionary } = column.values;
  const weights = weighEntries(column);
  const words = dictionary.map((cell) => cell.trim());
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const compare = (a: number, b: number): number => {
    const [one, other] = [weights[a] ?? Number.NaN, weights[b] ?? Number.NaN];
    const [isNumber, isOther] = [!Number.isNaN(one), !Number.isNaN(other)];
    if (isNumber && isOther) return one - other;
    if (isNumber !== isOther) return isNumber ? -1 : 1;
    return collator.compare(words[a] ?? '', words[b] ?? '');
  };
  const filled = words.flatMap((cell, entry) => (cell === '' ? [] : [entry])).sort(compare);
  if (descending) filled.reverse();
  const ranks = new Uint32Array(dictionary.length);
  let rank = 0;
  filled.forEach((entry, at) => {
    if (at > 0 && compare(filled[at - 1] ?? 0, entry) !== 0) rank += 1;
    ranks[entry] = rank;
  });
  words.forEach((cell, entry) => {
    if (cell === '') ranks[entry] = rank + 1;
  });
  return { ranks, count: rank + 2 };
}

/** The rows that are kept, in the order of the file. */
export function listKept(kept: Uint8Array): Uint32Array {
  const rows = new Uint32Array(kept.reduce((sum, one) => sum + one, 0));
  let at = 0;
  for (let row = 0; row < kept.length; row += 1) {
    if (kept[row] !== 1) continue;
    rows[at] = row;
    at += 1;
  }
  return rows;
}

/** The rows that are kept by the rank of their cell; equal ones in the order of the file. Linear, as a counting sort is. */
export function sortKept(
  kept: Uint8Array,
  { codes }: ColumnValues,
  { ranks, count }: RankedColumn,
): Uint32Array {
  const starts = new Uint32Array(count + 1);
  const rankAt = (row: number): number => ranks[codes[row] ?? 0] ?? 0;
  for (let row = 0; row < kept.length; row += 1) {
    if (kept[row] === 1) starts[rankAt(row) + 1] = (starts[rankAt(row) + 1] ?? 0) + 1;
  }
  for (let rank = 1; rank <= count; rank += 1) {
    starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  }
  const rows = new Uint32Array(starts[count] ?? 0);
  for (let row = 0; row < kept.length; row += 1) {
    if (kept[row] !== 1) continue;
    const place = starts[rankAt(row)] ?? 0;
    rows[place] = row;
    starts[rankAt(row)] = place + 1;
  }
  return rows;
}
