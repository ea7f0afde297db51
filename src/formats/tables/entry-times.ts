import { clockMs } from '../../core/cases/clock-time.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { dateOrder, hasTimeOfDay, parseDateCell } from './date-cell.ts';
import { isMissingCell } from './missing-cell.ts';
import { parseNumber } from './parse-number.ts';
import { roleWords } from './role-words.ts';

const clock = /^(\d{1,3}):(\d{2})(?::(\d{2})(?:[.,](\d{1,6}))?)?(?:\s*([ap]\.?m\.?))?$/iu;
const dayMs = 86_400_000;

type Column = Readonly<{ name: string; values: ColumnValues }>;

/** Whether most of the different cells are a time of day or a running time: `9:30`, `09:30:15`, `12:07 PM`, `01:02:03.5`. */
export function isClockColumn({ dictionary }: ColumnValues): boolean {
  const cells = dictionary.filter((cell) => !isMissingCell(cell));
  return cells.filter((cell) => clock.test(cell.trim())).length * 2 > cells.length;
}

/** Whether a column can place entries in time: clock times, dates with a time of day, or a running number. */
export function isTimeColumn({ name, values }: Column): boolean {
  if (isClockColumn(values)) return true;
  const cells = values.dictionary.filter((cell) => !isMissingCell(cell));
  if (cells.length === 0) return false;
  const order = dateOrder(cells, name);
  if (cells.every((cell) => hasTimeOfDay(cell) && parseDateCell(cell, order) !== null)) return true;
  return roleWords.elapsed.test(name) && cells.every((cell) => parseNumber(cell) !== null);
}

/**
 * Milliseconds from the start for every row, null where its cell says no time.
 *
 * Running times (a column named `elapsed`, `time code` and such, or clock times that begin in hour 0) stand as they
 * are: `mm:ss`, `hh:mm:ss`, or a number of seconds (of milliseconds where the name says so). Times of day, `hh:mm` or
 * `hh:mm:ss`, and dates with times count from the earliest; a `date` column beside times of day is added to them,
 * without one a clock that falls back by more than half a day has passed midnight.
 */
export function entryTimes(time: Column, date: ColumnValues | null): readonly (number | null)[] {
  const cells = Array.from(time.values.codes, (code) => time.values.dictionary[code] ?? '');
  if (!isClockColumn(time.values)) return momentTimes(time, cells);
  const first = clock.exec(cells.find((cell) => clock.test(cell.trim()))?.trim() ?? '');
  const named = roleWords.elapsed.test(time.name);
  const running = named || (Number(first?.[1]) === 0 && first?.[5] === undefined);
  const isOfDay = cells.every((cell) => Number(clock.exec(cell.trim())?.[1] ?? 0) < 24);
  if (running || !isOfDay) return cells.map(runningMs);
  return fromEarliest(date === null ? unwrapped(cells.map(timeOfDay)) : dated(cells, date));
}

function momentTimes(time: Column, cells: readonly string[]): readonly (number | null)[] {
  if (roleWords.elapsed.test(time.name)) {
    const numbers = cells.map((cell) => parseNumber(cell));
    const unit = roleWords.milliseconds.test(time.name) ? 1 : 1000;
    if (numbers.some((value) => value !== null)) {
      return numbers.map((value) =>
        value === null || value < 0 ? null : Math.round(value * unit),
      );
    }
  }
  const order = dateOrder(time.values.dictionary, time.name);
  return fromEarliest(
    cells.map((cell) => (hasTimeOfDay(cell) ? parseDateCell(cell, order) : null)),
  );
}

/** Two parts are minutes and seconds, three are hours, minutes and seconds. */
function runningMs(cell: string): number | null {
  const match = clock.exec(cell.trim());
  if (match === null) return null;
  const [left, middle] = [Number(match[1]), Number(match[2])];
  const seconds =
    match[3] === undefined ? left * 60 + middle : left * 3600 + middle * 60 + Number(match[3]);
  return seconds * 1000 + Math.round(Number(`0.${match[4] ?? 0}`) * 1000);
}

function timeOfDay(cell: string): number | null {
  const match = clock.exec(cell.trim());
  return match === null ? null : clockMs(match[1], match[2], match[3], match[4], match[5]);
}

function dated(cells: readonly string[], date: ColumnValues): readonly (number | null)[] {
  const order = dateOrder(date.dictionary);
  const days = date.dictionary.map((cell) => parseDateCell(cell, order, true));
  return cells.map((cell, row) => {
    const day = days[date.codes[row] ?? 0] ?? null;
    const ofDay = timeOfDay(cell);
    return day === null || ofDay === null ? null : day + ofDay;
  });
}

function unwrapped(times: readonly (number | null)[]): readonly (number | null)[] {
  let [before, days] = [0, 0];
  return times.map((time) => {
    if (time === null) return null;
    if (before - time > dayMs / 2) days += 1;
    before = time;
    return time + days * dayMs;
  });
}

function fromEarliest(times: readonly (number | null)[]): readonly (number | null)[] {
  const earliest = times.reduce<number>(
    (least, time) => (time !== null && time < least ? time : least),
    Infinity,
  );
  return times.map((time) => (time === null ? null : time - earliest));
}
