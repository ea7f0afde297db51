import { expect, it } from 'vitest';
import { newcombeDifference } from './newcombe-difference.ts';

it('newcombeDifference: Newcombe (1998), table II, 56/70 against 48/80, method 10', () => {
  const interval = newcombeDifference({ successes: 56, n: 70 }, { successes: 48, n: 80 });
  expect(interval.low).toBeCloseTo(0.0524, 4);
  expect(interval.high).toBeCloseTo(0.3339, 4);
  expect(interval.method).toBe('Newcombe hybrid score');
});
