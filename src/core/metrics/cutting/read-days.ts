import type { NamedColumn } from '../prepared-measure.ts';
import { parseMoment, settleDayOrder, type DayOrder } from '../records/parse-moment.ts';
import { isoDay } from '../records/read-moments.ts';

/** The day of every dictionary entry, ISO 8601; empty where the cell names none. */
export type ColumnDays = Readonly<{ days: readonly string[]; warnings: readonly string[] }>;

function readDay(cell: string, order: DayOrder, other: DayOrder): string {
  const moment = parseMoment(cell, order) ?? parseMoment(cell, other);
  return moment ? isoDay(moment.ms) : '';
}

/** Where the order of day and month cannot be told, or is not the same everywhere, it is said with a cell as example. */
function warnAboutOrder(name: string, cells: readonly string[]): readonly string[] {
  const order = settleDayOrder(cells);
  if (order !== 'mixed' && order !== null) return [];
  const open = cells.find((cell) => settleDayOrder([cell]) === null);
  if (order === null) {
    return [
      `Dates of column "${name}" such as "${open ?? ''}" can be read in two ways; the month was taken first.`,
    ];
  }
  const doubt =
    open === undefined ? '' : `; where both fit, such as in "${open}", the month was taken first`;
  return [
    `Column "${name}" holds dates in two formats: some put the day first, others the month. Each was read as it can only be${doubt}.`,
  ];
}

function warnAboutOthers(
  name: string,
  cells: readonly string[],
  days: readonly string[],
): readonly string[] {
  const strange = cells.filter((cell, entry) => cell !== '' && days[entry] === '');
  const [first] = strange;
  if (first === undefined) return [];
  const what =
    strange.length === 1
      ? 'a value that is no date'
      : `${strange.length} different values that are no dates`;
  return [
    `Column "${name}" has ${what}, such as "${first.slice(0, 40)}"; their rows have no period.`,
  ];
}

/**
 * The days of a column, each different cell read once. For 3/4/2024 the rest of the column decides whether the day or the
 * month comes first; where nothing decides, the month does, and a warning says so, as it does of cells that are no dates.
 */
export function readDays({ name, values }: NamedColumn): ColumnDays {
  const cells = values.dictionary.map((cell) => cell.trim());
  const order: DayOrder = settleDayOrder(cells) === 'day_first' ? 'day_first' : 'month_first';
  const other: DayOrder = order === 'day_first' ? 'month_first' : 'day_first';
  const days = cells.map((cell) => (cell === '' ? '' : readDay(cell, order, other)));
  return {
    days,
    warnings: [...warnAboutOrder(name, cells), ...warnAboutOthers(name, cells, days)],
  };
}
