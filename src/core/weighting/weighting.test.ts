import { describe, expect, it } from 'vitest';
import { columnOf } from '../metrics/column.fixture.ts';
import { checkRepresentativeness } from './check-representativeness.ts';
import { kishEffectiveSize } from './kish-effective-size.ts';
import { postStratify } from './post-stratify.ts';

const repeat = (cell: string, times: number) => Array.from({ length: times }, () => cell);

const region = {
  name: 'Region',
  values: columnOf([...repeat('north', 60), ...repeat('south', 40)]),
  shares: { north: 0.4, south: 0.6 },
};

describe('postStratify', () => {
  it('Kish (1965): weights, weighted mean and effective number of answers', () => {
    const result = postStratify(region, 100);
    if (!result.ok) throw new Error(result.error.message);
    const { weights, effectiveN } = result.value;
    expect(weights[0]).toBeCloseTo(2 / 3, 12);
    expect(weights[99]).toBeCloseTo(1.5, 12);
    const scores = [...repeat('8', 60), ...repeat('6', 40)].map(Number);
    const mean = scores.reduce((sum, score, row) => sum + score * (weights[row] ?? 0), 0) / 100;
    expect(mean).toBeCloseTo(6.8, 12);
    expect(effectiveN).toBeCloseTo(85.7143, 4);
    expect(result.value.warnings).toEqual([]);
  });

  it('says when the weights cost more than half of the answers', () => {
    const result = postStratify({ ...region, shares: { north: 99, south: 1 } }, 100);
    const few = postStratify(
      {
        ...region,
        values: columnOf([...repeat('north', 97), ...repeat('south', 3)]),
        shares: { north: 10, south: 90 },
      },
      100,
    );
    expect(result.ok && result.value.warnings).toEqual([]);
    expect(few.ok && few.value.warnings[0]).toContain('from 0.10 to 30.00');
  });
});

describe('kishEffectiveSize', () => {
  it('is the number of rows where all weigh alike, and 0 without weights', () => {
    expect(kishEffectiveSize([2, 2, 2])).toBe(3);
    expect(kishEffectiveSize([])).toBe(0);
    expect(kishEffectiveSize([0, 0])).toBe(0);
  });
});

describe('checkRepresentativeness', () => {
  it('tests the sample against the known shares, category by category', () => {
    const result = checkRepresentativeness(region, 100);
    if (!result.ok) throw new Error(result.error.message);
    const { categories, test, n, missing } = result.value;
    expect({ n, missing }).toEqual({ n: 100, missing: 0 });
    expect(categories).toMatchObject([
      { category: 'north', count: 60, sampleShare: 0.6, knownShare: 0.4, verdict: 'over' },
      { category: 'south', count: 40, sampleShare: 0.4, knownShare: 0.6, verdict: 'under' },
    ]);
    expect(test?.statistic).toBeCloseTo(400 / 40 + 400 / 60, 12);
    expect(test).toMatchObject({ df: 1, leastExpected: 40 });
  });

  it('shows a category that nobody stands for, and who was left out', () => {
    const values = columnOf([...repeat('north', 4), ...repeat('south', 4), '', 'east']);
    const result = checkRepresentativeness(
      { name: 'Region', values, shares: { north: 45, south: 45, west: 10 } },
      10,
    );
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.categories[2]).toMatchObject({
      category: 'west',
      count: 0,
      verdict: 'as_known',
    });
    expect(result.value.warnings).toEqual([
      '2 rows have no value in column "Region" whose share is known, and were left out.',
      'A category is expected fewer than 5 times, so the p value is rough.',
    ]);
  });

  it('refuses a column without any of the categories', () => {
    const other = checkRepresentativeness({ ...region, values: columnOf(['x', 'y']) }, 2);
    expect(other.ok || other.error.code).toBe('too_little_data');
    const wrong = checkRepresentativeness({ ...region, shares: { north: 3 } }, 100);
    expect(wrong.ok || wrong.error.code).toBe('invalid_input');
  });
});
