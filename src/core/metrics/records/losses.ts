import type { MetricOptions } from '../../../shared/domain/metric.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { MeasureColumns } from '../prepared-measure.ts';
import { numberUnits, type Units } from './customer-units.ts';
import { statesOfFlags } from './flag-share.ts';
import { needColumn, valuesOfRows } from './read-cells.ts';
import { readFlags, type FlagWords } from './read-flags.ts';
import { lostByEnd } from './lost-by-end.ts';
import type { Losses } from './lost-customers.ts';
import { endOfWatch, isoDay, lastValue, msPerDay, readMoments } from './read-moments.ts';
import { unitState } from './share-tally.ts';

const words: FlagWords = {
  yes: 'lost churned churn left cancelled canceled terminated inactive closed ended'.split(' '),
  no: 'active kept retained stayed current customer open existing'.split(' '),
};

/** Settles who was lost by a flag, by the end of a contract or by the time without an order. */
export function settleLosses(
  columns: MeasureColumns,
  rowCount: number,
  options: MetricOptions,
): Result<Losses> {
  if (options.lost === 'end') return lostByEnd(columns, rowCount, options);
  if (options.lost === 'inactive') return lostByInactivity(columns, rowCount, options);
  return lostByFlag(columns, rowCount, options);
}

function lostByFlag(
  columns: MeasureColumns,
  rowCount: number,
  options: MetricOptions,
): Result<Losses> {
  const column = needColumn(columns, 'main', 'that says who was lost');
  if (!column.ok) return column;
  const flags = readFlags(column.value, words, options.yes);
  if (!flags.ok) return flags;
  const { entryValues, warnings } = flags.value;
  const states = statesOfFlags(entryValues, column.value.values.codes, rowCount);
  const rule = `those whom column "${column.value.name}" calls lost`;
  return ok({ states, customers: null, rule, warnings });
}

const usualDays = 90;

function lostByInactivity(
  columns: MeasureColumns,
  rowCount: number,
  options: MetricOptions,
): Result<Losses> {
  const who = needColumn(columns, 'customer', 'that says whose order each row is');
  if (!who.ok) return who;
  const dates = columns.date ?? columns.main;
  const date = needColumn(dates ? { date: dates } : {}, 'date', 'with the order dates');
  if (!date.ok) return date;
  const days = options.days ?? usualDays;
  if (!(days > 0)) return refuse('invalid_input', 'Days without an order are a number above 0.');
  const moments = readMoments(date.value, options.dateOrder);
  if (!moments.ok) return moments;
  const watch = endOfWatch(options.until);
  if (!watch.ok) return watch;
  const orders = valuesOfRows(date.value, moments.value.entryValues, rowCount);
  const lastDay = isoDay(watch.value === null ? (lastValue(orders) ?? 0) : watch.value - 1);
  const customers = numberUnits(who.value, rowCount);
  const { lastOrder, later } = lastOrders(orders, customers, Date.parse(lastDay) + msPerDay);
  const states = Uint8Array.from(lastOrder, (moment) => {
    if (Number.isNaN(moment)) return unitState.missing;
    return (Date.parse(lastDay) - startOfDay(moment)) / msPerDay > days
      ? unitState.yes
      : unitState.no;
  });
  const rule = `customers whose last order lies more than ${days} days before ${lastDay}`;
  const told =
    later > 0
      ? [
          `${later} ${later === 1 ? 'order' : 'orders'} after ${lastDay} ${later === 1 ? 'was' : 'were'} left out.`,
        ]
      : [];
  return ok({ states, customers, rule, warnings: [...moments.value.warnings, ...told] });
}

const startOfDay = (ms: number): number => Math.floor(ms / msPerDay) * msPerDay;

/** The last order of each customer before `end`, NaN for those without one. */
function lastOrders(
  orders: Float64Array,
  { count, unitOfRow }: Units,
  end: number,
): Readonly<{ lastOrder: Float64Array; later: number }> {
  const lastOrder = new Float64Array(count).fill(Number.NaN);
  let later = 0;
  orders.forEach((moment, row) => {
    const unit = unitOfRow[row] ?? -1;
    if (unit < 0 || Number.isNaN(moment)) return;
    if (moment >= end) {
      later += 1;
      return;
    }
    const known = lastOrder[unit] ?? Number.NaN;
    if (Number.isNaN(known) || moment > known) lastOrder[unit] = moment;
  });
  return { lastOrder, later };
}
