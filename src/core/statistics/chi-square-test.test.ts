import { describe, expect, it } from 'vitest';
import { chiSquareTest } from './chi-square-test.ts';

describe('chiSquareTest', () => {
  it('Agresti (2007), p. 39: gender and party identification', () => {
    const test = chiSquareTest([
      [762, 327, 468],
      [484, 239, 477],
    ]);
    expect(test?.statistic).toBeCloseTo(30.070149095754672, 9);
    expect(test?.df).toBe(2);
    expect(test?.p).toBeCloseTo(2.9535891832117595e-7, 15);
    expect(test?.cramersV).toBeCloseTo(0.1044, 4);
    expect(test?.leastExpected).toBeCloseTo((1200 * 566) / 2757, 9);
  });

  it('Fleiss (1981), p. 139: smokers among lung cancer patients of four hospitals', () => {
    const smokers = [83, 90, 129, 70];
    const patients = [86, 93, 136, 82];
    const others = patients.map((n, hospital) => n - smokers[hospital]!);
    const test = chiSquareTest([smokers, others]);
    expect(test?.statistic).toBeCloseTo(12.6004, 4);
    expect(test?.df).toBe(3);
    expect(test?.p).toBeCloseTo(0.005585, 6);
  });

  it("Agresti (2007), table 2.3: Physicians' Health Study, the square of z = -5.001", () => {
    const test = chiSquareTest([
      [104, 11037 - 104],
      [189, 11034 - 189],
    ]);
    expect(test?.statistic).toBeCloseTo(25.01, 2);
    expect(Math.sqrt(test?.statistic ?? 0)).toBeCloseTo(5.001, 3);
  });

  it('leaves out what nobody chose', () => {
    const full = chiSquareTest([
      [10, 20],
      [20, 10],
    ]);
    const padded = [
      [10, 0, 20],
      [0, 0, 0],
      [20, 0, 10],
    ];
    expect(chiSquareTest(padded)).toEqual(full);
  });

  it('has nothing to test with one row or column, and V of 1 for a perfect association', () => {
    expect(chiSquareTest([[5, 6]])).toBeNull();
    expect(chiSquareTest([[5], [6]])).toBeNull();
    expect(chiSquareTest([])).toBeNull();
    const perfect = chiSquareTest([
      [9, 0],
      [0, 9],
    ]);
    expect(perfect?.cramersV).toBe(1);
  });
});
