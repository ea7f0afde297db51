import type { OrderSummary } from './summarise-orders.ts';

/** Named kinds of customers, from the most to the least engaged. */
export const rfmSegments = [
  'champions',
  'loyal',
  'potential loyalists',
  'new',
  'need attention',
  'about to sleep',
  'cannot lose',
  'at risk',
  'hibernating',
  'lost',
] as const;
export type RfmSegment = (typeof rfmSegments)[number];

/** Scores 1 (least) to 5 (most) by customer number; 0 for a customer without an order. */
export type RfmScores = Readonly<{
  recency: Uint8Array;
  frequency: Uint8Array;
  monetary: Uint8Array;
  segments: readonly (RfmSegment | null)[];
}>;

/**
 * Quintiles of a value, 1 for the least fifth to 5 for the greatest: the fifth in which the middle rank of all equal values
 * lies, so that equal values have equal scores and values that are all equal score 3.
 */
function quintiles(values: Float64Array, counted: Uint32Array): Uint8Array {
  const order = counted.slice().sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const scores = new Uint8Array(values.length);
  let start = 0;
  while (start < order.length) {
    const value = values[order[start] ?? 0];
    let end = start + 1;
    while (end < order.length && values[order[end] ?? 0] === value) end += 1;
    const share = (start + end) / 2 / order.length;
    const score = Math.min(5, 1 + Math.floor(5 * share));
    for (let i = start; i < end; i += 1) scores[order[i] ?? 0] = score;
    start = end;
  }
  return scores;
}

/**
 * The kind of customer by the score of recency (R) and the mean of those of frequency and monetary value, rounded (FM).
 *
 * | R      | FM 1      | FM 2      | FM 3           | FM 4        | FM 5        |
 * | 4 or 5 | new       | potential | potential      | champions   | champions   |
 * | 3      | to sleep  | to sleep  | need attention | loyal       | loyal       |
 * | 2      | hibernating | hibernating | at risk    | at risk     | at risk     |
 * | 1      | lost      | lost      | at risk        | at risk     | cannot lose |
 */
export function rfmSegment(recency: number, frequency: number, monetary: number): RfmSegment {
  const value = Math.round((frequency + monetary) / 2);
  if (recency >= 4) {
    if (value >= 4) return 'champions';
    return value >= 2 ? 'potential loyalists' : 'new';
  }
  if (recency === 3) {
    if (value >= 4) return 'loyal';
    return value === 3 ? 'need attention' : 'about to sleep';
  }
  if (value >= 3) return recency === 1 && value === 5 ? 'cannot lose' : 'at risk';
  return recency === 2 ? 'hibernating' : 'lost';
}

/**
 * Scores customers by how lately (R), how often (F, orders) and for how much in all (M) they bought, in quintiles of 1 to 5,
 * with a named kind of customer (`rfmSegment`). Source: Hughes (1994), Strategic Database Marketing; the names are customary.
 */
export function rfmScores(summary: OrderSummary): RfmScores {
  const { orders, recency, age, total } = summary;
  const counted = Uint32Array.from(orders, (_, c) => c).filter((c) => (orders[c] ?? 0) > 0);
  // The less time since the last order, the better.
  const lately = age.map((since, c) => (recency[c] ?? 0) - since);
  const r = quintiles(lately, counted);
  const f = quintiles(Float64Array.from(orders), counted);
  const m = quintiles(total, counted);
  const segments = Array.from(orders, (count, c) =>
    count > 0 ? rfmSegment(r[c] ?? 0, f[c] ?? 0, m[c] ?? 0) : null,
  );
  return { recency: r, frequency: f, monetary: m, segments };
}
