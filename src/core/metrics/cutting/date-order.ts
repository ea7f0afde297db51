import {
  decideDayOrder,
  findDoubtfulDate,
  type DecidedOrder,
} from '../../cases/decide-day-order.ts';
import { parseMoment, type DayOrder, type Moment } from '../../cases/parse-moment.ts';
import { refuse, type Result, ok } from '../../../shared/result.ts';
import type { NamedColumn } from '../prepared-measure.ts';

/** How the dates of a column are read, and what is to be said of it. */
export type DateReading = Readonly<{
  read: (cell: string) => Moment | null;
  warnings: readonly string[];
}>;

const first = { day_first: 'day', month_first: 'month' } as const;

const because: Readonly<Record<DecidedOrder['by'], string>> = {
  cells: '',
  neighbour: '',
  asked: 'as was chosen',
  name: "as is usual in the language of the column's name",
  language: 'as is usual in the language of this table',
};

/** Named unless the cells themselves say it. */
function tellOrder(
  name: string,
  cells: readonly string[],
  { order, by, isMixed }: DecidedOrder,
): readonly string[] {
  const open = findDoubtfulDate(cells);
  const doubt =
    open === undefined
      ? ''
      : `, and where both fit, such as in "${open}", with the ${first[order]} first`;
  if (isMixed) {
    return [
      `Column "${name}" holds dates in two formats: some put the day first, others the month. Each was read as it can only be${doubt}.`,
    ];
  }
  if (because[by] === '') return [];
  return [
    `Dates of column "${name}" such as "${open ?? ''}" were read with the ${first[order]} first, ${because[by]}.`,
  ];
}

const other = (order: DayOrder): DayOrder => (order === 'day_first' ? 'month_first' : 'day_first');

function readerOf({ order, isMixed }: DecidedOrder): DateReading['read'] {
  if (!isMixed) return (cell) => parseMoment(cell, order);
  return (cell) => parseMoment(cell, order) ?? parseMoment(cell, other(order));
}

/** The sentence that asks which number of a date is the day. */
function askForOrder(name: string, cells: readonly string[], isMixed: boolean): string {
  const open = findDoubtfulDate(cells) ?? '';
  return isMixed
    ? `Column "${name}" writes the day first in some dates and the month first in others. Say which is meant where both fit (day first or month first), or write its dates as 2024-04-03.`
    : `Dates of column "${name}" such as "${open}" can be read in two ways, and nothing says which number is the day. Choose day first or month first, or write its dates as 2024-04-03.`;
}

/**
 * Settles how the dates of a column are read, by the rule of `decideDayOrder`. Refuses (`invalid_input`) where nothing says
 * it, or cells contradict each other, and the analyst has not chosen.
 */
export function readingOfDates(
  { name, values, language }: NamedColumn,
  asked?: DayOrder,
  neighbour?: NamedColumn,
): Result<DateReading> {
  const cells = values.dictionary;
  const decided = decideDayOrder(name, cells, {
    asked,
    language,
    neighbour: neighbour?.values.dictionary,
  });
  if (decided === null || decided === 'mixed') {
    const message = askForOrder(name, cells, decided === 'mixed');
    return refuse('invalid_input', message, { column: name, needs: 'dateOrder' });
  }
  return ok({ read: readerOf(decided), warnings: tellOrder(name, cells, decided) });
}

/** The same where nobody can be asked: a date that may be read in two ways is none, and that is said. */
export function certainDates(column: NamedColumn, asked?: DayOrder): DateReading {
  const settled = readingOfDates(column, asked);
  if (settled.ok) return settled.value;
  const { name, values } = column;
  const open = findDoubtfulDate(values.dictionary);
  const read = (cell: string): Moment | null => {
    const [one, two] = [parseMoment(cell, 'day_first'), parseMoment(cell, 'month_first')];
    return one && two && one.ms !== two.ms ? null : (one ?? two);
  };
  const warnings =
    open === undefined
      ? []
      : [
          `Dates of column "${name}" such as "${open}" can be read in two ways, so they were left out. Write them as 2024-04-03.`,
        ];
  return { read, warnings };
}
