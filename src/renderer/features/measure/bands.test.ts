import { describe, expect, it } from 'vitest';
import { bandsOf, toneScores } from './bands.ts';

const tonesOf = (...args: Parameters<typeof toneScores>): string =>
  toneScores(...args)
    .map(({ score, tone }) => `${score}${tone[0] === 'p' ? '+' : tone === 'neutral' ? '0' : '-'}`)
    .join(' ');

describe('toneScores', () => {
  it('finds the borders of the bands from their counts, and fills in the scores nobody chose', () => {
    const distribution = [
      { score: 3, count: 2 },
      { score: 6, count: 3 },
      { score: 8, count: 4 },
      { score: 10, count: 5 },
    ];
    const counts = { promoters: 5, passives: 4, detractors: 5 };
    expect(tonesOf({ metric: 'nps', counts, distribution }, false)).toBe(
      '3- 4- 5- 6- 70 80 9+ 10+',
    );
  });

  it('begins at the low end where a low answer is the good one', () => {
    const distribution = [
      { score: 1, count: 4 },
      { score: 2, count: 1 },
      { score: 3, count: 2 },
    ];
    const counts = { easy: 4, neutral: 1, struggling: 2 };
    expect(tonesOf({ metric: 'ces', counts, distribution }, true)).toBe('1+ 20 3-');
  });

  it('passes over a band that nobody is in', () => {
    const distribution = [
      { score: 1, count: 2 },
      { score: 5, count: 3 },
    ];
    const counts = { satisfied: 3, neutral: 0, dissatisfied: 2 };
    const scores = toneScores({ metric: 'csat', counts, distribution }, false);
    expect(scores.find(({ score }) => score === 1)?.tone).toBe('negative');
    expect(scores.find(({ score }) => score === 5)?.tone).toBe('positive');
  });

  it('leaves fractions as they are', () => {
    const distribution = [
      { score: 1.5, count: 1 },
      { score: 4, count: 1 },
    ];
    const counts = { satisfied: 1, neutral: 0, dissatisfied: 1 };
    expect(toneScores({ metric: 'csat', counts, distribution }, false)).toHaveLength(2);
  });
});

it('shows who was not reached only where they are in the base', () => {
  const counts = { complete: 4, partial: 1, 'not answered': 5 };
  const ids = (of: Readonly<Record<string, number>>) =>
    bandsOf({ metric: 'response_rate', counts: of }).map(({ id }) => id);
  expect(ids(counts)).toEqual(['complete', 'partial', 'not answered']);
  expect(ids({ ...counts, undelivered: 0 })).toContain('undelivered');
});
