import { describe, expect, it } from 'vitest';
import { countScores } from '../statistics/score-counts.ts';
import { studentTInterval } from '../statistics/student-t-interval.ts';
import { momentsOf } from '../statistics/moments.ts';
import { computeCsat } from './compute-csat.ts';
import type { ScoreTally } from './score-tally.ts';

const fromCounts = (counts: readonly number[]): ScoreTally => ({
  scores: counts.map((count, i) => ({ score: i + 1, count })),
  missing: 0,
});
const answers = fromCounts([2, 3, 5, 20, 20]);
const close = (value: number): number => expect.closeTo(value, 9) as number;

describe('computeCsat', () => {
  it('share of 4 and 5 with its Wilson interval, and the other readings of the same answers', () => {
    const result = computeCsat(answers);
    expect(result).toMatchObject({
      value: 80,
      unit: 'percent',
      n: 50,
      counts: { satisfied: 40, neutral: 5, dissatisfied: 5 },
      warnings: [],
    });
    expect(result.interval?.low).toBeCloseTo(66.96, 2);
    expect(result.interval?.high).toBeCloseTo(88.76, 2);
    expect(result.interval?.method).toBe('Wilson score');
    expect(result.method).toContain('4 to 5');
    expect(result.method).toContain('1 to 5 (taken from the answers');
    expect(result.further).toEqual([
      { name: 'Mean score', value: close(4.06), unit: 'score' },
      { name: 'Mean rescaled to 0 to 100', value: close(76.5), unit: 'percent' },
      { name: 'Sum over greatest possible sum', value: close(81.2), unit: 'percent' },
    ]);
  });

  it('composite: sum over the greatest possible sum, with the interval of the mean', () => {
    const result = computeCsat(answers, { csat: 'composite', scale: { min: 1, max: 5 } });
    const { mean, sd, n } = momentsOf(answers.scores);
    const ofMean = studentTInterval(mean, sd, n);
    expect(result.value).toBeCloseTo(81.2, 9);
    expect(result.interval).toMatchObject({
      low: close(20 * ofMean.low),
      high: close(20 * ofMean.high),
      method: 'Student t',
    });
    expect(result.further.at(-1)).toEqual({ name: 'Share satisfied', value: 80, unit: 'percent' });
    expect(result.method).not.toContain('taken from the answers');
  });

  it('takes a low answer as the good one where reversed', () => {
    const turned = fromCounts([20, 20, 5, 3, 2]);
    const share = computeCsat(turned, { reversed: true });
    expect(share).toMatchObject({ value: 80, counts: { satisfied: 40, dissatisfied: 5 } });
    expect(share.method).toContain('1 to 2');
    expect(share.further[0]?.value).toBeCloseTo(1.94, 9);
    expect(share.further[1]?.value).toBeCloseTo(76.5, 9);
    const composite = computeCsat(turned, { reversed: true, csat: 'composite' });
    expect(composite.value).toBeCloseTo(81.2, 9);
  });

  it.each([
    [[1, 5], '1 to 5', '4 to 5'],
    [[1, 7], '1 to 7', '6 to 7'],
    [[1, 8], '1 to 10', '9 to 10'],
    [[0, 5], '0 to 5', '4 to 5'],
    [[0, 9], '0 to 10', '9 to 10'],
    [[1, 5, 99], '1 to 5', '4 to 5'],
  ])('of answers %j the scale is %s and satisfied %s', (scores, scale, satisfied) => {
    const { method } = computeCsat({ scores: countScores(scores), missing: 0 });
    expect(method).toContain(`Scale ${scale} `);
    expect(method).toContain(`(${satisfied})`);
  });

  it.each([
    [3, '3'],
    [4, '4'],
    [100, '80 to 100'],
  ])('on a scale that ends at %d satisfied means %s', (max, satisfied) => {
    const scale = { min: max === 100 ? 0 : 1, max };
    expect(computeCsat(fromCounts([1, 1, 1]), { scale }).method).toContain(`(${satisfied})`);
  });

  it('gives no composite interval of a single answer, and no figure of none', () => {
    const one = { scores: countScores([4]), missing: 0 };
    expect(computeCsat(one, { csat: 'composite' })).toMatchObject({ value: 80, interval: null });
    expect(computeCsat({ scores: [], missing: 2 })).toMatchObject({
      value: null,
      interval: null,
      missing: 2,
    });
  });
});
