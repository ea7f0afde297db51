import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTest } from './chi-square-test.ts';
import { fisherExact } from './fisher-exact.ts';

describe('fisherExact', () => {
  it('Fisher (1935): the lady tasting tea', () => {
    const cups = [
      [3, 1],
      [1, 3],
    ] as const;
    expect(fisherExact(cups, 'greater')).toBeCloseTo(17 / 70, 14);
    expect(fisherExact(cups)).toBeCloseTo(34 / 70, 14);
    expect(fisherExact(cups, 'less')).toBeCloseTo(69 / 70, 14);
  });

  it('agrees with R on uneven, empty and large cells', () => {
    const uneven = [
      [10, 2],
      [3, 15],
    ] as const;
    expect(fisherExact(uneven)).toBeCloseTo(0.0005367241191434357, 14);
    expect(fisherExact(uneven, 'less')).toBeCloseTo(0.9999845190186861, 13);
    expect(
      fisherExact([
        [0, 5],
        [5, 0],
      ]),
    ).toBeCloseTo(2 / 252, 14);
    expect(
      fisherExact([
        [1200, 1500],
        [900, 1400],
      ]),
    ).toBeCloseTo(0.00014826734069046428, 13);
  });

  it('is certain where a margin is empty, and refuses broken counts', () => {
    expect(
      fisherExact([
        [0, 0],
        [4, 7],
      ]),
    ).toBe(1);
    expect(() =>
      fisherExact([
        [0.5, 1],
        [4, 7],
      ]),
    ).toThrow(RangeError);
    expect(() =>
      fisherExact([
        [-1, 1],
        [4, 7],
      ]),
    ).toThrow(RangeError);
  });

  it('mirrors when the groups change places, and comes near chi-square in large samples', () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const p = fisherExact([
          [a, b],
          [c, d],
        ]);
        expect(p > 0 && p <= 1).toBe(true);
        expect(
          fisherExact([
            [c, d],
            [a, b],
          ]),
        ).toBeCloseTo(p, 12);
        expect(
          fisherExact(
            [
              [a, b],
              [c, d],
            ],
            'less',
          ),
        ).toBeCloseTo(
          fisherExact(
            [
              [c, d],
              [a, b],
            ],
            'greater',
          ),
          12,
        );
      }),
    );
    const large = [
      [4000, 6000],
      [4100, 5900],
    ] as const;
    expect(fisherExact(large)).toBeCloseTo(chiSquareTest(large)?.p ?? 0, 2);
  });
});
