import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { columnOf } from '../column.fixture.ts';
import { summariseOrders } from '../orders/summarise-orders.ts';
import type { NamedColumn } from '../prepared-measure.ts';
import { prepareChurn } from './churn.ts';
import { prepareDuration } from './duration.ts';
import { prepareLifetimeValue } from './lifetime-value.ts';
import { furtherOf, prepared } from './records.fixture.ts';

const data = new URL('../../../../../shared/data/metrics/', import.meta.url);
const text = (file: string): string => readFileSync(new URL(file, data), 'utf8');

function columnsIn(file: string): (name: string) => NamedColumn {
  const { data: rows } = Papa.parse<Record<string, string>>(text(file), {
    header: true,
    skipEmptyLines: true,
  });
  return (name) => ({ name, values: columnOf(rows.map((row) => row[name] ?? '')) });
}

const missing = !existsSync(data);

describe.skipIf(missing)('measures of real tables (need the folder ../shared/data)', () => {
  it('churn of the telecom customers is 26.536987%, by contract as counted', () => {
    const column = columnsIn('telco_customer_churn.csv');
    const contract = column('Contract').values;
    const measure = prepared(prepareChurn, { main: column('Churn'), tenure: column('tenure') });
    const whole = measure.of(null, null);
    expect(whole.value).toBeCloseTo(26.536987, 6);
    expect(whole).toMatchObject({ n: 7043, missing: 0, counts: { lost: 1869, kept: 5174 } });
    expect(whole.survival?.length).toBeGreaterThan(70);
    const by = ['Month-to-month', 'One year', 'Two year'].map((name) => {
      const rows = Uint32Array.from(contract.codes.keys()).filter(
        (row) => contract.dictionary[contract.codes[row] ?? 0] === name,
      );
      const { counts, n } = measure.of(rows, null);
      return [counts['lost'], n];
    });
    expect(by).toEqual([
      [1655, 3875],
      [166, 1473],
      [48, 1695],
    ]);
  });

  it('the tickets took 17.5 hours to the first response and 54.9 to their end', () => {
    const column = columnsIn('customer_support_tickets.csv');
    const mean = (name: string) => prepared(prepareDuration, { main: column(name) }).of(null, null);
    expect(mean('First_Response_Time_Hours')).toMatchObject({ n: 1000, unit: 'hours' });
    expect(mean('First_Response_Time_Hours').value).toBeCloseTo(17.52057, 6);
    expect(mean('Resolution_Time_Hours').value).toBeCloseTo(54.85323, 6);
  });
});

/** The second column of the orders numbers the customers of the sample from 1, as the summary does. */
function readOrders() {
  const rows = text('CDNOW_sample.txt')
    .split('\n')
    .map((line) => line.trim().split(/\s+/u))
    .filter((cells) => cells.length === 5);
  const day = (cell = ''): number =>
    Date.UTC(Number(cell.slice(0, 4)), Number(cell.slice(4, 6)) - 1, Number(cell.slice(6))) /
    86_400_000;
  return { rows, day };
}

describe.skipIf(missing)('the orders of CDNOW (need the folder ../shared/data)', () => {
  it('give the published frequency, recency and T of every customer', () => {
    const { rows, day } = readOrders();
    const summary = summariseOrders(
      {
        customers: 2357,
        customerOf: Int32Array.from(rows, (cells) => Number(cells[1]) - 1),
        days: Float64Array.from(rows, (cells) => day(cells[2])),
        amounts: Float64Array.from(rows, (cells) => Number(cells[4])),
      },
      { until: day('19970930'), daysPerUnit: 7 },
    );
    const published = Papa.parse<string[]>(text('cdnow_customers_summary.csv'), {
      skipEmptyLines: true,
    }).data.slice(1);
    expect([rows.length, published.length]).toEqual([6919, 2357]);
    const round = (value = Number.NaN): number => Math.round(value * 100) / 100;
    const computed = published.map(([id]) => {
      const c = Number(id) - 1;
      return [summary.frequency[c], round(summary.recency[c]), round(summary.age[c])];
    });
    expect(computed).toEqual(published.map((cells) => cells.slice(1).map(Number)));
  });

  it('are worth 103.56 a customer up to the end', () => {
    const { rows } = readOrders();
    const column = (name: string, n: number): NamedColumn => ({
      name,
      values: columnOf(rows.map((cells) => cells[n] ?? '')),
    });
    const measure = prepared(prepareLifetimeValue, {
      customer: column('customer', 1),
      date: column('day', 2),
      amount: column('paid', 4),
    });
    const result = measure.of(null, null);
    expect(result.n).toBe(2357);
    expect(result.value).toBeCloseTo(244091.94 / 2357, 6);
    expect(furtherOf(result)['Mean purchase']).toBeCloseTo(244091.94 / 6919, 6);
  });
});
