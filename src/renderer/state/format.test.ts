import { expect, it } from 'vitest';
import { formatNumber, formatShare } from './format.ts';

it('writes numbers to be read with a true minus, and no sign before a zero', () => {
  expect([-7, 7, -0.04, 0].map((value) => formatNumber(value, 1))).toEqual([
    '−7.0',
    '7.0',
    '0.0',
    '0.0',
  ]);
  expect([-1234.5, -0.001].map((value) => formatNumber(value))).toEqual(['−1,234.5', '0']);
  expect([-0.05, -0.001].map((share) => formatShare(share))).toEqual(['−5%', '0%']);
});
