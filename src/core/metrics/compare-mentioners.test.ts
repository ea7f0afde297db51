import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { npsDifference } from '../statistics/nps-difference.ts';
import { countScores } from '../statistics/score-counts.ts';
import { compareMany } from './compare-many.ts';
import { compareMentioners } from './compare-mentioners.ts';
import type { ScoreTally } from './score-tally.ts';

const tally = (...scores: readonly number[]): ScoreTally => ({
  scores: countScores(scores),
  missing: 0,
});
const many = (score: number, count: number): number[] => new Array<number>(count).fill(score);

const unhappy = tally(...many(3, 20), ...many(7, 10), ...many(9, 10));
const happy = tally(...many(0, 5), ...many(8, 20), ...many(10, 25));

describe('compareMentioners', () => {
  it('NPS: both sides, their difference with its interval, a rank test and its effect', () => {
    const result = compareMentioners(unhappy, happy, 'nps');
    expect(result.mention).toMatchObject({ value: -25, n: 40 });
    expect(result.others).toMatchObject({ value: 40, n: 50 });
    expect(result.difference).toBe(-65);
    expect(result.interval).toEqual(
      npsDifference(
        { promoters: 10, detractors: 20, n: 40 },
        { promoters: 25, detractors: 5, n: 50 },
      ),
    );
    expect(result.effect?.name).toBe('rank-biserial correlation');
    expect(result.effect?.value).toBeCloseTo(((20 * 5 + 10 * 5 + 10 * 25) * 2) / 2000 - 1, 12);
    expect(result.p).toBeLessThan(0.001);
    expect(result).toMatchObject({ pAdjusted: null, warnings: [] });
  });

  it('is the mirror image when the sides change places', () => {
    const forward = compareMentioners(unhappy, happy, 'ces');
    const back = compareMentioners(happy, unhappy, 'ces');
    expect(back.difference).toBeCloseTo(-(forward.difference ?? 0), 12);
    expect(back.interval?.low).toBeCloseTo(-(forward.interval?.high ?? 0), 12);
    expect(back.p).toBeCloseTo(forward.p ?? 0, 12);
    expect(forward.interval?.method).toBe('Welch t');
  });

  it('CSAT: share satisfied by Newcombe, composite by Welch', () => {
    const low = tally(...many(5, 48), ...many(1, 32));
    const high = tally(...many(4, 56), ...many(2, 14));
    const share = compareMentioners(high, low, 'csat');
    expect(share.difference).toBeCloseTo(20, 9);
    expect(share.interval?.low).toBeCloseTo(5.24, 2);
    expect(share.interval?.high).toBeCloseTo(33.39, 2);
    const composite = compareMentioners(high, low, 'csat', { csat: 'composite' });
    expect(composite.difference).toBeCloseTo(72 - 68, 9);
    expect(composite.interval?.method).toBe('Welch t');
    const { low: from = 0, high: to = 0 } = composite.interval ?? {};
    expect((from + to) / 2).toBeCloseTo(4, 9);
    const turned = compareMentioners(high, low, 'csat', { csat: 'composite', reversed: true });
    expect(turned.difference).toBeCloseTo(-4, 9);
    expect(((turned.interval?.low ?? 0) + (turned.interval?.high ?? 0)) / 2).toBeCloseTo(-4, 9);
  });

  it('takes one scale from both sides together', () => {
    const result = compareMentioners(tally(4, 4, 4, 4, 4), tally(7, 7, 7, 7, 7), 'csat');
    expect(result.mention.value).toBe(0);
    expect(result.others.value).toBe(100);
  });

  it('warns below 30, gives no interval below 5, and nothing where a side is empty', () => {
    const few = compareMentioners(tally(9, 9, 2, 10, 10), happy, 'nps');
    expect(few.interval).not.toBeNull();
    expect(few.warnings).toEqual([expect.stringContaining('below 30 on a side') as string]);
    const four = compareMentioners(tally(9, 9, 2, 10), happy, 'nps');
    expect(four.interval).toBeNull();
    expect(four.p).not.toBeNull();
    expect(four.warnings).toEqual([expect.stringContaining('fewer than 5 on a side') as string]);
    const none = compareMentioners(tally(), happy, 'nps');
    expect(none).toMatchObject({ difference: null, interval: null, p: null, effect: null });
    expect(none.warnings).toEqual([expect.stringContaining('Nobody') as string]);
  });

  it('leaves answers off the scale out of the test as well', () => {
    const noisy = tally(...many(3, 20), ...many(7, 10), ...many(9, 10), 99, 99);
    expect(compareMentioners(noisy, happy, 'nps').p).toBe(
      compareMentioners(unhappy, happy, 'nps').p,
    );
  });
});

describe('compareMany', () => {
  it('adjusts p over the themes that could be tested, and keeps their order', () => {
    const themes = [
      { mention: happy, others: happy },
      { mention: tally(), others: happy },
      { mention: unhappy, others: happy },
    ];
    const results = compareMany(themes, 'nps');
    const [first = 0, , third = 0] = results.map(({ p }) => p ?? undefined);
    const [firstAdjusted, thirdAdjusted] = benjaminiHochberg([first, third]);
    expect(results.map(({ pAdjusted }) => pAdjusted)).toEqual([firstAdjusted, null, thirdAdjusted]);
    expect(thirdAdjusted).toBeCloseTo(2 * third, 12);
  });

  it('puts all themes on one scale, and answers nothing for none', () => {
    const low = { mention: tally(4, 4), others: tally(4, 5) };
    const wide = { mention: tally(7, 7), others: tally(1, 2) };
    expect(compareMany([low, wide], 'csat')[0]?.mention.value).toBe(0);
    expect(compareMany([], 'csat')).toEqual([]);
  });
});
