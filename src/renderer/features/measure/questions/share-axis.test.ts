import { expect, it } from 'vitest';
import { leanColour } from './lean-colour.ts';
import { shareAxis } from './share-axis.ts';

it.each([
  [0.03, 0.06, 4],
  [0.34, 0.4, 5],
  [0.81, 1, 6],
  [1, 1, 6],
])('holds %d in round steps', (greatest, high, ticks) => {
  const axis = shareAxis(greatest);
  expect(axis.high).toBeCloseTo(high, 9);
  expect(axis.ticks).toHaveLength(ticks);
  expect(axis.ticks.at(-1)).toBeCloseTo(axis.high, 9);
});

it('colours the sides of a scale differently, the ends most strongly', () => {
  expect(leanColour(0, 2, 5)).toBe('var(--tone-neutral)');
  expect(leanColour(-1, 0, 5)).toContain('--warning) 88%');
  expect(leanColour(0.5, 3, 5)).toContain('--accent) 59%');
  expect(leanColour(null, 0, 3)).not.toBe(leanColour(null, 2, 3));
});
