import { expect, it } from 'vitest';
import fc from 'fast-check';
import { countScores } from '../../statistics/score-counts.ts';
import { momentsOf } from '../../statistics/moments.ts';
import { rankValues } from './ranked-values.ts';
import { ratioOf } from './ratio-moments.ts';
import { meanInterval, momentsOfRows } from './row-moments.ts';
import { quantileOf, sortSample } from './sorted-sample.ts';

it('weights of any one size leave moments, interval and median as they are', () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(numbers, fc.double({ min: 0.1, max: 9, noNaN: true }), (values, weight) => {
      const plain = momentsOfRows(Float64Array.from(values), null, null);
      const weights = new Float64Array(values.length).fill(weight);
      const weighted = momentsOfRows(Float64Array.from(values), null, weights);
      const moments = momentsOf(countScores(values));
      expect(plain.mean).toBeCloseTo(moments.mean, 9);
      expect(plain.sd).toBeCloseTo(moments.sd, 9);
      expect(weighted.mean).toBeCloseTo(moments.mean, 9);
      expect(weighted.sd).toBeCloseTo(moments.sd, 6);
      expect(weighted.effectiveN).toBeCloseTo(values.length, 6);
      const median = (w: Float64Array | null) =>
        quantileOf(sortSample(rankValues(Float64Array.from(values)), null, null, w), 0.5);
      expect(median(weights)).toBeCloseTo(median(null) ?? Number.NaN, 9);
    }),
  );
});

it('the post-stratified mean of two strata is 6.8 at an effective size of 85.7', () => {
  const values = Float64Array.from({ length: 100 }, (_, i) => (i < 60 ? 8 : 6));
  const weights = Float64Array.from({ length: 100 }, (_, i) => (i < 60 ? 2 / 3 : 1.5));
  const moments = momentsOfRows(values, null, weights);
  expect(moments.mean).toBeCloseTo(6.8, 9);
  expect(moments.effectiveN).toBeCloseTo(85.7143, 4);
  expect(meanInterval(moments)?.low).toBeLessThan(6.8);
});

it('without a single weight there is no mean', () => {
  const moments = momentsOfRows(Float64Array.of(1, 2), null, Float64Array.of(0, 0));
  expect(moments).toEqual({ n: 2, missing: 0, mean: null, sd: 0, effectiveN: 0 });
});

it('a ratio of equal numbers below is a mean with the interval of one', () => {
  const above = Float64Array.of(3, 5, 10, 2);
  const ratio = ratioOf(above, new Float64Array(4).fill(1), null, null);
  const moments = momentsOfRows(above, null, null);
  expect(ratio.ratio).toBe(5);
  expect(ratio.interval?.low).toBeCloseTo(meanInterval(moments)?.low ?? Number.NaN, 12);
});

it('a ratio over nothing is none', () => {
  const none = ratioOf(Float64Array.of(1, 2), Float64Array.of(1, -1), null, null);
  expect(none).toMatchObject({ ratio: null, interval: null, n: 2 });
});
