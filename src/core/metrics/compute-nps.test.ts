import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedWaldNps } from '../statistics/adjusted-wald-nps.ts';
import { countScores } from '../statistics/score-counts.ts';
import { computeNps, noZeroWarning, oneToTenWarning } from './compute-nps.ts';
import type { ScoreTally } from './score-tally.ts';

/** 162 promoters, 108 passives, 54 detractors. */
const answers: ScoreTally = {
  scores: [
    { score: 0, count: 4 },
    { score: 6, count: 50 },
    { score: 7, count: 60 },
    { score: 8, count: 48 },
    { score: 9, count: 62 },
    { score: 10, count: 100 },
  ],
  missing: 6,
};

describe('computeNps', () => {
  it('is a whole figure: value, interval, counts, distribution, mean and conventions', () => {
    expect(computeNps(answers)).toEqual({
      metric: 'nps',
      value: expect.closeTo(33.3333, 4) as number,
      unit: 'points',
      n: 324,
      missing: 6,
      interval: adjustedWaldNps({ promoters: 162, detractors: 54, n: 324 }),
      counts: { promoters: 162, passives: 108, detractors: 54 },
      distribution: answers.scores,
      further: [
        {
          name: 'Mean score',
          value: (300 + 420 + 384 + 558 + 1000) / 324,
          unit: 'score',
        },
      ],
      method: expect.stringMatching(/0 to 10.*adjusted Wald \(MeasuringU\)/u) as string,
      warnings: [],
    });
  });

  it('plain Wald: a margin of 8.1161 points', () => {
    const { interval, method } = computeNps(answers, { interval: 'wald' });
    expect(((interval?.high ?? 0) - (interval?.low ?? 0)) / 2).toBeCloseTo(8.1161, 3);
    expect(method).toContain('plain Wald');
  });

  it('counts what is off the scale as missing, and says how many', () => {
    const result = computeNps({ scores: countScores([-1, 10, 10, 11, 99]), missing: 1 });
    expect(result).toMatchObject({ n: 2, missing: 4, value: 100 });
    expect(result.warnings).toEqual([
      expect.stringContaining('Only 2 answers') as string,
      expect.stringContaining('3 answers outside the scale of 0 to 10') as string,
      expect.stringContaining('More answers lie off the scale') as string,
    ]);
  });

  it('warns below 30 answers and not from 30 on', () => {
    const twentyNine = computeNps({ scores: [{ score: 0, count: 29 }], missing: 0 });
    expect(twentyNine.warnings).toEqual([expect.stringContaining('Only 29 answers') as string]);
    expect(computeNps({ scores: [{ score: 0, count: 30 }], missing: 0 }).warnings).toEqual([]);
  });

  it('flags a scale from 1 to 10, given or suspected', () => {
    const noZero = { scores: [{ score: 8, count: 40 }], missing: 0 };
    expect(computeNps(noZero).warnings).toEqual([noZeroWarning]);
    expect(computeNps(noZero, { scale: { min: 1, max: 10 } }).warnings).toEqual([oneToTenWarning]);
    expect(computeNps(noZero, { scale: { min: 0, max: 10 } }).warnings).toEqual([]);
  });

  it('says so where there is nothing to compute from', () => {
    expect(computeNps({ scores: [], missing: 3 })).toMatchObject({
      value: null,
      interval: null,
      n: 0,
      missing: 3,
      counts: { promoters: 0, passives: 0, detractors: 0 },
      further: [],
      warnings: ['There is no usable answer, so nothing was computed.'],
    });
  });

  it('puts answers between two whole numbers in a band and says so', () => {
    const result = computeNps({ scores: countScores([6.5, 8.5, 9.5]), missing: 0 });
    expect(result.counts).toEqual({ promoters: 1, passives: 1, detractors: 1 });
    expect(result.warnings.join(' ')).toContain('3 answers are not whole numbers');
  });

  it('keeps its bounds, its counts add up, and turning the scale round mirrors the bands', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(scores, (list) => {
        const tally = { scores: countScores(list), missing: 0 };
        const { value, counts, n } = computeNps(tally);
        expect(value !== null && value >= -100 && value <= 100).toBe(true);
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(n);
        const mirrored = { scores: countScores(list.map((score) => 10 - score)), missing: 0 };
        expect(computeNps(mirrored, { reversed: true })).toMatchObject({ value, counts });
      }),
    );
  });
});
