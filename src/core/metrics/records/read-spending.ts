import type { MetricOptions } from '../../../shared/domain/metric.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { summariseOrders } from '../orders/summarise-orders.ts';
import type { MeasureColumns, NamedColumn } from '../prepared-measure.ts';
import { numberUnits, type Units } from './customer-units.ts';
import { needColumn, valuesOfRows } from './read-cells.ts';
import { endOfWatch, isoDay, msPerDay, readMoments } from './read-moments.ts';
import { readNumbers } from './read-numbers.ts';
import { countOf } from './record-result.ts';

/** What each customer has paid. */
export type Spending = Readonly<{
  /** Null where every row is a customer. */
  customers: Units | null;
  /** By customer, NaN for one without a readable order. */
  total: Float64Array;
  orders: Float64Array;
  /** Length of time that the orders cover; null where no dates are known. */
  years: number | null;
  /** The same as part of a sentence. */
  span: string;
  warnings: readonly string[];
}>;

const daysPerYear = 365.25;

/** Days since 1970 of the orders, NaN where not known. */
function readDays(
  column: NamedColumn,
  rowCount: number,
  { dateOrder }: MetricOptions,
): Result<Readonly<{ days: Float64Array; warnings: readonly string[] }>> {
  const moments = readMoments(column, dateOrder);
  if (!moments.ok) return moments;
  const days = valuesOfRows(column, moments.value.entryValues, rowCount).map((ms) =>
    Math.floor(ms / msPerDay),
  );
  return ok({ days, warnings: moments.value.warnings });
}

/** Without dates orders are only added up: all of them count as of one day. */
function withoutDates(amounts: Float64Array, customers: Units): Spending {
  const total = new Float64Array(customers.count).fill(Number.NaN);
  const orders = new Float64Array(customers.count).fill(Number.NaN);
  amounts.forEach((amount, row) => {
    const unit = customers.unitOfRow[row] ?? -1;
    if (unit < 0 || Number.isNaN(amount)) return;
    const known = total[unit] ?? Number.NaN;
    total[unit] = Number.isNaN(known) ? amount : known + amount;
    orders[unit] = Number.isNaN(known) ? 1 : (orders[unit] ?? 0) + 1;
  });
  return { customers, total, orders, years: null, span: 'in this table', warnings: [] };
}

function spanOf(
  days: Float64Array,
  until: number,
): Readonly<{ first: number; years: number; span: string }> | null {
  const first = days.reduce((least, day) => (day < least ? day : least), Infinity);
  if (!(first <= until)) return null;
  const years = (until - first + 1) / daysPerYear;
  return { first, years, span: `from ${isoDay(first * msPerDay)} to ${isoDay(until * msPerDay)}` };
}

function withDates(
  amounts: Float64Array,
  customers: Units,
  days: Float64Array,
  end: number | null,
): Result<Spending> {
  const until =
    end === null
      ? days.reduce((last, day) => (day > last ? day : last), -Infinity)
      : Math.ceil(end / msPerDay) - 1;
  const span = spanOf(days, until);
  if (!span) {
    return refuse(
      'too_little_data',
      `There is no order up to ${isoDay(until * msPerDay)}. Set a later last day.`,
    );
  }
  // An order without an amount is neither a purchase nor free of charge.
  const known = days.map((day, row) =>
    Number.isNaN(amounts[row] ?? Number.NaN) ? Number.NaN : day,
  );
  const summary = summariseOrders(
    { customers: customers.count, customerOf: customers.unitOfRow, days: known, amounts },
    { until },
  );
  const orders = Float64Array.from(summary.orders, (count) => (count > 0 ? count : Number.NaN));
  const total = summary.total.map((paid, c) => ((summary.orders[c] ?? 0) > 0 ? paid : Number.NaN));
  const later = days.reduce((count, day) => count + Number(day > until), 0);
  const warnings =
    later > 0
      ? [
          `${countOf(later, 'order')} after the last day that was watched ${later === 1 ? 'was' : 'were'} left out.`,
        ]
      : [];
  return ok({ customers, total, orders, years: span.years, span: span.span, warnings });
}

/** Reads what customers have paid, from orders with or without dates, or from one row each. */
export function readSpending(
  columns: MeasureColumns,
  rowCount: number,
  options: MetricOptions,
): Result<Spending> {
  const amount = needColumn(columns, 'amount', 'with what was paid');
  if (!amount.ok) return amount;
  const numbers = readNumbers(amount.value);
  if (!numbers.ok) return numbers;
  const amounts = valuesOfRows(amount.value, numbers.value.entryValues, rowCount);
  const { warnings } = numbers.value;
  if (!columns.customer) {
    const orders = amounts.map((paid) => (Number.isNaN(paid) ? Number.NaN : 1));
    return ok({
      customers: null,
      total: amounts,
      orders,
      years: null,
      span: 'in this table, one row each',
      warnings,
    });
  }
  const customers = numberUnits(columns.customer, rowCount);
  const date = columns.date ?? columns.main;
  if (!date) return ok({ ...withoutDates(amounts, customers), warnings });
  const days = readDays(date, rowCount, options);
  if (!days.ok) return days;
  const end = endOfWatch(options.until);
  if (!end.ok) return end;
  const spending = withDates(amounts, customers, days.value.days, end.value);
  if (!spending.ok) return spending;
  return ok({
    ...spending.value,
    warnings: [...warnings, ...days.value.warnings, ...spending.value.warnings],
  });
}
