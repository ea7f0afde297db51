import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../statistics/wilson-interval.ts';
import { prepareChurn } from './churn.ts';
import { columnsOf, measured, prepared, refusal, repeat } from './records.fixture.ts';
import { prepareRetention } from './retention.ts';

describe('churn by a flag', () => {
  it('of 1,000 customers of whom 800 are left is 20%', () => {
    const main = [...repeat('Yes', 200), ...repeat('No', 800)];
    const { value, n, missing, counts, interval, unit, warnings } = measured(prepareChurn, {
      main,
    });
    expect({ value, n, missing, counts, unit, warnings }).toEqual({
      value: 20,
      n: 1000,
      missing: 0,
      counts: { lost: 200, kept: 800 },
      unit: 'percent',
      warnings: [],
    });
    const wilson = wilsonInterval(200, 1000);
    expect(interval).toEqual({ ...wilson, low: 100 * wilson.low, high: 100 * wilson.high });
  });

  it('and retention add up to 100%: 25 lost of 500 are 5% and 95%', () => {
    const main = [...repeat('1', 25), ...repeat('0', 475)];
    expect(measured(prepareChurn, { main }).value).toBeCloseTo(5, 9);
    const retention = measured(prepareRetention, { main });
    expect(retention.value).toBeCloseTo(95, 9);
    expect(retention.counts).toEqual({ kept: 475, lost: 25 });
    const wilson = wilsonInterval(475, 500);
    expect(retention.interval?.low).toBeCloseTo(100 * wilson.low, 9);
  });

  it('takes the cells that are named for lost, the rest for kept, and counts empty ones as missing', () => {
    const main = ['Gone', 'gone ', 'Here', 'There', ''];
    expect(measured(prepareChurn, { main }, { yes: ['gone'] })).toMatchObject({
      value: 50,
      missing: 1,
      counts: { lost: 2, kept: 2 },
    });
  });

  it('tells what it cannot read, and refuses a column without any flag', () => {
    const measure = prepared(prepareChurn, columnsOf({ main: ['yes', 'no', 'perhaps'] }));
    expect(measure.of(null, null)).toMatchObject({ n: 2, missing: 1 });
    expect(measure.warnings).toEqual([
      'Column "main": 1 cell is not yes or no and was left out, such as "perhaps".',
    ]);
    expect(refusal(prepareChurn, { main: ['blue', 'red'] })).toBe(
      'No cell of column "main" is yes or no; it holds "blue" and "red". Choose another column.',
    );
    expect(refusal(prepareChurn, {})).toBe('Choose the column that says who was lost.');
  });

  it('weights shares and takes the interval from the effective number', () => {
    const main = [...repeat('yes', 60), ...repeat('no', 40)];
    const weights = Float64Array.from(main, (cell) => (cell === 'yes' ? 2 / 3 : 1.5));
    const result = prepared(prepareChurn, columnsOf({ main })).of(null, weights);
    expect(result.value).toBeCloseTo(40, 9);
    expect(result.effectiveN).toBeCloseTo(85.7143, 4);
    expect(result).toMatchObject({ n: 100, counts: { lost: 60, kept: 40 } });
    expect(result.method).toContain('Weighted');
    const effective = 600 / 7;
    expect(result.interval?.low).toBeCloseTo(
      100 * wilsonInterval(0.4 * effective, effective).low,
      9,
    );
  });

  it('of no rows has no value and says so', () => {
    const result = prepared(prepareChurn, columnsOf({ main: ['yes'] })).of(new Uint32Array(), null);
    expect(result).toMatchObject({ value: null, interval: null, n: 0 });
    expect(result.warnings).toEqual(['There is no usable customer, so nothing was computed.']);
  });

  it('follows who stays how long where the tenure is known', () => {
    // Freireich et al. (1963), remission of the treated group, as in R's survival.
    const tenure = '6 6 6 6 7 9 10 10 11 13 16 17 19 20 22 23 25 32 32 34 35'.split(' ');
    const main = '1 1 1 0 1 0 1 0 0 1 1 0 0 0 1 1 0 0 0 0 0'.split(' ');
    const { survival = [] } = measured(prepareChurn, { main, tenure });
    expect(survival.slice(0, 3).map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [6, 21],
      [7, 17],
      [10, 15],
    ]);
    expect(survival[2]?.share).toBeCloseTo(0.7529412, 6);
  });
});

