import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnOf } from '../metrics/column.fixture.ts';
import { kishEffectiveSize } from './kish-effective-size.ts';
import { rakeWeights } from './rake-weights.ts';

/** Wikipedia, Iterative proportional fitting: the example of four rows and four columns. */
const seed = [
  [40, 30, 20, 10],
  [35, 50, 100, 75],
  [30, 80, 70, 120],
  [20, 30, 40, 50],
];
const people = seed.flatMap((line, row) =>
  line.flatMap((count, column) => Array.from({ length: count }, () => ({ row, column }))),
);
const rowMargin = {
  name: 'Row',
  values: columnOf(people.map(({ row }) => String(row))),
  shares: { '0': 15, '1': 30, '2': 40, '3': 15 },
};
const columnMargin = {
  name: 'Column',
  values: columnOf(people.map(({ column }) => ` ${column}`)),
  shares: { '0': 0.2, '1': 0.3, '2': 0.4, '3': 0.1 },
};
const example = [rowMargin, columnMargin];

/** Weighted rows of each cell of the example, of 1000 in all. */
function cellsOf(weights: Float64Array): readonly (readonly number[])[] {
  const cells = seed.map((line) => line.map(() => 0));
  people.forEach(({ row, column }, index) => {
    cells[row]![column]! += ((weights[index] ?? 0) * 1000) / people.length;
  });
  return cells;
}

function raked(...given: Parameters<typeof rakeWeights>) {
  const result = rakeWeights(...given);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const messageOf = (...given: Parameters<typeof rakeWeights>): string => {
  const result = rakeWeights(...given);
  return result.ok ? '' : result.error.message;
};

const near = (found: readonly number[], published: readonly number[], tolerance: number) => {
  published.forEach((value, index) => {
    expect(Math.abs((found[index] ?? NaN) - value)).toBeLessThan(tolerance);
  });
};

describe('rakeWeights', () => {
  it('Wikipedia: iterative proportional fitting of a table of 4 x 4', () => {
    const raking = raked(example, people.length);
    const cells = cellsOf(raking.weights);
    near(cells[0]!, [64.5585, 46.2325, 35.3843, 3.8247], 0.00006);
    near(cells[1]!, [49.9679, 68.1594, 156.4985, 25.3742], 0.00006);
    near(cells[2]!, [56.7219, 144.4282, 145.0825, 53.7673], 0.00006);
    near(cells[3]!, [28.7516, 41.18, 63.0347, 17.0337], 0.00006);
    expect(raking).toMatchObject({ converged: true, trimmed: 0, warnings: [] });
    expect(raking.largestGap).toBeLessThan(1e-10);
    expect(raking.effectiveN).toBeCloseTo(kishEffectiveSize(raking.weights), 9);
  });

  it('after three rounds is where the published table is, and says it has not arrived', () => {
    const raking = raked(example, people.length, { iterations: 3 });
    near(cellsOf(raking.weights)[0]!, [64.61, 46.28, 35.42, 3.83], 0.005);
    expect(raking).toMatchObject({ converged: false, iterations: 3 });
    expect(raking.warnings[0]).toMatch(/do not meet all known shares at once/u);
  });

  it('meets the known shares of every column, whatever the sample', () => {
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 1 })),
      {
        maxLength: 60,
      },
    );
    const share = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(rows, fc.tuple(share, share, share), fc.tuple(share, share), (some, a, b) => {
        const all = [...some, ...[0, 1, 2].flatMap((i) => [[i, 0] as const, [i, 1] as const])];
        const margin = (name: string, of: 0 | 1, shares: readonly number[]) => {
          const sum = shares.reduce((total, each) => total + each, 0);
          return {
            name,
            values: columnOf(all.map((row) => `c${row[of]}`)),
            shares: Object.fromEntries(shares.map((each, i) => [`c${i}`, each / sum])),
          };
        };
        const margins = [margin('A', 0, a), margin('B', 1, b)];
        const { weights, converged } = raked(margins, all.length);
        expect(converged).toBe(true);
        margins.forEach(({ shares }, of) => {
          Object.entries(shares).forEach(([category, known]) => {
            const weighted = all.reduce(
              (sum, row, i) => (`c${row[of]}` === category ? sum + (weights[i] ?? 0) : sum),
              0,
            );
            expect(weighted / all.length).toBeCloseTo(known, 8);
          });
        });
      }),
    );
  });

  it('holds weights between bounds, and says how many', () => {
    const raking = raked(example, people.length, { trim: { least: 0.5, greatest: 1.6 } });
    expect(raking.greatest).toBeLessThan(1.6 * (1 + 1e-6));
    expect(raking.least).toBeGreaterThan(0.5 * (1 - 1e-6));
    expect(raking.trimmed).toBeGreaterThan(0);
    expect(raking.warnings.at(-1)).toMatch(/rows had the weight held at a bound/u);
    expect(messageOf(example, people.length, { trim: { least: 0, greatest: 1 } })).toContain(
      'above 1',
    );
  });

  it('leaves alone who cannot be placed, and says so', () => {
    const sex = columnOf(['f', 'f', 'f', 'm', '', 'diverse']);
    const raking = raked([{ name: 'Sex', values: sex, shares: { f: 50, m: 50 } }], 6);
    near([...raking.weights], [2 / 3, 2 / 3, 2 / 3, 2, 1, 1], 1e-9);
    expect(raking.warnings).toEqual([
      '1 row has no value in column "Sex", so it does not change their weight.',
      '1 row has a value in column "Sex" whose share is not known ("diverse"), so it does not change their weight.',
    ]);
  });

  it('refuses shares that cannot be right, and a category without respondents, by name', () => {
    const sex = columnOf(['f', 'm']);
    const refusal = (shares: Readonly<Record<string, number>>) =>
      messageOf([{ name: 'Sex', values: sex, shares }], 2);
    expect(refusal({ f: 60, m: 60 })).toContain('column "Sex" add up to 120');
    expect(refusal({ f: -0.5, m: 1.5 })).toContain('"f" in column "Sex" is -0.5');
    expect(refusal({ f: 0.5, m: 0.4, x: 0.1 })).toContain('Nobody in the table has "x"');
    expect(refusal({})).toContain('add up to 0');
    expect(refusal({ f: 33.3, m: 66.6, x: 0 })).toBe('');
  });

  it('weighs a million rows as it weighs a hundred', () => {
    const rows = 1_000_000;
    const margin = (name: string, different: number, step: number) => ({
      name,
      values: {
        dictionary: ['', ...Array.from({ length: different }, (_, i) => `c${i}`)],
        codes: Uint32Array.from(
          { length: rows },
          (_, row) => 1 + (((row * step) % 97) % different),
        ),
      },
      shares: Object.fromEntries(
        Array.from({ length: different }, (_, i) => [`c${i}`, 1 / different]),
      ),
    });
    const raking = raked([margin('A', 2, 1), margin('B', 6, 5), margin('C', 16, 11)], rows);
    expect(raking.converged).toBe(true);
  });
});
