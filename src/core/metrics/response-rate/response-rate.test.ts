import { describe, expect, it } from 'vitest';
import type { MetricOptions } from '../../../shared/domain/metric.ts';
import { columnOf } from '../column.fixture.ts';
import { columnsOf, furtherOf, repeat } from '../records/records.fixture.ts';
import { answeredShares } from './answered-shares.ts';
import { prepareResponseRate } from './response-rate.ts';

function prepared(main: readonly string[] | null, options: MetricOptions, rows?: number) {
  const measure = prepareResponseRate(
    main ? columnsOf({ main }, { main: 'Status' }) : {},
    rows ?? main?.length ?? 0,
    options,
  );
  if (!measure.ok) throw new Error(measure.error.message);
  return measure.value;
}

/** 500 invited: 150 complete, 30 partial, 40 bounced, 10 screened out, 270 silent. */
const list = [
  ...repeat('Completed', 150),
  ...repeat('Partially complete', 30),
  ...repeat('Email bounced', 40),
  ...repeat('Screened out', 10),
  ...repeat('', 200),
  ...repeat('Email sent', 70),
];

describe('a list of all who were invited', () => {
  it('is counted by the definitions of AAPOR', () => {
    const result = prepared(list, {}).of(null, null);
    expect(result).toMatchObject({
      unit: 'percent',
      n: 490,
      missing: 10,
      counts: { complete: 150, partial: 30, 'not answered': 270, undelivered: 40 },
      warnings: ['10 rows are not eligible (screened out, or over a quota) and in no base.'],
    });
    expect(result.value).toBeCloseTo((100 * 150) / 490, 12);
    const others = Object.values(furtherOf(result));
    expect(others[0]).toBeCloseTo((100 * 180) / 490, 12);
    expect(others[1]).toBeCloseTo((100 * 150) / 450, 12);
    expect(others[2]).toBeCloseTo((100 * 180) / 450, 12);
    // Wilson's interval of 150 of 490 by its formula: centre and half width with z = 1.959964.
    const [p, n, z] = [150 / 490, 490, 1.959963984540054];
    const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
    const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
    expect(result.interval?.low).toBeCloseTo(100 * (centre - half), 9);
    expect(result.interval?.high).toBeCloseTo(100 * (centre + half), 9);
    expect(result.method).toContain('AAPOR RR1');
  });

  it('leaves out who was not reached where that is chosen, and says so', () => {
    const result = prepared(list, { responseRate: 'rr6' }).of(null, null);
    expect(result.value).toBeCloseTo(40, 12);
    expect(result).toMatchObject({ n: 450, missing: 50 });
    expect(Object.keys(result.counts)).not.toContain('undelivered');
    expect(result.warnings[0]).toContain('40 invitations could not be delivered');
  });

  it('is told of a part of it, and weighted', () => {
    const measure = prepared(['yes', 'no', 'yes', 'no', ''], {});
    const part = measure.of(Uint32Array.of(0, 1), null);
    expect(part).toMatchObject({ value: 50, n: 2 });
    const weighted = measure.of(null, Float64Array.of(3, 1, 1, 1, 2));
    expect(weighted).toMatchObject({ value: 50, n: 5, effectiveN: 64 / 16 });
  });

  it('knows flags, days, percentages and what is named', () => {
    const value = (cells: readonly string[], options: MetricOptions = {}) =>
      prepared(cells, options).of(null, null).value;
    expect(value(['1', '0', '1', ''])).toBe(50);
    expect(value(['2024-03-01', '', '3/4/2024', ''])).toBe(50);
    expect(value(['100', '0', '85%', '20'])).toBe(50);
    expect(value(['100', '0', '85%', '20'], { completeAt: 1 })).toBe(25);
    expect(value(['came', 'Came', 'stayed away', ''], { yes: ['came'] })).toBe(50);
  });

  it('doubts a list in which everybody has answered, and names what it cannot read', () => {
    expect(prepared(['yes', 'yes'], {}).warnings[0]).toContain(
      'Everybody in the table has answered',
    );
    const odd = prepared(['yes', 'no', 'perhaps'], {});
    expect(odd.of(null, null)).toMatchObject({ n: 2, missing: 1 });
    expect(odd.warnings[0]).toContain('"perhaps"');
    const refused = prepareResponseRate(columnsOf({ main: ['blue', 'red'] }), 2, {});
    expect(refused.ok || refused.error.code).toBe('column_not_numeric');
    const nothing = prepareResponseRate({}, 2, {});
    expect(nothing.ok || nothing.error.message).toContain('how many were invited');
  });
});

describe('a number of those who were invited', () => {
  it('is the base of the rows that answered', () => {
    const finished = [...repeat('True', 150), ...repeat('False', 30)];
    const result = prepared(finished, { invited: 490, undelivered: 40 }).of(null, null);
    expect(result.value).toBeCloseTo((100 * 150) / 490, 12);
    expect(result).toMatchObject({
      n: 490,
      missing: 0,
      counts: { complete: 150, partial: 30, 'not answered': 270, undelivered: 40 },
    });
    const reached = { invited: 490, undelivered: 40, responseRate: 'rr5' } as const;
    const delivered = prepared(finished, reached).of(null, null);
    expect(delivered.value).toBeCloseTo((100 * 150) / 450, 12);
    expect(delivered).toMatchObject({ n: 450, missing: 40 });
  });

  it('counts every row where no column says who has finished, and says so', () => {
    const measure = prepared(null, { invited: 200 }, 50);
    expect(measure.of(null, null)).toMatchObject({ value: 25, n: 200 });
    expect(measure.warnings[0]).toContain('Every row counts as a complete answer');
  });

  it('has no rate of a part, and no weights', () => {
    const measure = prepared(null, { invited: 200 }, 50);
    const part = measure.of(Uint32Array.of(0, 1), null);
    expect(part).toMatchObject({ value: null, n: 0, interval: null });
    expect(part.warnings[0]).toContain('known for the whole table only');
    const weighted = measure.of(null, new Float64Array(50).fill(2));
    expect(weighted).toMatchObject({ value: 25 });
    expect(weighted.warnings[0]).toContain('weights were not used');
  });

  it('cannot be less than there are answers', () => {
    const refused = prepareResponseRate({}, 50, { invited: 40 });
    expect(refused.ok || refused.error.message).toBe(
      'The table has 50 answers, but only 40 were invited. Check the number of those invited.',
    );
  });
});

it('takes a share of the questions answered: from 80% complete, from 50% partial', () => {
  const cells = (...rows: string[]) => columnOf(rows);
  const shares = answeredShares(
    [
      [cells('a', 'a', '', 'a', '')],
      // One question of two columns, of which either may be ticked.
      [cells('', 'x', '', 'x', ''), cells('y', '', '', 'y', '')],
      [cells('1', '1', '', '', '')],
      [cells('1', '', '2', '', ' ')],
    ],
    5,
  );
  expect([...shares]).toEqual([1, 0.75, 0.25, 0.5, 0]);
  const measure = prepareResponseRate({}, 5, {}, shares);
  expect(measure.ok && measure.value.of(null, null)).toMatchObject({
    value: 20,
    counts: { complete: 1, partial: 2, 'not answered': 2, undelivered: 0 },
  });
});
