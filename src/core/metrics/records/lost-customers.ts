import type { Units } from './customer-units.ts';

/** Who was lost: a state per row or, where rows are orders, per customer. */
export type Losses = Readonly<{
  states: Uint8Array;
  /** Customers of whom the rows tell; null where every row is a customer. */
  customers: Units | null;
  /** What makes a customer lost, as part of a sentence. */
  rule: string;
  warnings: readonly string[];
}>;
