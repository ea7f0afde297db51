import { describe, expect, it } from 'vitest';
import { tabularCusum } from './tabular-cusum.ts';

/** NIST/SEMATECH e-Handbook, 6.3.2.3. */
const handbook = [
  324.925, 324.675, 324.725, 324.35, 325.35, 325.225, 324.125, 324.525, 325.225, 324.6, 324.625,
  325.15, 328.325, 327.25, 327.825, 328.5, 326.675, 327.775, 326.875, 328.35,
];
const limits = { target: 325, slack: 0.3175, limit: 4.1959 };

describe('tabularCusum', () => {
  it('NIST/SEMATECH e-Handbook: a shift upwards after the twelfth value', () => {
    const { upper, signal } = tabularCusum(handbook, limits);
    const published = [3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16.0, 19.04];
    upper.slice(12).forEach((sum, index) => {
      expect(Math.abs(sum - published[index]!)).toBeLessThan(0.008);
    });
    expect(signal).toEqual({ index: 13, since: 12, direction: 'up' });
  });

  it('finds the same shift downwards in the mirror', () => {
    const mirrored = handbook.map((value) => 650 - value);
    expect(tabularCusum(mirrored, limits).signal).toEqual({
      index: 13,
      since: 12,
      direction: 'down',
    });
  });

  it('names the direction that came first, and none where the level holds', () => {
    const there = [0, 9, 9, 9, -40, -40];
    const one = { target: 0, slack: 1, limit: 5 };
    expect(tabularCusum(there, one).signal).toEqual({ index: 1, since: 1, direction: 'up' });
    expect(tabularCusum([1, -1, 1, -1], one)).toEqual({
      upper: [0, 0, 0, 0],
      lower: [0, 0, 0, 0],
      signal: null,
    });
    expect(() => tabularCusum([1], { ...one, slack: -1 })).toThrow(RangeError);
  });
});
