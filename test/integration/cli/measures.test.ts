import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFolder, type Desk, hasData, setUpDesk } from './run-verbatim.ts';

type Figure = Readonly<{
  value: number;
  n: number;
  counts: Readonly<Record<string, number>>;
  interval: Readonly<{ low: number; high: number }>;
}>;
type Report = Figure &
  Readonly<{
    groups: readonly (Figure & Readonly<{ group: string; parts: readonly string[] }>)[];
    trend: readonly (Figure & Readonly<{ period: string }>)[];
    further: readonly Readonly<{ name: string; value: number }>[];
    survival?: readonly unknown[];
    effective_n?: number;
  }>;

let desk: Desk;
beforeAll(() => {
  desk = setUpDesk();
});
afterAll(() => desk.tidy());

const told = async <T>(...args: string[]): Promise<T> => {
  const { code, value } = await desk.json(args);
  expect({ args, code, value: code === 0 ? null : value }).toEqual({ args, code: 0, value: null });
  return value as T;
};

describe.skipIf(!hasData)('measures of real files (needs the folder ../shared/data)', () => {
  const survey = (name: string): string =>
    join(dataFolder, `surveys/surveymonkey_cncf_CNCF_${name}.csv`);
  const table = (name: string): string => join(dataFolder, 'metrics', name);

  it.each([
    ['Maintainers_Survey_2021_H2', '23', 62.7451, 102],
    ['Maintainers_Survey_2023_H1', '6', 63.4483, 145],
    ['Maintainers_Survey_2020_H2', '91', 55.6701, 97],
    ['Ambassadors_Survey_2021', '12', 70.4545, 44],
  ])('NPS of %s, column %s, is %d', async (name, column, value, n) => {
    const args = ['metrics', survey(name), '--metric', 'nps', '--column', column];
    const report = await told<Report>(...args);
    expect(report.n).toBe(n);
    expect(report.value).toBeCloseTo(value, 4);
  });

  it('churn of the telecom customers, by contract, with who stays how long', async () => {
    const file = table('telco_customer_churn.csv');
    const report = await told<Report>(
      ...['metrics', file, '--metric', 'churn', '--column', 'Churn'],
      ...['--by', 'Contract', '--tenure', 'tenure'],
    );
    expect(report.value).toBeCloseTo(26.536987, 6);
    expect([report.counts['lost'], report.n]).toEqual([1869, 7043]);
    expect(report.groups.map(({ group, n, counts }) => [group, counts['lost'], n])).toEqual([
      ['Month-to-month', 1655, 3875],
      ['Two year', 48, 1695],
      ['One year', 166, 1473],
    ]);
    expect(report.survival?.length).toBeGreaterThan(70);
  });

  it('says that contracts differ in churn, and what it goes together with', async () => {
    const file = table('telco_customer_churn.csv');
    const compared = await told<{ test: string; df: number; p: number; p_adjusted: null }>(
      ...['compare', file, '--column', 'Churn', '--by', 'Contract', '--yes', 'Yes'],
    );
    expect(compared).toMatchObject({ test: 'Chi-square test', df: 2, p_adjusted: null });
    expect(compared.p).toBeLessThan(1e-100);
    const drivers = await told<{
      r2: number;
      n: number;
      predictors: readonly Record<'name' | 'lmg' | 'relative_weight' | 'correlation', unknown>[];
    }>('drivers', file, '--outcome', 'Churn', '--predictors', 'tenure,MonthlyCharges');
    expect(drivers.n).toBe(7043);
    expect(drivers.predictors.map(({ name }) => name)).toEqual(['tenure', 'MonthlyCharges']);
    const sum = drivers.predictors.reduce((total, { lmg }) => total + Number(lmg), 0);
    expect(sum).toBeCloseTo(drivers.r2, 12);
  });

  it('satisfaction of the tickets, by month and by two columns at a time', async () => {
    const report = await told<Report>(
      ...['metrics', table('customer_support_tickets.csv'), '--metric', 'csat'],
      ...['--column', 'CSAT_Score', '--by', 'Channel', '--and', 'Priority', '--period', 'month'],
    );
    expect(report.n).toBe(428);
    expect(report.value).toBeCloseTo(59.5794, 4);
    expect(report.further.find(({ name }) => name === 'Mean score')?.value).toBeCloseTo(
      3.696262,
      6,
    );
    expect(report.groups.reduce((sum, { n }) => sum + n, 0)).toBe(428);
    expect(report.groups.every(({ parts }) => parts.length === 2)).toBe(true);
    expect(report.trend.reduce((sum, { n }) => sum + n, 0)).toBe(428);
    expect(report.trend.every(({ period }) => /^\d{4}-\d{2}$/u.test(period))).toBe(true);
  });

  it('frequency, recency and age of every customer of the orders', async () => {
    const summary = await told<{
      orders: number;
      total: number;
      customers: readonly Readonly<{
        customer: string;
        frequency: number;
        recency: number;
        age: number;
      }>[];
    }>(
      ...['metrics', table('CDNOW_sample.txt'), '--metric', 'rfm', '--customer', '1'],
      ...['--date', '2', '--amount', '4', '--until', '1997-09-30', '--unit', 'week'],
    );
    const expected = readFileSync(table('cdnow_customers_summary.csv'), 'utf8')
      .trim()
      .split(/\r?\n/u)
      .slice(1)
      .map((line) => line.split(',').map(Number));
    expect(summary.total).toBe(2357);
    expect(summary.customers).toHaveLength(expected.length);
    const found = new Map(summary.customers.map((one) => [Number(one.customer), one]));
    for (const [id = 0, frequency, recency = 0, age = 0] of expected) {
      const one = found.get(id);
      expect([id, one?.frequency]).toEqual([id, frequency]);
      expect(Math.abs((one?.recency ?? -1) - recency)).toBeLessThan(0.006);
      expect(Math.abs((one?.age ?? -1) - age)).toBeLessThan(0.006);
    }
  });

  it('counts every order up to the last day of the file', async () => {
    const args = ['metrics', table('CDNOW_sample.txt'), '--metric', 'rfm', '--customer', '1'];
    const whole = await told<{ orders: number; total: number; until: string }>(
      ...args,
      ...['--date', '2'],
    );
    expect(whole).toMatchObject({ orders: 6919, total: 2357, until: '1998-06-30' });
  });
});

