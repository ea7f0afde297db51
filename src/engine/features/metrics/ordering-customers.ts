import { rfmScores, type RfmScores } from '../../../core/metrics/orders/rfm-scores.ts';
import {
  summariseOrders,
  type OrderSummary,
} from '../../../core/metrics/orders/summarise-orders.ts';
import type { NamedColumn } from '../../../core/metrics/prepared-measure.ts';
import { numberUnits } from '../../../core/metrics/records/customer-units.ts';
import { valuesOfRows } from '../../../core/metrics/records/read-cells.ts';
import {
  endOfWatch,
  isoDay,
  msPerDay,
  readMoments,
} from '../../../core/metrics/records/read-moments.ts';
import { readNumbers } from '../../../core/metrics/records/read-numbers.ts';
import type { CustomerOrders, OrderingCustomer } from '../../../shared/domain/orders.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Services } from '../../session/handler.ts';
import { findTable } from '../../tables/table-columns.ts';
import { loadColumns } from './measure-request.ts';

type Request = Input<'metrics.orders'>;

const daysPer = { day: 1, week: 7 } as const;

/** Orders as arrays, with the names of the customers and what was left out. */
type Read = Readonly<{
  names: readonly string[];
  customerOf: Int32Array;
  days: Float64Array;
  amounts: Float64Array | null;
  warnings: readonly string[];
}>;

function namesOf({ values }: NamedColumn): readonly string[] {
  const names = new Set(values.dictionary.map((cell) => cell.trim()));
  names.delete('');
  return [...names];
}

function readOrders(
  customer: NamedColumn,
  date: NamedColumn,
  amount: NamedColumn | undefined,
  rowCount: number,
  dateOrder: Request['dateOrder'],
): Result<Read> {
  const moments = readMoments(date, dateOrder);
  if (!moments.ok) return moments;
  const numbers = amount ? readNumbers(amount) : ok(null);
  if (!numbers.ok) return numbers;
  const { unitOfRow } = numberUnits(customer, rowCount);
  const days = valuesOfRows(date, moments.value.entryValues, rowCount).map((ms) =>
    Math.floor(ms / msPerDay),
  );
  const amounts =
    amount && numbers.value ? valuesOfRows(amount, numbers.value.entryValues, rowCount) : null;
  return ok({
    names: namesOf(customer),
    customerOf: unitOfRow,
    days,
    amounts,
    warnings: [...moments.value.warnings, ...(numbers.value?.warnings ?? [])],
  });
}

function describeCustomer(
  index: number,
  read: Read,
  summary: OrderSummary,
  scores: RfmScores,
): OrderingCustomer {
  const frequency = summary.frequency[index] ?? 0;
  const hasAmounts = read.amounts !== null;
  return {
    customer: read.names[index] ?? '',
    frequency,
    recency: summary.recency[index] ?? 0,
    age: summary.age[index] ?? 0,
    orders: summary.orders[index] ?? 0,
    monetary: hasAmounts && frequency > 0 ? (summary.monetary[index] ?? 0) : null,
    total: hasAmounts ? (summary.total[index] ?? 0) : null,
    scores: {
      recency: scores.recency[index] ?? 0,
      frequency: scores.frequency[index] ?? 0,
      monetary: hasAmounts ? (scores.monetary[index] ?? 0) : null,
    },
    segment: scores.segments[index] ?? '',
  };
}

/** What every customer has ordered up to a day: see `summariseOrders` and `rfmScores`. */
export async function listOrderingCustomers(
  services: Services,
  { from, customer, date, amount, until, unit, dateOrder, offset, limit }: Request,
): Promise<Result<CustomerOrders>> {
  const table = await findTable(services, from);
  if (!table.ok) return table;
  const columns = loadColumns(table.value, [customer, date, ...(amount ? [amount] : [])]);
  if (!columns.ok) return columns;
  const [who, when, paid] = columns.value;
  if (!who || !when) throw new Error('both columns were loaded');
  const read = readOrders(who, when, paid, table.value.rows, dateOrder);
  if (!read.ok) return read;
  const end = endOfWatch(until);
  if (!end.ok) return end;
  const { names, days, customerOf } = read.value;
  const summary = summariseOrders(
    { ...read.value, customers: names.length },
    {
      ...(end.value === null ? {} : { until: end.value / msPerDay - 1 }),
      daysPerUnit: daysPer[unit],
    },
  );
  const scores = rfmScores(summary);
  const present = [...summary.orders.keys()].filter((index) => (summary.orders[index] ?? 0) > 0);
  if (present.length === 0) {
    return refuse(
      'too_little_data',
      `There is no order up to ${until ?? 'the last day'}. Set a later last day.`,
    );
  }
  const shown = present.slice(offset, offset + limit);
  const missing = days.reduce(
    (count, day, row) => count + Number(Number.isNaN(day) || (customerOf[row] ?? -1) < 0),
    0,
  );
  const first = days.reduce((least, day) => (day < least ? day : least), Infinity);
  return ok({
    total: present.length,
    rows: shown.map((index) => describeCustomer(index, read.value, summary, scores)),
    orders: summary.orders.reduce((sum, count) => sum + count, 0),
    missing,
    firstDay: isoDay(first * msPerDay),
    until: isoDay(summary.until * msPerDay),
    method: `Frequency: days with an order after the first. Recency: from the first to the last order. Age (T): from the first order to the last day watched. In ${unit}s. Scores in fifths, 5 the best.`,
    warnings: read.value.warnings,
  });
}
