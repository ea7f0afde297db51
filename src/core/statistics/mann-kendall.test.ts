import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall } from './mann-kendall.ts';

describe('mannKendall', () => {
  it('College of the Holy Cross: a Mann-Kendall example by hand', () => {
    const test = mannKendall([
      12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7,
    ]);
    expect(test.s).toBe(54);
    expect(test.variance).toBeCloseTo(332.6667, 4);
    expect(test.z).toBeCloseTo(2.9058, 4);
    expect(test.pOneSided).toBeCloseTo(0.0018, 4);
    expect(test.p).toBeCloseTo(2 * test.pOneSided, 15);
  });

  it('finds no trend where nothing changes', () => {
    expect(mannKendall([7, 7, 7, 7])).toEqual({ s: 0, variance: 0, z: 0, p: 1, pOneSided: 0.5 });
    expect(mannKendall([])).toMatchObject({ s: 0, p: 1 });
  });

  it('changes its sign, and nothing else, when time runs backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 }), (values) => {
        const forward = mannKendall(values);
        const back = mannKendall(values.toReversed());
        expect(back.s + forward.s).toBe(0);
        expect(back.p).toBe(forward.p);
      }),
    );
  });
});
