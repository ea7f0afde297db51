/** Orders, one per row: whose (-1: nobody's), on which day (days since 1970, NaN: not known), for how much (NaN likewise). */
export type Orders = Readonly<{
  customers: number;
  customerOf: Int32Array;
  days: Float64Array;
  /** Null where the table does not say. */
  amounts: Float64Array | null;
}>;

/** What each customer has bought up to the last day that was watched; by customer number. */
export type OrderSummary = Readonly<{
  /** Orders, 0 for a customer who has none up to that day: the rest is then 0. */
  orders: Uint32Array;
  /** Different days with an order, less the first: repeat purchases. */
  frequency: Uint32Array;
  /** From the first to the last day with an order, in days or weeks. */
  recency: Float64Array;
  /** From the first order to the last day that was watched (T), in days or weeks. */
  age: Float64Array;
  /** Mean of what was paid on the days of repeat purchases; 0 without any. */
  monetary: Float64Array;
  /** Paid in all. */
  total: Float64Array;
  /** Last day that was watched, in days since 1970. */
  until: number;
}>;

/** Rows of each customer behind one another, in the order of the table; `from[c]` to `from[c + 1]` are those of customer c. */
function rowsByCustomer(
  orders: Orders,
  until: number,
): Readonly<{ rows: Uint32Array; from: Uint32Array }> {
  const { customers, customerOf, days } = orders;
  const counts = (row: number): boolean =>
    (customerOf[row] ?? -1) >= 0 && (days[row] ?? Number.NaN) <= until;
  const from = new Uint32Array(customers + 1);
  for (let row = 0; row < days.length; row += 1) {
    const next = (customerOf[row] ?? -1) + 1;
    if (counts(row)) from[next] = (from[next] ?? 0) + 1;
  }
  for (let c = 1; c <= customers; c += 1) from[c] = (from[c] ?? 0) + (from[c - 1] ?? 0);
  const rows = new Uint32Array(from[customers] ?? 0);
  const filled = from.slice(0, customers);
  for (let row = 0; row < days.length; row += 1) {
    if (!counts(row)) continue;
    const customer = customerOf[row] ?? 0;
    rows[filled[customer] ?? 0] = row;
    filled[customer] = (filled[customer] ?? 0) + 1;
  }
  return { rows, from };
}

function lastDay(days: Float64Array): number {
  return days.reduce((last, day) => (day > last ? day : last), -Infinity);
}

/** What one customer's rows, in order of time, say. */
type Own = Readonly<{ first: number; last: number; repeats: number; later: number; total: number }>;

function readOwn(own: Uint32Array, { days, amounts }: Orders): Own {
  const first = days[own[0] ?? 0] ?? 0;
  let [last, repeats, later, total] = [first, 0, 0, 0];
  for (const row of own) {
    const day = days[row] ?? 0;
    if (day !== last) repeats += 1;
    last = day;
    const paid = amounts?.[row] ?? 0;
    if (Number.isNaN(paid)) continue;
    total += paid;
    if (day !== first) later += paid;
  }
  return { first, last, repeats, later, total };
}

/**
 * Repeat purchases, recency, age and spending of each customer, as models of buying need them: several orders of one day
 * are one purchase. Orders after `until` (days since 1970; else the last order) do not count. `daysPerUnit`: 1 for recency
 * and age in days, 7 in weeks. Linear in the number of orders but for the sorting of each customer's own.
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24:275-284; the definitions are those of the library lifetimes.
 */
export function summariseOrders(
  orders: Orders,
  {
    until = lastDay(orders.days),
    daysPerUnit = 1,
  }: Readonly<{ until?: number; daysPerUnit?: 1 | 7 }> = {},
): OrderSummary {
  const { customers, days } = orders;
  const { rows, from } = rowsByCustomer(orders, until);
  const summary = emptySummary(customers, until);
  for (let customer = 0; customer < customers; customer += 1) {
    const own = rows.subarray(from[customer] ?? 0, from[customer + 1] ?? 0);
    if (own.length === 0) continue;
    if (own.length > 1) own.sort((a, b) => (days[a] ?? 0) - (days[b] ?? 0));
    const { first, last, repeats, later, total } = readOwn(own, orders);
    summary.orders[customer] = own.length;
    summary.frequency[customer] = repeats;
    summary.recency[customer] = (last - first) / daysPerUnit;
    summary.age[customer] = (until - first) / daysPerUnit;
    summary.monetary[customer] = repeats > 0 ? later / repeats : 0;
    summary.total[customer] = total;
  }
  return summary;
}

function emptySummary(customers: number, until: number): OrderSummary {
  return {
    orders: new Uint32Array(customers),
    frequency: new Uint32Array(customers),
    recency: new Float64Array(customers),
    age: new Float64Array(customers),
    monetary: new Float64Array(customers),
    total: new Float64Array(customers),
    until,
  };
}
