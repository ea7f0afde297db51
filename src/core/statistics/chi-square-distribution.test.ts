import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from './chi-square-distribution.ts';

/** Reference values computed with 40 digits; with two degrees of freedom the tail is exp(−x / 2). */
describe('chi-square distribution', () => {
  it.each([
    [3.841458820694124, 1, 0.050000000000000057],
    [30.07, 2, 2.9538093752232096e-7],
    [100, 2, 1.9287498479639178e-22],
    [500, 520, 0.72826249278610635],
    [0.5, 3, 0.91889141165467586],
    [1200, 1000, 1.2255942330622904e-5],
    [2500, 2000, 1.0740080231386176e-13],
  ])('tail beyond %d at %d degrees of freedom', (x, df, tail) => {
    expect(chiSquareUpperTail(x, df) / tail).toBeCloseTo(1, 11);
  });

  it('runs from 1 to 0', () => {
    expect([chiSquareUpperTail(0, 3), chiSquareUpperTail(Infinity, 3)]).toEqual([1, 0]);
    expect(() => chiSquareUpperTail(-1, 3)).toThrow(RangeError);
  });
});
