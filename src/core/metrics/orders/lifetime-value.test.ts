import { expect, it } from 'vitest';
import { marginMultiple, simpleLifetimeValue } from './lifetime-value.ts';

it('a customer of 24.30 a week over 20 years is worth 25,272', () => {
  expect(simpleLifetimeValue(24.3, 52, 20)).toBeCloseTo(25272, 6);
});

it('margin multiples are those of Gupta and Lehmann', () => {
  const published = [
    [0.1, [1.2, 1.75, 2.67, 4.5]],
    [0.12, [1.15, 1.67, 2.5, 4.09]],
    [0.14, [1.11, 1.59, 2.35, 3.75]],
    [0.16, [1.07, 1.52, 2.22, 3.46]],
  ] as const;
  for (const [discount, row] of published) {
    [0.6, 0.7, 0.8, 0.9].forEach((retention, column) => {
      const difference = marginMultiple(retention, discount) - (row[column] ?? Number.NaN);
      expect(Math.abs(difference)).toBeLessThan(0.006);
    });
  }
});

it('the first margin at once is one margin more', () => {
  expect(marginMultiple(0.8, 0.1, 'now')).toBeCloseTo(marginMultiple(0.8, 0.1) + 1, 12);
});

it('without loss or discount there is no multiple', () => {
  expect(() => marginMultiple(1, 0)).toThrow(RangeError);
});
