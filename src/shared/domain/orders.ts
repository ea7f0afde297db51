/**
 * One customer of an order table. Times are in the unit asked for. Source: Fader, Hardie & Lee (2005), Marketing Science
 * 24:275-284.
 */
export type OrderingCustomer = Readonly<{
  customer: string;
  /** Days with an order after the first one. */
  frequency: number;
  /** From the first order to the last. */
  recency: number;
  /** From the first order to the end of the time that was watched (T). */
  age: number;
  /** Orders in all. */
  orders: number;
  /** Mean amount of the days with a repeated order; null where there is none, or no column of amounts. */
  monetary: number | null;
  /** Sum of all amounts; null without a column of amounts. */
  total: number | null;
  /** Recency, frequency and value as fifths, 5 the best; value is null without amounts. */
  scores: Readonly<{ recency: number; frequency: number; monetary: number | null }>;
  segment: string;
}>;

/** The customers of an order table, a page of them, with what is true of all. */
export type CustomerOrders = Readonly<{
  /** Customers in all. */
  total: number;
  rows: readonly OrderingCustomer[];
  orders: number;
  /** Rows without a customer or a date. */
  missing: number;
  firstDay: string;
  until: string;
  method: string;
  warnings: readonly string[];
}>;
