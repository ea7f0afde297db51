import { describe, expect, it } from 'vitest';
import { chiSquareGoodness } from './chi-square-goodness.ts';

describe('chiSquareGoodness', () => {
  it("Agresti (2007): Mendel's peas, 6022 yellow and 2001 green against 3 to 1", () => {
    const test = chiSquareGoodness([6022, 2001], [0.75, 0.25]);
    expect(test?.statistic).toBeCloseTo(0.015, 3);
    expect(test).toMatchObject({ df: 1, leastExpected: 2005.75 });
    expect(test?.p).toBeCloseTo(0.9025, 3);
  });

  it('leaves empty categories out, and is undefined where the shares cannot be true', () => {
    expect(chiSquareGoodness([6, 0, 4], [0.5, 0, 0.5])?.df).toBe(1);
    expect(chiSquareGoodness([6, 1, 4], [0.5, 0, 0.5])).toBeNull();
    expect(chiSquareGoodness([6], [1])).toBeNull();
    expect(chiSquareGoodness([0, 0], [0.5, 0.5])).toBeNull();
  });
});
