import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentTQuantile, studentTUpperTail } from './student-t-distribution.ts';

/** Reference values computed with 40 digits. */
describe("Student's t distribution", () => {
  it.each([
    [1, 1, 0.25],
    [2, 2, 0.091751709536136984],
    [3.5, 7, 0.0049965204409427736],
    [1.96, 500, 0.025275394909882973],
    [2, 100000, 0.022751481728753232],
    [0.01, 33.3, 0.49604047918190904],
    [20, 5, 2.887758186612086e-6],
    [4.2, 1e6, 1.3346902686241394e-5],
    [40, 999, 6.213210598135712e-210],
  ])('tail beyond %d at %d degrees of freedom', (t, df, tail) => {
    expect(studentTUpperTail(t, df) / tail).toBeCloseTo(1, 10);
    expect(studentTUpperTail(-t, df)).toBeCloseTo(1 - tail, 13);
  });

  it.each([
    [0.975, 1, 12.706204736174705],
    [0.975, 2, 4.3026527297494639],
    [0.975, 10, 2.2281388519862747],
    [0.95, 4, 2.1318467863266503],
    [0.995, 1, 63.656741162871581],
    [0.975, 427, 1.9655351679956594],
    [0.9999, 3, 22.203742273204183],
    [0.975, 1e6, 1.959966356814107],
    [0.975, 17.776473516178495, 2.1028172415698024],
  ])('quantile %d at %d degrees of freedom', (probability, df, t) => {
    expect(studentTQuantile(probability, df)).toBeCloseTo(t, 10);
    expect(studentTQuantile(1 - probability, df)).toBeCloseTo(-t, 10);
  });

  it('becomes normal with endless degrees of freedom and is symmetric about 0', () => {
    expect(studentTQuantile(0.975, 1e12)).toBeCloseTo(1.9599639845400542, 10);
    expect(studentTQuantile(0.5, 3)).toBe(0);
    expect(studentTUpperTail(Infinity, 3)).toBe(0);
    expect(studentTUpperTail(-Infinity, 3)).toBe(1);
  });

  it('refuses what is outside its domain', () => {
    expect(() => studentTQuantile(1, 5)).toThrow(RangeError);
    expect(() => studentTQuantile(0.9, 0)).toThrow(RangeError);
    expect(() => studentTUpperTail(1, -1)).toThrow(RangeError);
  });

  it('is undone by the tail', () => {
    const tail = fc.double({ min: 1e-8, max: 0.5, noNaN: true });
    const df = fc.double({ min: 1, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(tail, df, (p, freedom) => {
        expect(studentTUpperTail(-studentTQuantile(p, freedom), freedom) / p).toBeCloseTo(1, 9);
      }),
    );
  });
});
