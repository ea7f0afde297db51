import { describe, expect, it } from 'vitest';
import { prepareLifetimeValue } from './lifetime-value.ts';
import { columnsOf, furtherOf, measured, prepared, refusal } from './records.fixture.ts';

/** 366 days from the first to the last: 1.00205 years. */
const customer = ['a', 'a', 'b', 'c', 'c', ''];
const date = ['2023-01-01', '2023-06-01', '2023-07-01', '2023-03-01', '2024-01-01', '2023-05-05'];
const amount = ['10', '20', '30', '40', '20', '99'];
const years = 366 / 365.25;

describe('lifetime value', () => {
  it('so far is the mean of what each customer has paid', () => {
    const result = measured(prepareLifetimeValue, { customer, date, amount });
    expect(result).toMatchObject({
      value: 40,
      unit: 'amount',
      n: 3,
      missing: 1,
      counts: { 'bought once': 1, 'bought again': 2 },
    });
    expect(furtherOf(result)).toMatchObject({ 'Mean purchase': 24 });
    // sd of 30, 30, 60 = 17.3205; t(0.975, 2) = 4.302653
    expect(result.interval?.low).toBeCloseTo(40 - (4.3026527 * 17.3205081) / Math.sqrt(3), 5);
    expect(result.method).toContain('from 2023-01-01 to 2024-01-01');
  });

  it('is projected over years, with a margin', () => {
    const options = { lifetime: 'simple', years: 5, margin: 0.25 } as const;
    const result = measured(prepareLifetimeValue, { customer, date, amount }, options);
    expect(result.value).toBeCloseTo((40 / years) * 5 * 0.25, 9);
    expect(result.method).toContain('Margin 25%');
  });

  it('by the retention model has the first margin later or at once', () => {
    const options = { lifetime: 'retention', retention: 0.8, discount: 0.1 } as const;
    const columns = { customer, date, amount };
    const later = measured(prepareLifetimeValue, columns, options);
    expect(later.value).toBeCloseTo(((40 / years) * 0.8) / 0.3, 9);
    const now = measured(prepareLifetimeValue, columns, { ...options, firstMargin: 'now' });
    expect(now.value).toBeCloseTo(((40 / years) * 1.1) / 0.3, 9);
    expect(now.method).toContain('the first margin falling at once');
  });

  it('takes a customer into a part with all of their orders', () => {
    const measure = prepared(prepareLifetimeValue, columnsOf({ customer, date, amount }));
    expect(measure.of(Uint32Array.of(0), null)).toMatchObject({ value: 30, n: 1, interval: null });
  });

  it('without customers takes every row for one, without dates knows only what was paid', () => {
    expect(measured(prepareLifetimeValue, { amount: ['1', '3', ''] })).toMatchObject({
      value: 2,
      n: 2,
      missing: 1,
    });
    expect(measured(prepareLifetimeValue, { customer, amount }).value).toBe(40);
    expect(refusal(prepareLifetimeValue, { customer, amount }, { years: 3 })).toContain(
      'Choose the columns with the customer and with the order date',
    );
  });

  it('refuses rates that mean nothing', () => {
    const columns = { customer, date, amount };
    const refused = (options: Parameters<typeof refusal>[2]) =>
      refusal(prepareLifetimeValue, columns, options);
    expect(refused({ lifetime: 'retention' })).toContain('Say how many customers stay');
    expect(refused({ retention: 1, discount: 0 })).toContain('without limit');
    expect(refused({ margin: 20 })).toContain('A margin is a share');
    expect(refused({ until: '2022-01-01' })).toContain('There is no order up to 2022-01-01');
  });
});
