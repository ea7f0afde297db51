import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodUnits } from '../../shared/domain/metric.ts';
import { listPeriods, mostPeriods, nextPeriod, periodOf } from './periods.ts';

const days = fc
  .integer({ min: -600_000, max: 900_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('periodOf', () => {
  it('names a period and its first day', () => {
    expect(periodUnits.map((unit) => periodOf('2024-03-12', unit))).toEqual([
      { period: '2024-03-12', start: '2024-03-12' },
      { period: '2024-W11', start: '2024-03-11' },
      { period: '2024-03', start: '2024-03-01' },
      { period: '2024-Q1', start: '2024-01-01' },
      { period: '2024', start: '2024-01-01' },
    ]);
    expect(periodOf('2023-12-31', 'quarter')).toEqual({ period: '2023-Q4', start: '2023-10-01' });
  });

  it('gives a week to the year of its Thursday', () => {
    const weeks = {
      '2021-01-03': '2020-W53',
      '2021-01-04': '2021-W01',
      '2018-12-31': '2019-W01',
      '2016-01-03': '2015-W53',
      '2024-12-29': '2024-W52',
      '2024-12-30': '2025-W01',
      '1969-12-29': '1970-W01',
      '0099-12-31': '0099-W53',
    };
    for (const [day, week] of Object.entries(weeks)) {
      expect([day, periodOf(day, 'week').period]).toEqual([day, week]);
    }
  });

  it('refuses what is not a day', () => {
    for (const wrong of ['2024-02-30', '2024-3-1', '12.3.2024', '', '2024-03-12T10:00']) {
      expect(() => periodOf(wrong, 'month')).toThrow(RangeError);
    }
  });
});

describe('the periods of a stretch of time', () => {
  it('keep gaps visible', () => {
    const months = listPeriods('2023-11-30', '2024-03-01', 'month').map(({ period }) => period);
    expect(months).toEqual(['2023-11', '2023-12', '2024-01', '2024-02', '2024-03']);
    const weeks = listPeriods('2020-12-24', '2021-01-11', 'week').map(({ period }) => period);
    expect(weeks).toEqual(['2020-W52', '2020-W53', '2021-W01', '2021-W02']);
    expect(listPeriods('2024-05-02', '2024-04-30', 'month')).toEqual([]);
  });

  it('end just beyond the greatest number', () => {
    expect(listPeriods('1900-01-01', '2024-01-01', 'day')).toHaveLength(mostPeriods + 1);
  });

  it('follow each other without a gap: the day before a period lies in the one before', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...periodUnits), (day, unit) => {
        const period = periodOf(day, unit);
        const next = nextPeriod(period, unit);
        expect(period.start <= day && day < next.start).toBe(true);
        const eve = new Date(Date.parse(next.start) - 86_400_000).toISOString().slice(0, 10);
        expect(periodOf(eve, unit)).toEqual(period);
        expect(periodOf(period.start, unit)).toEqual(period);
      }),
    );
  });
});
