import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf } from '../metrics/column.fixture.ts';
import { drawSample, type SamplePlan } from './draw-sample.ts';

const shops = {
  name: 'Shop',
  values: columnOf(Array.from({ length: 100 }, (_, i) => (i < 70 ? 'a' : i < 95 ? 'b' : 'c'))),
};

function drawn(rowCount: number, plan: SamplePlan) {
  const result = drawSample(rowCount, plan);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('drawSample', () => {
  it('draws the same rows from the same seed, and others from another', () => {
    const first = drawn(1000, { size: 50, seed: 7 });
    expect(drawn(1000, { size: 50, seed: 7 })).toEqual(first);
    expect(drawn(1000, { size: 50, seed: 8 }).rows).not.toEqual(first.rows);
    expect(first.method).toBe('Simple random sample of 50 rows without replacement, seed 7.');
  });

  it('draws in proportion to the strata, and names one it missed', () => {
    const sample = drawn(100, { size: 9, seed: 1, strata: shops });
    expect(sample.strata.map((each) => each.drawn)).toEqual([6, 2, 1]);
    const few = drawn(100, { size: 4, seed: 1, strata: shops });
    expect(few.strata.map((each) => each.drawn)).toEqual([3, 1, 0]);
    expect(few.warnings[0]).toContain('No row was drawn from "c" of column "Shop"');
  });

  it('draws equally many, and all of a small stratum', () => {
    const sample = drawn(100, { size: 30, seed: 1, strata: shops, allocation: 'equal' });
    expect(sample.strata).toEqual([
      { stratum: 'a', rows: 70, drawn: 13 },
      { stratum: 'b', rows: 25, drawn: 12 },
      { stratum: 'c', rows: 5, drawn: 5 },
    ]);
    expect(sample.warnings).toEqual([
      'All rows of "c" of column "Shop" were drawn: there are no more of them.',
    ]);
  });

  it('draws as many different rows as were asked for, each from its stratum', () => {
    const allocation = fc.constantFrom('proportional' as const, 'equal' as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer(), allocation, (size, seed, how) => {
        const sample = drawn(100, { size, seed, strata: shops, allocation: how });
        expect(new Set(sample.rows).size).toBe(size);
        expect([...sample.rows]).toEqual([...sample.rows].sort((a, b) => a - b));
        const fromA = [...sample.rows].filter((row) => row < 70).length;
        expect(fromA).toBe(sample.strata[0]?.drawn);
      }),
    );
  });

  it('refuses a size that cannot be drawn', () => {
    for (const size of [0, 101, 2.5, NaN]) {
      const result = drawSample(100, { size, seed: 1 });
      expect(result.ok || result.error.code).toBe('invalid_input');
    }
  });
});
