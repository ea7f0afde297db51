import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeDrivers, type DriverInput } from './compute-drivers.ts';
import { provinces } from './provinces.fixture.ts';

const names = ['Agriculture', 'Examination', 'Education', 'Catholic', 'Infant mortality'];
const columnAt = (index: number) => Float64Array.from(provinces, (row) => row[index] ?? NaN);
const swiss: DriverInput = {
  outcome: { name: 'Fertility', values: columnAt(0) },
  predictors: names.map((name, index) => ({ name, values: columnAt(index + 1) })),
};

function report(input: DriverInput) {
  const result = computeDrivers(input);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function messageOf(input: DriverInput): string {
  const result = computeDrivers(input);
  return result.ok ? '' : `${result.error.code}: ${result.error.message}`;
}

function near(found: readonly (number | undefined)[], published: readonly number[]) {
  published.forEach((value, index) => {
    expect(Math.abs((found[index] ?? NaN) - value)).toBeLessThan(1e-9);
  });
}

describe('computeDrivers', () => {
  const { predictors, ...whole } = report(swiss);
  const by = (name: string) => predictors.find((predictor) => predictor.name === name);

  it("Grömping's relaimpo on the Swiss provinces: LMG to nine digits", () => {
    near(
      names.map((name) => by(name)?.lmg),
      [0.0570912207681, 0.1711730289002, 0.2601346786244, 0.1055701503735, 0.1127659229265],
    );
    expect(whole.r2).toBeCloseTo(0.706735001593, 10);
    expect(predictors.map(({ name }) => name).slice(0, 2)).toEqual(['Education', 'Examination']);
    expect(predictors.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('Johnson (2000): relative weights of the same to nine digits', () => {
    near(
      names.map((name) => by(name)?.relativeWeight),
      [0.048416895812, 0.154708249806, 0.271964104646, 0.114680029948, 0.116965721381],
    );
  });

  it("has the coefficients of R's lm", () => {
    near(
      names.map((name) => by(name)?.coefficient),
      [
        -0.1721139709414548, -0.25800823983472204, -0.8709400629394226, 0.10411533074376744,
        1.0770481406909866,
      ],
    );
    near([whole.intercept, whole.adjustedR2], [66.91518167896861, 0.6709709773967163]);
    near(
      names.map((name) => by(name)?.correlation),
      [
        0.3530791836199748, -0.6458827064572875, -0.6637888570350691, 0.46368470065179374,
        0.4165560314349825,
      ],
    );
    expect(whole).toMatchObject({ n: 47, missing: 0, outcome: 'Fertility' });
    expect(whole.warnings).toEqual([
      '47 rows are few for 5 predictors: there should be at least 10 for each. Leave out predictors, or read only the greatest differences.',
    ]);
    expect(report({ ...swiss, predictors: swiss.predictors.slice(0, 4) }).warnings).toEqual([]);
  });

  it('leaves rows out that miss a value, and counts them', () => {
    const gaps = swiss.predictors.map((predictor, index) =>
      index === 2
        ? { ...predictor, values: predictor.values.map((v, row) => (row < 10 ? NaN : v)) }
        : predictor,
    );
    const partly = report({ ...swiss, predictors: gaps });
    expect(partly).toMatchObject({ n: 37, missing: 10 });
    expect(partly.warnings).toEqual([
      '10 of 47 rows were left out because a value is missing, most often in column "Education" (10).',
      '37 rows are few for 5 predictors: there should be at least 10 for each. Leave out predictors, or read only the greatest differences.',
    ]);
  });

  it('names predictors that can hardly be told apart', () => {
    const twin = { name: 'Schooling', values: columnAt(3).map((value, row) => value + (row % 3)) };
    const { warnings } = report({ ...swiss, predictors: [...swiss.predictors.slice(1, 3), twin] });
    expect(warnings.at(-1)).toMatch(/^"Education", "Schooling" can hardly be told apart/u);
  });

  it('refuses what cannot be computed, by name', () => {
    const [agriculture, examination, education] = swiss.predictors as [never, never, never];
    const values = columnAt(1).map((value, row) => 2 * value - 3 * columnAt(3)[row]! + 7);
    const sum = { name: 'Index', values };
    const flat = { name: 'Country', values: columnAt(1).fill(1.1) };
    const refusal = (given: DriverInput['predictors']) =>
      messageOf({ ...swiss, predictors: given });
    expect(refusal([agriculture, examination, education, sum])).toContain(
      'invalid_input: "Index" follows exactly from "Agriculture", "Education",',
    );
    expect(refusal([agriculture, flat])).toContain('too_little_data: "Country" has the same value');
    expect(refusal([])).toContain('There is no predictor');
    expect(refusal([swiss.outcome])).toContain('"Fertility" is the outcome');
    const many = Array.from({ length: 16 }, (_, i) => ({ name: `Q${i}`, values: columnAt(1) }));
    expect(refusal(many)).toContain('Choose at most 15');
    const short = {
      name: 'Short',
      values: columnAt(1).map((value, row) => (row < 2 ? value : NaN)),
    };
    expect(refusal([short])).toContain('Only 2 rows have a value in every column');
    expect(messageOf({ outcome: flat, predictors: swiss.predictors })).toContain(
      'outcome "Country"',
    );
  });

  it('shares out exactly R², to nobody less than nothing, whatever the order of the columns', () => {
    const rows = fc.array(
      fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 }),
      { minLength: 12, maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const column = (index: number) => ({
          name: `c${index}`,
          values: Float64Array.from(given, (row) => row[index] ?? 0),
        });
        const result = computeDrivers({ outcome: column(0), predictors: [1, 2, 3].map(column) });
        fc.pre(result.ok);
        const { predictors: found, r2 } = result.value;
        expect(found.reduce((sum, { lmg }) => sum + lmg, 0)).toBeCloseTo(r2, 10);
        expect(found.reduce((sum, { relativeWeight }) => sum + relativeWeight, 0)).toBeCloseTo(
          r2,
          6,
        );
        expect(found.every(({ lmg }) => lmg >= -1e-10)).toBe(true);
        const turned = report({ outcome: column(0), predictors: [3, 1, 2].map(column) });
        for (const { name, lmg } of found) {
          expect(turned.predictors.find((other) => other.name === name)?.lmg).toBeCloseTo(lmg, 8);
        }
      }),
    );
  });

  it('tries 15 predictors in every order', () => {
    const wave = (j: number) =>
      Float64Array.from({ length: 400 }, (_, i) => Math.sin((i + 1) * (j + 2.5)));
    const all = Array.from({ length: 15 }, (_, j) => ({ name: `Q${j}`, values: wave(j) }));
    const values = wave(0).map(
      (value, i) => value + 2 * (all[1]?.values[i] ?? 0) + Math.cos(i * i),
    );
    const { r2, predictors: found } = report({ outcome: { name: 'Y', values }, predictors: all });
    expect(found.reduce((sum, { lmg }) => sum + lmg, 0)).toBeCloseTo(r2, 12);
    expect(found.slice(0, 2).map(({ name }) => name)).toEqual(['Q1', 'Q0']);
  });
});