describe('churn by the end of a contract', () => {
  const main = ['2024-01-31', '2024-03-31', '2024-06-30', '', 'soon'];

  it('counts ends up to the last day, that day included, and takes an empty end for running on', () => {
    const options = { lost: 'end', until: '2024-03-31' } as const;
    expect(measured(prepareChurn, { main }, options)).toMatchObject({
      value: 50,
      counts: { lost: 2, kept: 2 },
      missing: 1,
    });
  });

  it('says that every end counts where no last day is given', () => {
    const measure = prepared(prepareChurn, columnsOf({ main }), { lost: 'end' });
    expect(measure.of(null, null).counts).toEqual({ lost: 3, kept: 1 });
    expect(measure.warnings.at(-1)).toContain('No last day was given');
  });

  it('asks which number of a date is the day, and takes what is chosen', () => {
    const ends = { main: ['3/4/2024', '5/6/2024'] };
    expect(refusal(prepareChurn, ends, { lost: 'end' })).toContain('can be read in two ways');
    const options = { lost: 'end', until: '2024-05-10' } as const;
    const lost = (dateOrder: 'day_first' | 'month_first') =>
      measured(prepareChurn, ends, { ...options, dateOrder }).counts['lost'];
    expect([lost('day_first'), lost('month_first')]).toEqual([1, 2]);
  });

  it('takes for the base who had joined before the first day and not left by then', () => {
    // Watched: February to March 2024. Base: rows 0, 1, 2; of them row 0 left.
    const contracts = {
      main: ['2024-03-31', '', '2024-06-30', '2024-01-15', '', '2024-02-20', ''],
      start: [
        '2023-01-01',
        '2022-05-05',
        '2024-01-31',
        '2023-01-01',
        '2024-02-01',
        '2024-02-10',
        '',
      ],
    };
    const options = { lost: 'end', since: '2024-02-01', until: '2024-03-31' } as const;
    const measure = prepared(prepareChurn, columnsOf(contracts), options);
    const result = measure.of(null, null);
    expect(result).toMatchObject({ n: 3, missing: 4, counts: { lost: 1, kept: 2 } });
    expect(result.value).toBeCloseTo(100 / 3, 12);
    expect(result.method).toContain('who had joined before 2024-02-01 (column "start")');
    expect(measure.warnings).toEqual([
      '2 customers joined on 2024-02-01 or later and are not in the opening base.',
      '1 customer had left before 2024-02-01 and is not in the opening base.',
      'Column "start" has no day for 1 customer, left out of the base.',
    ]);
    const kept = measured(prepareRetention, contracts, options);
    expect(kept.value).toBeCloseTo(200 / 3, 12);
  });

  it('needs the first day to place who joined when, before the last', () => {
    const contracts = { main: ['2024-03-31', ''], start: ['2023-01-01', '2022-05-05'] };
    expect(refusal(prepareChurn, contracts, { lost: 'end' })).toContain(
      'set the first day watched',
    );
    const backwards = { lost: 'end', since: '2024-05-01', until: '2024-03-31' } as const;
    expect(refusal(prepareChurn, contracts, backwards)).toContain('is not before the last');
  });
});

describe('churn by inactivity', () => {
  const customer = ['a', 'a', 'b', 'c', '', 'd'];
  const date = ['2024-01-01', '2024-03-30', '2023-12-31', '2024-01-01', '2024-02-01', '2024-05-01'];
  const options = { lost: 'inactive', until: '2024-03-31' } as const;

  it('counts customers, not orders, whose last order lies more than so many days back', () => {
    // 31 December to 31 March are 91 days, 1 January to 31 March 90.
    const measure = prepared(prepareChurn, columnsOf({ customer, date }), options);
    expect(measure.of(null, null)).toMatchObject({
      n: 3,
      counts: { lost: 1, kept: 2 },
      missing: 2,
    });
    expect(measure.warnings).toEqual(['1 order after 2024-03-31 was left out.']);
    const narrow = measured(prepareChurn, { customer, date }, { ...options, days: 89 });
    expect(narrow.counts).toEqual({ lost: 2, kept: 1 });
  });

  it('takes a customer into a part by any of their rows, with all of their orders', () => {
    const measure = prepared(prepareChurn, columnsOf({ customer, date }), options);
    expect(measure.of(Uint32Array.of(0, 2), null).counts).toEqual({ lost: 1, kept: 1 });
  });
});
