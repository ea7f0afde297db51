import { expect, it } from 'vitest';
import { formatSentiment, formatValue } from './report-words.ts';

it('writes figures with a true minus, and no sign before a zero', () => {
  const points = [-12.34, 12.34, -0.04].map((value) => formatValue({ value, unit: 'points' }));
  expect(points).toEqual(['−12.3', '12.3', '0.0']);
  expect(formatValue({ value: -2.04, unit: 'percent' })).toBe('−2.0%');
  expect([-0.104, 0.104, -0.001, null].map(formatSentiment)).toEqual([
    '−0.10',
    '+0.10',
    '0.00',
    '–',
  ]);
});
