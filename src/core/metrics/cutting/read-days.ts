import type { NamedColumn } from '../prepared-measure.ts';
import type { DayOrder } from '../../cases/parse-moment.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { certainDates, type DateReading, readingOfDates } from './date-order.ts';
import { isoDay } from '../records/read-moments.ts';

/** The day of every dictionary entry, ISO 8601; empty where the cell names none. */
export type ColumnDays = Readonly<{ days: readonly string[]; warnings: readonly string[] }>;

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

function daysBy({ read, warnings }: DateReading, { name, values }: NamedColumn): ColumnDays {
  const cells = values.dictionary.map((cell) => cell.trim());
  const days = cells.map((cell) => {
    const moment = cell === '' ? null : read(cell);
    return moment ? isoDay(moment.ms) : '';
  });
  return { days, warnings: [...warnings, ...warnAboutOthers(name, cells, days)] };
}

/**
 * The days of a column, each different cell read once; for 3/4/2024 by the rule of `readingOfDates`, which may refuse it.
 * Cells that are no dates are told.
 */
export function readDays(column: NamedColumn, asked?: DayOrder): Result<ColumnDays> {
  const reading = readingOfDates(column, asked);
  return reading.ok ? ok(daysBy(reading.value, column)) : reading;
}

/** The same where nobody can be asked: dates that can be read in two ways are left out and told. */
export function readCertainDays(column: NamedColumn): ColumnDays {
  return daysBy(certainDates(column), column);
}
