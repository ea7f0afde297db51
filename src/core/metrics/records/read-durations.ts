import type { MetricOptions, MetricUnit } from '../../../shared/domain/metric.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { MeasureColumns, NamedColumn } from '../prepared-measure.ts';
import { rankRows, rankValues, type RankedValues } from './ranked-values.ts';
import { needColumn, valuesOfRows } from './read-cells.ts';
import { fold } from './read-flags.ts';
import { endOfWatch, lastValue, msPerDay, readMoments } from './read-moments.ts';
import { readNumbers } from './read-numbers.ts';
import { countOf } from './record-result.ts';

/** How long each case took, or has been open so far. */
export type Durations = Readonly<{
  /** NaN where it is not known. */
  times: Float64Array;
  ranked: RankedValues;
  /** 1 closed, 0 still open. */
  events: Uint8Array;
  unit: Extract<MetricUnit, 'minutes' | 'hours' | 'days'>;
  /** What was measured, as part of a sentence. */
  what: string;
  warnings: readonly string[];
}>;

const openWords = [
  ...'open new pending unresolved reopened escalated assigned waiting unsolved active'.split(' '),
  'in progress',
  'in_progress',
  'on hold',
  'on_hold',
];

/** Whether the status of each row says that its case is still open. */
function readOpen(
  status: NamedColumn | undefined,
  open: MetricOptions['open'],
): (row: number) => boolean {
  if (!status) return () => false;
  const words = new Set((open && open.length > 0 ? open : openWords).map(fold));
  const isOpen = status.values.dictionary.map((cell) => words.has(fold(cell)));
  return (row) => isOpen[status.values.codes[row] ?? 0] ?? false;
}

type Scale = Readonly<{ unit: Durations['unit']; factor: number }>;

/** What one of a column's numbers is worth, by its name. */
function scaleOf(name: string): Scale {
  const says = (word: RegExp): boolean => word.test(name);
  if (says(/(?<!\p{L})(?:milliseconds?|ms)(?!\p{L})/iu))
    return { unit: 'minutes', factor: 1 / 60_000 };
  if (says(/(?<!\p{L})(?:seconds?|secs?|sekunden)(?!\p{L})/iu))
    return { unit: 'minutes', factor: 1 / 60 };
  if (says(/(?<!\p{L})(?:minutes?|mins?|minuten)(?!\p{L})/iu))
    return { unit: 'minutes', factor: 1 };
  if (says(/(?<!\p{L})(?:hours?|hrs?|stunden|horas|heures)(?!\p{L})/iu))
    return { unit: 'hours', factor: 1 };
  if (says(/(?<!\p{L})(?:days?|tage|d[ií]as|jours)(?!\p{L})/iu)) return { unit: 'days', factor: 1 };
  if (says(/(?<!\p{L})(?:weeks?|wochen|semanas|semaines)(?!\p{L})/iu))
    return { unit: 'days', factor: 7 };
  return { unit: 'hours', factor: 1 };
}

function warnOfNegative(times: Float64Array, what: string): readonly string[] {
  const negative = times.reduce((count, time) => count + Number(time < 0), 0);
  if (negative === 0) return [];
  return [
    `${what}: ${countOf(negative, 'duration')} below 0 ${negative === 1 ? 'was' : 'were'} left out; check the order of the two moments.`,
  ];
}

const withoutNegative = (times: Float64Array): Float64Array =>
  times.map((time) => (time < 0 ? Number.NaN : time));

/** Durations that the table holds as numbers; those of open cases are how long they have been open so far. */
function durationsOfNumbers(
  main: NamedColumn,
  rowCount: number,
  isOpen: (row: number) => boolean,
): Result<Durations> {
  const numbers = readNumbers(main);
  if (!numbers.ok) return numbers;
  const { unit, factor } = scaleOf(main.name);
  const entries = numbers.value.entryValues.map((time) => time * factor);
  const negative = warnOfNegative(valuesOfRows(main, entries, rowCount), `Column "${main.name}"`);
  const kept = withoutNegative(entries);
  return ok({
    times: valuesOfRows(main, kept, rowCount),
    ranked: rankRows(main, kept, rowCount),
    events: new Uint8Array(rowCount).map((_, row) => (isOpen(row) ? 0 : 1)),
    unit,
    what: `column "${main.name}", in ${unit}`,
    warnings: [...numbers.value.warnings, ...negative],
  });
}

