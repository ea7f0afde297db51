import { expect, it } from 'vitest';
import { rfmScores, rfmSegment } from './rfm-scores.ts';
import { summariseOrders } from './summarise-orders.ts';

const orders = {
  customers: 4,
  customerOf: Int32Array.of(0, 1, 0, 0, 0, 2, -1, 3),
  days: Float64Array.of(14, 0, 0, 7, 7, 30, 5, Number.NaN),
  amounts: Float64Array.of(4, 9, 100, 2, 6, 50, 1, 1),
};

it('several orders of a day are one purchase; the first is no repeat', () => {
  const { until, ...summary } = summariseOrders(orders, { until: 21, daysPerUnit: 7 });
  expect(until).toBe(21);
  expect(Object.fromEntries(Object.entries(summary).map(([k, v]) => [k, Array.from(v)]))).toEqual({
    orders: [4, 1, 0, 0],
    frequency: [2, 0, 0, 0],
    recency: [2, 0, 0, 0],
    age: [3, 3, 0, 0],
    monetary: [6, 0, 0, 0],
    total: [112, 9, 0, 0],
  });
});

it('is watched to the last order unless told', () => {
  expect(summariseOrders(orders).until).toBe(30);
});

it('scores are quintiles in which equal values are equal', () => {
  const n = 10;
  const scores = rfmScores({
    orders: Uint32Array.of(1, 1, 1, 1, 1, 1, 2, 3, 4, 5),
    frequency: new Uint32Array(n),
    recency: new Float64Array(n),
    age: Float64Array.from({ length: n }, (_, i) => n - i),
    monetary: new Float64Array(n),
    total: Float64Array.from({ length: n }, (_, i) => 10 * i),
    until: 0,
  });
  expect(Array.from(scores.recency)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  expect(Array.from(scores.frequency)).toEqual([2, 2, 2, 2, 2, 2, 4, 4, 5, 5]);
  expect(Array.from(scores.monetary)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  expect(scores.segments.at(-1)).toBe('champions');
  expect(scores.segments[0]).toBe('lost');
});

it('customers without an order have no score', () => {
  const { recency, segments } = rfmScores(summariseOrders(orders, { until: 21 }));
  expect(segments.slice(2)).toEqual([null, null]);
  expect(Array.from(recency).slice(2)).toEqual([0, 0]);
});

it('every combination of scores has the kind of customer that the table says', () => {
  const row = (recency: number) => [1, 2, 3, 4, 5].map((fm) => rfmSegment(recency, fm, fm));
  expect(row(5)).toEqual([
    'new',
    'potential loyalists',
    'potential loyalists',
    'champions',
    'champions',
  ]);
  expect(row(3)).toEqual(['about to sleep', 'about to sleep', 'need attention', 'loyal', 'loyal']);
  expect(row(2)).toEqual(['hibernating', 'hibernating', 'at risk', 'at risk', 'at risk']);
  expect(row(1)).toEqual(['lost', 'lost', 'at risk', 'at risk', 'cannot lose']);
});
