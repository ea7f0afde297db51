import type { PeriodUnit } from '../../shared/domain/metric.ts';
import { readCertainDays } from '../metrics/cutting/read-days.ts';
import { countEntries } from '../metrics/score-tally.ts';
import { listPeriods, periodOf } from '../trend/periods.ts';
import { type KindSummary, type SummaryInput, tallyAnswers } from './summary-parts.ts';

const msPerDay = 86_400_000;
/** The least unit of which so many periods hold all days. */
const mostPeriods = 60;
const lengths = [
  { unit: 'day', days: 1 },
  { unit: 'week', days: 7 },
  { unit: 'month', days: 30.4 },
  { unit: 'quarter', days: 91.3 },
  { unit: 'year', days: 365.2 },
] as const satisfies readonly Readonly<{ unit: PeriodUnit; days: number }>[];

function chooseUnit(first: string, last: string): PeriodUnit {
  const days = (Date.parse(last) - Date.parse(first)) / msPerDay + 1;
  return lengths.find((length) => days / length.days <= mostPeriods)?.unit ?? 'year';
}

/** A date: how many rows fall on each day, week, month, quarter or year, whichever keeps the periods readable. */
export function summariseDates({ columns: [column], question }: SummaryInput): KindSummary {
  const values = column?.values ?? { dictionary: [''], codes: new Uint32Array() };
  const tally = tallyAnswers(values);
  const { days, warnings } = readCertainDays({ name: question, values });
  const counts = countEntries(values);
  const byDay = new Map<string, number>();
  days.forEach((day, entry) => {
    const count = counts[entry] ?? 0;
    if (day !== '' && count > 0) byDay.set(day, (byDay.get(day) ?? 0) + count);
  });
  const n = [...byDay.values()].reduce((sum, count) => sum + count, 0);
  const sorted = [...byDay.keys()].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const range = first !== undefined && last !== undefined ? ([first, last] as const) : null;
  const unit = range ? chooseUnit(...range) : 'day';
  const unread = tally.n - n;
  return {
    n,
    skipped: tally.skipped,
    setAside:
      unread > 0 ? [...tally.setAside, { label: 'No date', count: unread }] : tally.setAside,
    figures: { type: 'dates', unit, range, periods: range ? countPeriods(byDay, range, unit) : [] },
    method: `Rows by ${unit}; times of day are left out.${unit === 'week' ? ' Weeks begin on Monday (ISO 8601).' : ''}`,
    warnings: n === 0 ? ['There is no date that could be read.'] : warnings,
  };
}

function countPeriods(
  byDay: ReadonlyMap<string, number>,
  [first, last]: readonly [string, string],
  unit: PeriodUnit,
) {
  const counts = new Map<string, number>();
  for (const [day, count] of byDay) {
    const { period } = periodOf(day, unit);
    counts.set(period, (counts.get(period) ?? 0) + count);
  }
  return listPeriods(first, last, unit).map(({ period, start }) => ({
    period,
    start,
    count: counts.get(period) ?? 0,
  }));
}