/** Opening and closing moments of all rows, and the last moment that was watched. */
type Moments = Readonly<{
  starts: Float64Array;
  ends: Float64Array;
  last: number;
  hasTime: boolean;
  warnings: readonly string[];
}>;

function readBothMoments(
  main: NamedColumn,
  end: NamedColumn,
  rowCount: number,
  until: string | undefined,
): Result<Moments> {
  const opened = readMoments(main, end);
  if (!opened.ok) return opened;
  const closed = readMoments(end, main);
  if (!closed.ok) return closed;
  const watch = endOfWatch(until);
  if (!watch.ok) return watch;
  const starts = valuesOfRows(main, opened.value.entryValues, rowCount);
  const ends = valuesOfRows(end, closed.value.entryValues, rowCount);
  return ok({
    starts,
    ends,
    last: watch.value ?? Math.max(lastValue(starts) ?? 0, lastValue(ends) ?? 0),
    hasTime: opened.value.hasTime || closed.value.hasTime,
    warnings: [...opened.value.warnings, ...closed.value.warnings],
  });
}

type Measured = Readonly<{ times: Float64Array; events: Uint8Array; later: number }>;

/** Time from opening to closing, or to the last moment of a case that is open; none of a case opened later than that. */
function measureMoments(
  { starts, ends, last }: Moments,
  perUnit: number,
  isOpen: (row: number) => boolean,
  isUnread: (row: number) => boolean,
): Measured {
  const times = new Float64Array(starts.length).fill(Number.NaN);
  const events = new Uint8Array(starts.length);
  let later = 0;
  for (let row = 0; row < starts.length; row += 1) {
    const [start, end] = [starts[row] ?? Number.NaN, ends[row] ?? Number.NaN];
    if (start > last) {
      later += 1;
      continue;
    }
    if (Number.isNaN(end) && isUnread(row)) continue;
    const isClosed = end <= last && !isOpen(row);
    events[row] = isClosed ? 1 : 0;
    times[row] = ((isClosed ? end : last) - start) / perUnit;
  }
  return { times, events, later };
}

/** Durations from an opening and a closing moment. A case without a closing is open up to the last moment that was watched. */
function durationsOfMoments(
  main: NamedColumn,
  end: NamedColumn,
  rowCount: number,
  isOpen: (row: number) => boolean,
  options: MetricOptions,
): Result<Durations> {
  const moments = readBothMoments(main, end, rowCount, options.until);
  if (!moments.ok) return moments;
  const { hasTime, warnings } = moments.value;
  const { dictionary, codes } = end.values;
  const isBlank = dictionary.map((cell) => /^(?:n\/a|[-–—]*)$/iu.test(cell.trim()));
  const isUnread = (row: number): boolean => !isBlank[codes[row] ?? 0];
  const perUnit = hasTime ? 3_600_000 : msPerDay;
  const { times, events, later } = measureMoments(moments.value, perUnit, isOpen, isUnread);
  const kept = withoutNegative(times);
  const unit = hasTime ? 'hours' : 'days';
  const between = `"${main.name}" to "${end.name}"`;
  return ok({
    times: kept,
    ranked: rankValues(kept),
    events,
    unit,
    what: `from ${between}, in ${unit}`,
    warnings: [...warnings, ...warnOfNegative(times, `From ${between}`), ...warnOfLater(later)],
  });
}

function warnOfLater(later: number): readonly string[] {
  if (later === 0) return [];
  return [
    `${countOf(later, 'case')} opened after the last day that was watched ${later === 1 ? 'was' : 'were'} left out.`,
  ];
}

/** Reads how long cases took, from one column of numbers or two of moments; see `prepareDuration`. */
export function readDurations(
  columns: MeasureColumns,
  rowCount: number,
  options: MetricOptions,
): Result<Durations> {
  const main = needColumn(columns, 'main', 'with the duration, or with the moment of opening');
  if (!main.ok) return main;
  const isOpen = readOpen(columns.status, options.open);
  return columns.end
    ? durationsOfMoments(main.value, columns.end, rowCount, isOpen, options)
    : durationsOfNumbers(main.value, rowCount, isOpen);
}
