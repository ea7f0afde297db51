import type { PeriodUnit } from '../../../shared/domain/metric.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { DayOrder } from '../../cases/parse-moment.ts';
import { listPeriods, mostPeriods, periodOf } from '../../trend/periods.ts';
import type { NamedColumn } from '../prepared-measure.ts';
import { readDays } from './read-days.ts';
import { partRows } from './segment-rows.ts';

/** The rows of one period; none where nothing fell into it. */
export type PeriodPart = Readonly<{ period: string; start: string; rows: Uint32Array }>;

/**
 * Parts the rows (all where null) by the period of their day, in order of time; periods between the first and the last
 * without a row stand too. Rows without a date belong to none. Refuses a column without a date (`too_little_data`),
 * dates of which nothing says which number is the day, and more than 2,000 periods (`invalid_input`).
 */
export function partPeriods(
  column: NamedColumn,
  unit: PeriodUnit,
  rows: Uint32Array | null,
  dateOrder?: DayOrder,
): Result<Readonly<{ parts: readonly PeriodPart[]; warnings: readonly string[] }>> {
  const read = readDays(column, dateOrder);
  if (!read.ok) return read;
  const { days, warnings } = read.value;
  const { codes } = column.values;
  const dated = days.filter((day) => day !== '').sort();
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) {
    const message = `Column "${column.name}" holds no dates, so there is no trend to show. Choose the column that says when.`;
    return refuse('too_little_data', message, { column: column.name });
  }
  const periods = listPeriods(first, last, unit);
  if (periods.length > mostPeriods) {
    const message = `From ${first} to ${last} there are more than ${mostPeriods} periods. Choose a longer period, or check the dates of column "${column.name}".`;
    return refuse('invalid_input', message, { column: column.name });
  }
  const at = new Map(periods.map(({ period }, index) => [period, index + 1]));
  const numberOf = Uint32Array.from(days, (day) =>
    day === '' ? 0 : (at.get(periodOf(day, unit).period) ?? 0),
  );
  const parts = partRows(rows, codes, numberOf, periods.length + 1);
  const undated = parts[0]?.length ?? 0;
  return ok({
    parts: periods.map((period, index) => ({
      ...period,
      rows: parts[index + 1] ?? new Uint32Array(),
    })),
    warnings:
      undated === 0
        ? warnings
        : [
            ...warnings,
            `${undated === 1 ? '1 row has' : `${undated} rows have`} no date and ${undated === 1 ? 'is' : 'are'} in no period.`,
          ],
  });
}
