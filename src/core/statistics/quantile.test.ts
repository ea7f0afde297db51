import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileOfCounts, quantileOfSorted } from './quantile.ts';
import { countScores } from './score-counts.ts';

describe('quantiles', () => {
  it('interpolate as R does by default', () => {
    const values = [1, 2, 2, 5, 9];
    const asked = [0, 0.1, 0.25, 0.5, 0.9, 1];
    const expected = [1, 1.4, 2, 2, 7.4, 9];
    asked.forEach((probability, index) => {
      expect(quantileOfSorted(values, probability)).toBeCloseTo(expected[index]!, 12);
    });
    expect(quantileOfSorted([4, 7], 0.5)).toBe(5.5);
    expect(quantileOfSorted([3], 0.9)).toBe(3);
  });

  it('are the same from the values and from their counts', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (values, probability) => {
        const sorted = values.toSorted((a, b) => a - b);
        expect(quantileOfCounts(countScores(values), probability)).toBeCloseTo(
          quantileOfSorted(sorted, probability),
          12,
        );
      }),
    );
  });

  it('refuse an empty sample and a probability that is none', () => {
    expect(() => quantileOfSorted([], 0.5)).toThrow(RangeError);
    expect(() => quantileOfCounts([{ score: 1, count: 2 }], 1.5)).toThrow(RangeError);
  });
});
