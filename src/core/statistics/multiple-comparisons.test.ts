import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from './benjamini-hochberg.ts';
import { bonferroni } from './bonferroni.ts';
import { holm } from './holm.ts';

/** Benjamini & Hochberg (1995), section 3.3: fifteen end points of a study of thrombolysis. */
const thrombolysis = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1.0,
];
const rejections = (adjusted: readonly number[]): number =>
  adjusted.filter((p) => p <= 0.05).length;

describe('adjusting for many comparisons', () => {
  it('rejects as many as published', () => {
    expect(rejections(benjaminiHochberg(thrombolysis))).toBe(4);
    expect(rejections(bonferroni(thrombolysis))).toBe(3);
    expect(rejections(holm(thrombolysis))).toBe(3);
  });

  it('gives adjusted values in the order of the p values', () => {
    const shuffled = [0.0201, 0.0001, 0.0095];
    expect(benjaminiHochberg(thrombolysis).slice(0, 5)).toEqual(
      [0.0015, 0.003, 0.0095, 0.035625, 0.0603].map((p) => expect.closeTo(p, 12) as number),
    );
    expect(holm(shuffled)).toEqual([0.0201, expect.closeTo(0.0003, 12), expect.closeTo(0.019, 12)]);
    expect(bonferroni(shuffled)).toEqual(
      [0.0603, 0.0003, 0.0285].map((p) => expect.closeTo(p, 12) as number),
    );
    expect([benjaminiHochberg([]), holm([]), bonferroni([])]).toEqual([[], [], []]);
  });

  it('never lowers a p value, and orders the methods by strictness', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (pValues) => {
        const [strict, stepDown, discovery] = [bonferroni, holm, benjaminiHochberg].map((adjust) =>
          adjust(pValues),
        );
        pValues.forEach((p, i) => {
          const slack = 1e-12;
          expect(p <= discovery![i]! + slack).toBe(true);
          expect(discovery![i]! <= stepDown![i]! + slack).toBe(true);
          expect(stepDown![i]! <= strict![i]! + slack).toBe(true);
          expect(strict![i]! <= 1).toBe(true);
        });
      }),
    );
  });
});
