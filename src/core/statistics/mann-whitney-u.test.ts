import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactUpperTailOfU } from './mann-whitney-exact.ts';
import { mannWhitneyU } from './mann-whitney-u.ts';
import { countScores } from './score-counts.ts';

/** Hollander & Wolfe (1973), p. 69: permeability constants of the chorioamnion. */
const atTerm = countScores([0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]);
const early = countScores([1.15, 0.88, 0.9, 0.74, 1.21]);

describe('mannWhitneyU', () => {
  it('is exact for small samples without ties', () => {
    const test = mannWhitneyU(atTerm, early, 'greater');
    expect(test).toMatchObject({ u: 35, exact: true });
    expect(test.p).toBeCloseTo(0.1272061272061272, 12);
    expect(test.rankBiserial).toBeCloseTo(0.4, 12);
    expect(mannWhitneyU(atTerm, early, 'less').p).toBeCloseTo(0.8967698967698967, 12);
    expect(mannWhitneyU(atTerm, early).p).toBeCloseTo(0.2544122544122544, 12);
    expect(mannWhitneyU(early, atTerm)).toMatchObject({ u: 15, p: mannWhitneyU(atTerm, early).p });
  });

  it('is exact up to 50 values a side', () => {
    const even = Array.from({ length: 50 }, (_, i) => 2 * i);
    const shifted = even.map((value) => value + 21);
    const test = mannWhitneyU(countScores(even), countScores(shifted));
    expect(test).toMatchObject({ u: 780, exact: true });
    expect(test.p).toBeCloseTo(0.001055016471113667, 13);
    expect(mannWhitneyU(countScores([...even, 999]), countScores(shifted)).exact).toBe(false);
  });

  it('corrects the normal approximation for ties and continuity', () => {
    const first = countScores([10, 10, 10, 10, 10, 9, 9, 9, 7, 7, 3]);
    const second = countScores([10, 10, 8, 8, 8, 8, 6, 6, 6, 2, 2, 0]);
    const test = mannWhitneyU(first, second);
    expect(test).toMatchObject({ u: 100, exact: false });
    expect(test.p).toBeCloseTo(0.03558681884964298, 11);
    expect(mannWhitneyU(first, second, 'greater').p).toBeCloseTo(0.01779340942482149, 11);
  });

  it('finds no difference where all answers are the same', () => {
    const same = countScores([5, 5, 5]);
    expect(mannWhitneyU(same, same)).toMatchObject({ p: 1, rankBiserial: 0 });
  });

  it('counts every order of small samples', () => {
    expect([0, 1, 2, 3, 4].map((u) => exactUpperTailOfU(u, 2, 2) * 6)).toEqual([6, 5, 4, 2, 1]);
  });

  it('mirrors when the samples change places, and ignores monotone rescaling', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const forward = mannWhitneyU(countScores(a), countScores(b));
        const back = mannWhitneyU(countScores(b), countScores(a));
        const rescaled = mannWhitneyU(
          countScores(a.map((x) => 3 * x + 1)),
          countScores(b.map((x) => 3 * x + 1)),
        );
        expect(back.rankBiserial).toBeCloseTo(-forward.rankBiserial, 12);
        expect(back.p).toBeCloseTo(forward.p, 12);
        expect(rescaled).toEqual(forward);
        expect(forward.p > 0 && forward.p <= 1).toBe(true);
      }),
    );
  });

  it('refuses an empty sample', () => {
    expect(() => mannWhitneyU([], early)).toThrow(RangeError);
  });
});
