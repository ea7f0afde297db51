import { expect, it } from 'vitest';
import { bandOfScore, bandsOfColumn } from './band-of-score.ts';
import { columnOf } from './column.fixture.ts';

it('names the band of a score as the figure counts it', () => {
  const nps = { min: 0, max: 10 };
  expect([0, 6, 7, 8, 9, 10, 11].map((score) => bandOfScore('nps', score, nps))).toEqual([
    'detractors',
    'detractors',
    'passives',
    'passives',
    'promoters',
    'promoters',
    null,
  ]);
  expect(bandOfScore('ces', 2, { min: 1, max: 5 }, { reversed: true })).toBe('easy');
});

it('tells the bands of a column, on the scale of all its answers', () => {
  const { dictionary } = columnOf(['5', '1', 'n/a', '3']);
  expect(dictionary).toEqual(['', '5', '1', 'n/a', '3']);
  expect(bandsOfColumn('csat', columnOf(['5', '1', 'n/a', '3']))).toEqual([
    null,
    'satisfied',
    'dissatisfied',
    null,
    'neutral',
  ]);
});
