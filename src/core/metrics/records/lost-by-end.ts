import type { MetricOptions } from '../../../shared/domain/metric.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { MeasureColumns, NamedColumn } from '../prepared-measure.ts';
import type { Losses } from './lost-customers.ts';
import { needColumn, valuesOfRows } from './read-cells.ts';
import { endOfWatch, isoDay, lastValue, readMoments } from './read-moments.ts';
import { countOf } from './record-result.ts';
import { unitState } from './share-tally.ts';

/** The time that is watched, in milliseconds since 1970, half-open; `from` is -Infinity where no first day is known. */
type Window = Readonly<{ from: number; to: number; isToGuessed: boolean }>;

function windowOf(ends: Float64Array, { since, until }: MetricOptions): Result<Window> {
  const watch = endOfWatch(until);
  if (!watch.ok) return watch;
  const from = since === undefined ? -Infinity : Date.parse(`${since}T00:00:00Z`);
  const to = watch.value ?? (lastValue(ends) ?? 0) + 1;
  if (Number.isNaN(from) || from >= to) {
    const message = `The first day watched, ${since ?? ''}, is not before the last, ${isoDay(to - 1)}. Set an earlier first day.`;
    return refuse('invalid_input', message);
  }
  return ok({ from, to, isToGuessed: watch.value === null });
}

/** When each customer joined, NaN where it is not known; null where no column says it. */
function readStarts(
  column: NamedColumn | undefined,
  end: NamedColumn,
  rowCount: number,
  { dateOrder }: MetricOptions,
): Result<Readonly<{ starts: Float64Array | null; warnings: readonly string[] }>> {
  if (!column) return ok({ starts: null, warnings: [] });
  const moments = readMoments(column, dateOrder, end);
  if (!moments.ok) return moments;
  const starts = valuesOfRows(column, moments.value.entryValues, rowCount);
  return ok({ starts, warnings: moments.value.warnings });
}

/** An empty end is a contract that runs on; one that is no date leaves it unknown. */
function stateOfEnd(end: number, isBlank: boolean, to: number): number {
  if (Number.isNaN(end)) return isBlank ? unitState.no : unitState.missing;
  return end < to ? unitState.yes : unitState.no;
}

/** Takes out of the base who had not joined when watching began, and who had left before. */
function keepOpeningBase(
  states: Uint8Array,
  ends: Float64Array,
  starts: Float64Array | null,
  from: number,
): Readonly<{ later: number; before: number; unknown: number }> {
  let [later, before, unknown] = [0, 0, 0];
  states.forEach((state, row) => {
    if (state === unitState.missing) return;
    const start = starts?.[row] ?? -Infinity;
    if (starts && Number.isNaN(start)) {
      states[row] = unitState.missing;
      unknown += 1;
    } else if (start >= from && starts) {
      states[row] = unitState.aside;
      later += 1;
    } else if ((ends[row] ?? Number.NaN) < from) {
      states[row] = unitState.aside;
      before += 1;
    }
  });
  return { later, before, unknown };
}

const were = (count: number): string => (count === 1 ? 'is' : 'are');

function tellBase(
  { from, to, isToGuessed }: Window,
  start: NamedColumn | undefined,
  base: ReturnType<typeof keepOpeningBase>,
): readonly string[] {
  const { later, before, unknown } = base;
  const day = Number.isFinite(from) ? isoDay(from) : '';
  const told: string[] = [];
  if (isToGuessed)
    told.push(
      `No last day was given, so every contract with an end, up to ${isoDay(to - 1)}, counts as lost. Set the last day to leave out those that end later.`,
    );
  if (later > 0)
    told.push(
      `${countOf(later, 'customer')} joined on ${day} or later and ${were(later)} not in the opening base.`,
    );
  if (before > 0)
    told.push(
      `${countOf(before, 'customer')} had left before ${day} and ${were(before)} not in the opening base.`,
    );
  if (unknown > 0)
    told.push(
      `Column "${start?.name ?? ''}" has no day for ${countOf(unknown, 'customer')}, left out of the base.`,
    );
  return told;
}

/**
 * Who was lost by the end of a contract: the `main` column, empty where it runs on. The base is who had joined (`start`)
 * before `options.since` and had not left by then; without a first day every row is in it. With a `start` but without a
 * first day nobody can be placed, which is refused.
 */
export function lostByEnd(
  columns: MeasureColumns,
  rowCount: number,
  options: MetricOptions,
): Result<Losses> {
  const column = needColumn(columns, 'main', 'with the end of each contract');
  if (!column.ok) return column;
  const read = readMoments(column.value, options.dateOrder, columns.start);
  if (!read.ok) return read;
  const ends = valuesOfRows(column.value, read.value.entryValues, rowCount);
  const window = windowOf(ends, options);
  if (!window.ok) return window;
  if (columns.start && options.since === undefined) {
    const message = `Column "${columns.start.name}" says who joined when: set the first day watched, so that the base is who had joined before it.`;
    return refuse('invalid_input', message, { column: columns.start.name });
  }
  const joined = readStarts(columns.start, column.value, rowCount, options);
  if (!joined.ok) return joined;
  const { dictionary, codes } = column.value.values;
  const isBlank = dictionary.map((cell) => /^(?:n\/a|[-–—]*)$/iu.test(cell.trim()));
  const { from, to } = window.value;
  const states = new Uint8Array(rowCount).map((_, row) =>
    stateOfEnd(ends[row] ?? Number.NaN, isBlank[codes[row] ?? 0] ?? false, to),
  );
  const base = keepOpeningBase(states, ends, joined.value.starts, from);
  const opening = Number.isFinite(from)
    ? columns.start
      ? `; the base is who had joined before ${isoDay(from)} (column "${columns.start.name}") and not left by then`
      : `; the base is who had not left before ${isoDay(from)}`
    : '';
  const rule = `those whose contract ended by ${isoDay(to - 1)} (column "${column.value.name}"; an empty end runs on)${opening}`;
  const warnings = [
    ...read.value.warnings,
    ...joined.value.warnings,
    ...tellBase(window.value, columns.start, base),
  ];
  return ok({ states, customers: null, rule, warnings });
}
