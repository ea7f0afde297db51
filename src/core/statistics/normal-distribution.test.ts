import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile, normalUpperTail } from './normal-distribution.ts';

/** Reference values computed with 40 digits. */
describe('normal distribution', () => {
  it.each([
    [0, 0.5],
    [0.1, 0.46017216272297102],
    [1, 0.15865525393145705],
    [5, 2.8665157187919391e-7],
    [10, 7.6198530241605261e-24],
    [37, 5.7255712225245768e-300],
  ])('keeps its relative precision in the tail beyond %d', (z, tail) => {
    expect(normalUpperTail(z) / tail).toBeCloseTo(1, 12);
    expect(normalUpperTail(-z)).toBeCloseTo(1 - tail, 14);
  });

  it.each([
    [0.975, 1.9599639845400542],
    [0.995, 2.5758293035489008],
    [0.9, 1.2815515655446005],
    [0.6, 0.2533471031357998],
    [1e-10, -6.3613409024040562],
    [1e-300, -37.047096299361199],
    [0.999999, 4.7534243088228989],
  ])('gives the quantile of %d', (probability, z) => {
    expect(normalQuantile(probability)).toBeCloseTo(z, 10);
  });

  it('ends at the infinities and refuses what is not a probability', () => {
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([
      -Infinity,
      0,
      Infinity,
    ]);
    expect(() => normalQuantile(1.1)).toThrow(RangeError);
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
  });

  it('is undone by the tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), (tail) => {
        expect(normalUpperTail(-normalQuantile(tail)) / tail).toBeCloseTo(1, 11);
      }),
    );
  });
});
