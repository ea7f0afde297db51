import { expect, it } from 'vitest';
import { quantileInterval } from './quantile-interval.ts';

const sorted = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i + 1);

it('has the ranks of the binomial table', () => {
  // Conover (1999), table A3: n = 10, p = 0.5 gives ranks 2 and 9; n = 16, p = 0.75 gives 9 and 15 at 95%.
  expect(quantileInterval(sorted(10), 0.5)).toMatchObject({ low: 2, high: 9 });
  expect(quantileInterval(sorted(100), 0.5)).toMatchObject({ low: 40, high: 61 });
});

it('does not exist where the sample is too small to bound the quantile', () => {
  expect(quantileInterval(sorted(5), 0.5)).toBeNull();
  expect(quantileInterval(sorted(20), 0.9)).toBeNull();
  expect(quantileInterval(sorted(0), 0.5)).toBeNull();
});
