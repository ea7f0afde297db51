import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex, compareClusterings } from './compare-clusterings.ts';

describe('compareClusterings', () => {
  it('agrees with figure 16.4 of Introduction to Information Retrieval', () => {
    const truth = 'x x x x x o x o o o o d x x d d d'.split(' ');
    const found = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2];
    const agreement = compareClusterings(truth, found);
    expect(agreement.purity).toBeCloseTo(0.71, 2);
    expect(agreement.accuracy).toBeCloseTo(12 / 17, 12);
    expect(agreement.normalizedMutualInformation).toBeCloseTo(0.36, 2);
    expect(agreement.randIndex).toBeCloseTo(0.68, 2);
    expect(agreement.adjustedRandIndex).toBeCloseTo(0.24, 2);
    expect(adjustedRandIndex(truth, found)).toBe(agreement.adjustedRandIndex);
  });

  it('matches one cluster to one class, where purity lets many share', () => {
    const agreement = compareClusterings([0, 0, 0, 0, 1, 1], [0, 0, 1, 1, 2, 2]);
    expect([agreement.purity, agreement.accuracy]).toEqual([1, 4 / 6]);
  });

  it('is 1 for the same partition under other names', () => {
    const labels = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(labels, (truth) => {
        const renamed = truth.map((label) => `cluster ${9 - label}`);
        for (const value of Object.values(compareClusterings(truth, renamed))) {
          expect(value).toBeCloseTo(1, 10);
        }
      }),
    );
  });

  it('never matches worse than any other one-to-one match', () => {
    const labels = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 30 });
    const shift = fc.nat(3);
    fc.assert(
      fc.property(labels, shift, (both, by) => {
        const truth = both.map(([label]) => label);
        const found = both.map(([, label]) => label);
        const hits = truth.filter((label, n) => label === ((found[n] ?? 0) + by) % 4).length;
        const { accuracy } = compareClusterings(truth, found);
        expect(accuracy * truth.length).toBeGreaterThanOrEqual(hits - 1e-9);
      }),
    );
  });

  it('throws on labellings of different objects', () => {
    expect(() => compareClusterings([1], [1, 2])).toThrow();
    expect(() => compareClusterings([], [])).toThrow();
  });
});
