import type { MetricOptions, MetricUnit } from '../../../shared/domain/metric.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { MeasureColumns, NamedColumn } from '../prepared-measure.ts';
import { rankRows, rankValues, type RankedValues } from './ranked-values.ts';
import { isClock, isTwoPartClock, parseClock } from './parse-clock.ts';
import { acceptCells, needColumn, valuesOfRows } from './read-cells.ts';
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

const minutesPer = { minutes: 1, hours: 60, days: 1440 } as const;

/** What one of a column's numbers is worth: hours, unless its name says something else. */
const scaleOf = (name: string): Scale => unitOfName(name) ?? { unit: 'hours', factor: 1 };

/** What one of a column's numbers is worth by its name; null where that says nothing. */
function unitOfName(name: string): Scale | null {
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
  return null;
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

/** What one cell of each entry took, in the unit of the column. */
type EntryTimes = Readonly<{ entries: Float64Array; warnings: readonly string[] }> &
  Pick<Durations, 'unit'>;

function timesOfNumbers(main: NamedColumn): Result<EntryTimes> {
  const numbers = readNumbers(main);
  if (!numbers.ok) return numbers;
  const { unit, factor } = scaleOf(main.name);
  const entries = numbers.value.entryValues.map((time) => time * factor);
  return ok({ entries, unit, warnings: numbers.value.warnings });
}

/** `4:35` is minutes and seconds, unless the column is named after hours; where others have three numbers, it is so in any case. */
function warnOfTwoParts(
  { name, values }: NamedColumn,
  twoAre: 'mm:ss' | 'h:mm',
): readonly string[] {
  const open = values.dictionary.find(isTwoPartClock);
  const isSaid = values.dictionary.some((cell) => isClock(cell) && !isTwoPartClock(cell));
  if (open === undefined || isSaid || unitOfName(name) !== null) return [];
  const read = twoAre === 'mm:ss' ? 'minutes and seconds' : 'hours and minutes';
  return [
    `Column "${name}": durations such as "${open.trim()}" were read as ${read}; where they are hours and minutes, put "hours" in the name of the column or write them as 4:35:00.`,
  ];
}

/** Durations written as `mm:ss` and `h:mm:ss`. A plain number among them is read where the column's name says its unit. */
function timesOfClocks(main: NamedColumn): Result<EntryTimes> {
  const { dictionary } = main.values;
  const named = unitOfName(main.name);
  const hasThree = dictionary.some((cell) => isClock(cell) && !isTwoPartClock(cell));
  const twoAre = named?.unit === 'hours' && !hasThree ? 'h:mm' : 'mm:ss';
  const perNumber = named ? named.factor * minutesPer[named.unit] : Number.NaN;
  const minutes = Float64Array.from(dictionary, (cell) => {
    const time = parseClock(cell, twoAre);
    if (!Number.isNaN(time)) return time;
    const number = cell.trim() === '' ? Number.NaN : Number(cell.trim().replace(',', '.'));
    return Number.isFinite(number) ? number * perNumber : Number.NaN;
  });
  const accepted = acceptCells(main, minutes, 'a duration');
  if (!accepted.ok) return accepted;
  const warnings = [...warnOfTwoParts(main, twoAre), ...accepted.value.warnings];
  return ok({ entries: minutes, unit: 'minutes', warnings });
}

/** Durations that the table holds in one column; those of open cases are how long they have been open so far. */
function durationsOfCells(
  main: NamedColumn,
  rowCount: number,
  isOpen: (row: number) => boolean,
): Result<Durations> {
  const read = main.values.dictionary.some(isClock) ? timesOfClocks(main) : timesOfNumbers(main);
  if (!read.ok) return read;
  const { entries, unit, warnings } = read.value;
  const negative = warnOfNegative(valuesOfRows(main, entries, rowCount), `Column "${main.name}"`);
  const kept = withoutNegative(entries);
  return ok({
    times: valuesOfRows(main, kept, rowCount),
    ranked: rankRows(main, kept, rowCount),
    events: new Uint8Array(rowCount).map((_, row) => (isOpen(row) ? 0 : 1)),
    unit,
    what: `column "${main.name}", in ${unit}`,
    warnings: [...warnings, ...negative],
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
  { until, dateOrder }: MetricOptions,
): Result<Moments> {
  const opened = readMoments(main, dateOrder, end);
  if (!opened.ok) return opened;
  const closed = readMoments(end, dateOrder, main);
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
  const moments = readBothMoments(main, end, rowCount, options);
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
    : durationsOfCells(main.value, rowCount, isOpen);
}
