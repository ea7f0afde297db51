import { describe, expect, it } from 'vitest';
import type { CustomMeasure } from '../../../shared/domain/metric.ts';
import { columnOf } from '../column.fixture.ts';
import type { NamedColumn } from '../prepared-measure.ts';
import { prepareCustom } from './custom.ts';

const table: Readonly<Record<string, readonly string[]>> = {
  region: ['north', ' north', 'South', 'south', ''],
  visits: ['1', '2', '3', '6', 'many'],
  orders: ['1', '1', '2', '4', '1'],
};

const find = (name: string): NamedColumn | null => {
  const cells = table[name];
  return cells ? { name, values: columnOf(cells) } : null;
};

const measure = (given: Omit<CustomMeasure, 'name'>) =>
  prepareCustom({ name: 'Mine', ...given }, find, 5);

function figure(given: Omit<CustomMeasure, 'name'>, weights: Float64Array | null = null) {
  const prepared = measure(given);
  if (!prepared.ok) throw new Error(prepared.error.message);
  return prepared.value.of(null, weights);
}

const north = [{ column: 'region', values: ['north'] }];

describe('a measure of one’s own', () => {
  it('counts rows, or takes their share with an interval', () => {
    expect(figure({ aggregate: 'count', where: north })).toMatchObject({
      value: 2,
      unit: 'count',
      n: 5,
      interval: null,
    });
    const share = figure({ aggregate: 'share', where: north });
    expect(share).toMatchObject({ value: 40, unit: 'percent', missing: 0 });
    expect(share.interval?.method).toBe('Wilson score');
    expect(share.method).toContain('Mine: share of rows where "region" is "north".');
  });

  it('sums and averages the rows that meet the conditions', () => {
    expect(figure({ aggregate: 'sum', column: 'visits' })).toMatchObject({
      value: 12,
      n: 4,
      missing: 1,
      interval: null,
    });
    const where = [{ column: 'region', values: ['north'], isNot: true }];
    const mean = figure({ aggregate: 'mean', column: 'visits', where });
    expect(mean).toMatchObject({ value: 4.5, n: 2, missing: 1 });
    expect(mean.interval?.method).toBe('Student t');
    expect(figure({ aggregate: 'median', column: 'orders' }).value).toBe(1);
  });

  it('takes a ratio of sums over rows that hold both', () => {
    const ratio = figure({ aggregate: 'ratio', column: 'visits', over: 'orders' });
    expect(ratio).toMatchObject({ value: 1.5, n: 4, missing: 1 });
    expect(ratio.interval?.method).toBe('delta method');
  });

  it('weights every aggregate', () => {
    const weights = Float64Array.of(3, 1, 1, 1, 1);
    const value = (given: Omit<CustomMeasure, 'name'>) => figure(given, weights).value;
    expect(value({ aggregate: 'count', where: north })).toBe(4);
    expect(value({ aggregate: 'share', where: north })).toBeCloseTo((100 * 4) / 7, 9);
    expect(value({ aggregate: 'sum', column: 'orders' })).toBe(11);
    expect(value({ aggregate: 'mean', column: 'orders' })).toBeCloseTo(11 / 7, 12);
    expect(value({ aggregate: 'ratio', column: 'visits', over: 'orders' })).toBeCloseTo(1.4, 12);
  });

  it('tells what is no number', () => {
    const prepared = measure({ aggregate: 'mean', column: 'visits' });
    expect(prepared.ok && prepared.value.warnings[0]).toContain('"many"');
  });

  it('refuses a column that is not there, and one that is not named', () => {
    const refused = (given: Omit<CustomMeasure, 'name'>) => {
      const prepared = measure(given);
      return prepared.ok ? null : prepared.error.message;
    };
    expect(refused({ aggregate: 'sum', column: 'gone' })).toContain('no column "gone"');
    expect(refused({ aggregate: 'count', where: [{ column: 'gone', values: [] }] })).toContain(
      'no column "gone"',
    );
    expect(refused({ aggregate: 'mean' })).toContain('needs a column of numbers');
    expect(refused({ aggregate: 'mean', column: 'region' })).toContain('is a number');
  });
});