describe('measures from the command line', () => {
  const write = (name: string, lines: readonly string[]): string => {
    const path = desk.path(name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };

  it('takes only the rows that are wanted, and weighs them', async () => {
    const file = write('scores.csv', [
      'who,score,region,weight',
      'a,10,north,3',
      'b,0,north,1',
      'c,9,south,1',
      'd,,south,1',
    ]);
    const asked = ['metrics', file, '--metric', 'nps', '--column', 'score'];
    const north = await told<Report>(...asked, '--where', 'region=north');
    expect([north.value, north.n]).toEqual([0, 2]);
    const others = await told<Report>(...asked, '--where', 'region!=north|east');
    expect([others.value, others.n]).toEqual([100, 1]);
    const weighed = await told<Report>(
      ...[...asked, '--where', 'region=north', '--weight', 'weight'],
    );
    expect(weighed.value).toBeCloseTo(50, 9);
    expect(weighed.effective_n).toBeCloseTo(1.6, 9);
    expect(weighed.counts).toMatchObject({ promoters: 1, detractors: 1 });
  });

  it('computes a measure of the analyst’s own', async () => {
    const file = write('visits.csv', ['page,visits,sales', 'a,100,5', 'b,300,15', 'c,0,0']);
    const ratio = await told<Report>(
      ...['metrics', file, '--metric', 'custom', '--aggregate', 'ratio', '--column', 'sales'],
      ...['--over', 'visits', '--name', 'Conversion'],
    );
    expect(ratio.value).toBeCloseTo(0.05, 9);
    const share = await told<Report>(
      ...['metrics', file, '--metric', 'custom', '--aggregate', 'share', '--rows', 'page=a|b'],
    );
    expect(share.value).toBeCloseTo((100 * 2) / 3, 9);
  });

  it('says what is wrong with a question', async () => {
    const file = write('few.csv', ['score,when', '9,soon', '8,later']);
    const { code, stderr } = await desk.run([
      'metrics',
      file,
      '--metric',
      'nps',
      '--column',
      'score',
      '--period',
      'month',
      '--date',
      'when',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('holds no dates');
    const wrong = await desk.run([
      'metrics',
      file,
      '--metric',
      'nps',
      '--column',
      'score',
      '--where',
      'x',
    ]);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('--where takes COLUMN=VALUE');
    const none = await desk.run(['metrics', file, '--metric', 'nps']);
    expect(none.code).toBe(2);
    expect(none.stderr).toContain('Name the column with --column.');
  });
});
