import { expect, it } from 'vitest';
import { computeRating } from './compute-rating.ts';
import { furtherOf } from './records/records.fixture.ts';

const tally = (counts: readonly number[], missing = 0) => ({
  scores: counts.map((count, i) => ({ score: i + 1, count })).filter(({ count }) => count > 0),
  missing,
});

it('is the mean on its own scale, with the Wilson lower bound of the positive share for ranking', () => {
  const result = computeRating(tally([2, 3, 5, 20, 20], 4));
  expect(result).toMatchObject({
    metric: 'rating',
    unit: 'score',
    n: 50,
    missing: 4,
    counts: { positive: 40, neutral: 5, negative: 5 },
  });
  expect(result.value).toBeCloseTo(4.06, 12);
  expect(furtherOf(result)['Share positive']).toBe(80);
  expect(furtherOf(result)['Wilson lower bound']).toBeCloseTo(66.96, 2);
});

it('ranks what few have rated below what many have', () => {
  const bound = (counts: readonly number[]) =>
    furtherOf(computeRating(tally(counts)))['Wilson lower bound'] ?? 0;
  expect(bound([0, 0, 0, 0, 2])).toBeLessThan(bound([5, 0, 0, 0, 95]));
});

it('of no answers has no value', () => {
  expect(computeRating(tally([], 3))).toMatchObject({ value: null, interval: null, missing: 3 });
});
