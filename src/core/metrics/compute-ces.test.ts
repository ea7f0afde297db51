import { describe, expect, it } from 'vitest';
import { momentsOf } from '../statistics/moments.ts';
import { countScores } from '../statistics/score-counts.ts';
import { studentTInterval } from '../statistics/student-t-interval.ts';
import { computeCes, toEase } from './compute-ces.ts';
import type { ScoreTally } from './score-tally.ts';

const answers: ScoreTally = {
  scores: [1, 2, 3, 4, 10, 15, 15].map((count, i) => ({ score: i + 1, count })),
  missing: 2,
};

describe('computeCes', () => {
  it('mean with its interval, the distribution, and the shares on both sides of the middle', () => {
    const result = computeCes(answers);
    const { mean, sd, n } = momentsOf(answers.scores);
    expect(result).toMatchObject({
      value: mean,
      unit: 'score',
      n: 50,
      missing: 2,
      interval: studentTInterval(mean, sd, n),
      counts: { easy: 40, neutral: 4, struggling: 6 },
      distribution: answers.scores,
      warnings: [],
    });
    expect(result.further).toEqual([
      { name: 'Share easy', value: 80, unit: 'percent' },
      { name: 'Share struggling', value: 12, unit: 'percent' },
      {
        name: 'Ease from 0 to 100',
        value: expect.closeTo((100 * (mean - 1)) / 6, 9) as number,
        unit: 'percent',
      },
    ]);
    expect(result.method).toContain('1 to 7');
    expect(result.method).toContain('a high answer means little effort');
  });

  it.each([
    [5.5, { min: 1, max: 7 }, false, 0.75],
    [2, { min: 1, max: 5 }, true, 0.75],
    [3.5, { min: 0, max: 5 }, false, 0.7],
  ])('a mean of %d on %j, reversed %s, is an ease of %d', (mean, scale, reversed, ease) => {
    expect(toEase(mean, scale, reversed)).toBeCloseTo(ease, 9);
  });

  it('turns easy and struggling round, not the mean, where a low answer is the good one', () => {
    const tally = { scores: countScores([1, 1, 2, 3, 5]), missing: 0 };
    const result = computeCes(tally, { reversed: true, scale: { min: 1, max: 5 } });
    expect(result.value).toBeCloseTo(2.4, 12);
    expect(result.counts).toEqual({ easy: 3, neutral: 1, struggling: 1 });
    expect(result.method).toContain('a low answer means little effort');
  });

  it('finds the scale 0 to 5, which has no middle answer', () => {
    const result = computeCes({ scores: countScores([0, 2, 3, 5]), missing: 0 });
    expect(result.counts).toEqual({ easy: 2, neutral: 0, struggling: 2 });
    expect(result.method).toContain('0 to 5');
  });

  it('cuts the interval at the ends of the scale and gives none for one answer', () => {
    const wide = computeCes({ scores: countScores([1, 7]), missing: 0 });
    expect(wide.interval).toMatchObject({ low: 1, high: 7 });
    expect(computeCes({ scores: countScores([4]), missing: 0 }).interval).toBeNull();
    expect(computeCes({ scores: [], missing: 0 }).value).toBeNull();
  });
});
