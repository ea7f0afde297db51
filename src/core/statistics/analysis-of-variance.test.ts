import { describe, expect, it } from 'vitest';
import { fUpperTail } from './f-distribution.ts';
import { momentsOf } from './moments.ts';
import { oneWayAnova } from './one-way-anova.ts';
import { countScores } from './score-counts.ts';
import { welchAnova } from './welch-anova.ts';
import { welchT } from './welch-t.ts';

const moments = (values: readonly number[]) => momentsOf(countScores(values));

/** Dobson (1983), table 7.1, in R as PlantGrowth: dried weight of plants under a control and two treatments. */
const plants = [
  moments([4.17, 5.58, 5.18, 6.11, 4.5, 4.61, 5.17, 4.53, 5.33, 5.14]),
  moments([4.81, 4.17, 4.41, 3.59, 5.87, 3.83, 6.03, 4.89, 4.32, 4.69]),
  moments([6.31, 5.12, 5.54, 5.5, 5.37, 5.29, 4.92, 6.15, 5.8, 5.26]),
];
const [control, treated, better] = plants as [never, never, never];

describe('fUpperTail', () => {
  it('agrees with R over its range', () => {
    expect(fUpperTail(3.2, 2, 20)).toBeCloseTo(0.062267393688584964, 13);
    expect(fUpperTail(0.5, 3, 7.7)).toBeCloseTo(0.6930113645848924, 13);
    expect(fUpperTail(25, 5, 1e6) / 2.74647692370272e-25).toBeCloseTo(1, 9);
    expect(fUpperTail(1, 7.5, 12.3)).toBeCloseTo(0.47860311329260685, 13);
  });

  it('has its ends, and becomes chi-square', () => {
    expect([fUpperTail(0, 2, 9), fUpperTail(Infinity, 2, 9)]).toEqual([1, 0]);
    expect(fUpperTail(2, 4, 1e11)).toBeCloseTo(fUpperTail(2, 4, 1e9), 8);
    expect(() => fUpperTail(-1, 2, 9)).toThrow(RangeError);
  });
});

describe('oneWayAnova', () => {
  it('Dobson (1983): plants, as R has it', () => {
    const test = oneWayAnova(plants);
    expect(test).toMatchObject({ df1: 2, df2: 27 });
    expect(test?.f).toBeCloseTo(4.846087862380136, 10);
    expect(test?.p).toBeCloseTo(0.015909958325622912, 12);
    expect(test?.etaSquared).toBeCloseTo(0.26414829683211977, 12);
    expect(test?.omegaSquared).toBeCloseTo(0.20407884598997098, 12);
  });

  it('is undefined where no sample varies, and refuses one sample', () => {
    expect(oneWayAnova([moments([1, 1]), moments([2, 2])])).toBeNull();
    expect(() => oneWayAnova([control])).toThrow(RangeError);
    expect(() => oneWayAnova([moments([1]), moments([2])])).toThrow(RangeError);
  });
});

describe('welchAnova', () => {
  it("Dobson (1983): plants, as R's oneway.test has it", () => {
    const test = welchAnova(plants);
    expect(test?.f).toBeCloseTo(5.180972408113194, 10);
    expect(test?.df1).toBe(2);
    expect(test?.df2).toBeCloseTo(17.128, 3);
    expect(test?.p).toBeCloseTo(0.017392821490169935, 12);
  });

  it('of two samples is the square of Welch t', () => {
    const test = welchAnova([treated, better]);
    const t = welchT(treated, better);
    expect(test?.f).toBeCloseTo((t?.t ?? 0) ** 2, 10);
    expect(test?.df2).toBeCloseTo(t?.df ?? 0, 10);
    expect(test?.p).toBeCloseTo(t?.p ?? 0, 12);
  });

  it('is undefined where a sample does not vary, and refuses single values', () => {
    expect(welchAnova([control, moments([2, 2])])).toBeNull();
    expect(() => welchAnova([control, moments([2])])).toThrow(RangeError);
  });
});
