import { describe, expect, it } from 'vitest';
import { prepareDuration } from './duration.ts';
import { columnsOf, furtherOf, measured, prepared, refusal } from './records.fixture.ts';

const hours = '1 2 2 3 4 30'.split(' ');

describe('durations that are numbers', () => {
  it('have a mean, a median and a 90th percentile', () => {
    const result = measured(prepareDuration, { main: hours });
    expect(result).toMatchObject({ value: 7, unit: 'hours', n: 6, counts: { closed: 6, open: 0 } });
    expect(furtherOf(result)).toMatchObject({ Mean: 7, Median: 2.5, '90th percentile': 17 });
    expect(measured(prepareDuration, { main: hours }, { statistic: 'median' })).toMatchObject({
      value: 2.5,
      // Ranks 1 and 6: six values of which each lies below the median with one half cover it with 0.96875.
      interval: { low: 1, high: 30 },
    });
  });

  it('are in the unit that the column names', () => {
    const inUnit = (name: string) =>
      prepared(prepareDuration, columnsOf({ main: ['30'] }, { main: name })).of(null, null);
    expect(inUnit('Handling time (minutes)')).toMatchObject({ value: 30, unit: 'minutes' });
    expect(inUnit('Resolution_Time_Hours')).toMatchObject({ value: 30, unit: 'hours' });
    expect(inUnit('days to close')).toMatchObject({ value: 30, unit: 'days' });
    expect(inUnit('talk seconds')).toMatchObject({ value: 0.5, unit: 'minutes' });
    expect(inUnit('Time')).toMatchObject({ value: 30, unit: 'hours' });
  });

  it('below zero are left out and told', () => {
    const measure = prepared(prepareDuration, columnsOf({ main: ['1', '3', '-2'] }));
    expect(measure.of(null, null)).toMatchObject({ value: 2, n: 2, missing: 1 });
    expect(measure.warnings[0]).toContain('1 duration below 0 was left out');
  });

  it('are weighted, their median too', () => {
    const weights = Float64Array.of(1, 1, 1, 1, 1, 5);
    const result = prepared(prepareDuration, columnsOf({ main: hours })).of(null, weights);
    expect(result.value).toBeCloseTo(16.2, 12);
    expect(furtherOf(result)['Median']).toBe(17);
    expect(result.effectiveN).toBeCloseTo(100 / 30, 12);
    const median = prepared(prepareDuration, columnsOf({ main: hours }), { statistic: 'median' });
    expect(median.of(null, weights)).toMatchObject({ value: 17, interval: null });
  });
});

describe('durations between two moments', () => {
  const main = ['2024-03-01 08:00', '2024-03-01 08:00', '2024-03-01 10:00', '2024-03-02 08:00'];
  const end = ['2024-03-01 10:00', '2024-03-01 12:30', '', '2024-03-02 20:00'];

  it('count open cases up to the last moment, never as zero', () => {
    const result = measured(prepareDuration, { main, end });
    expect(result).toMatchObject({ n: 4, counts: { closed: 3, open: 1 }, unit: 'hours' });
    expect(result.value).toBeCloseTo((2 + 4.5 + 12) / 3, 12);
    expect(furtherOf(result)['Median']).toBe(8.25);
    expect(result.warnings[1]).toContain('1 case is still open and not in the mean');
    // Open since 34 hours: the longest.
    expect(result.survival?.at(-1)).toMatchObject({ time: 34, atRisk: 1 });
  });

  it('end at the last day that was watched, and leave out what was opened later', () => {
    const measure = prepared(prepareDuration, columnsOf({ main, end }), { until: '2024-03-01' });
    expect(measure.of(null, null)).toMatchObject({
      counts: { closed: 2, open: 1 },
      missing: 1,
      value: 3.25,
    });
    expect(measure.warnings.at(-1)).toContain('1 case opened after');
  });

  it('are those of open cases where the status says so', () => {
    const status = ['Closed', 'Reopened', 'Closed', 'Closed'];
    const closed = ['2024-03-01 10:00', '2024-03-01 12:30', '2024-03-01 11:00', '2024-03-02 20:00'];
    const columns = { main, end: closed, status };
    expect(measured(prepareDuration, columns).counts).toEqual({ closed: 3, open: 1 });
    expect(measured(prepareDuration, columns, { open: ['none'] }).counts).toEqual({
      closed: 4,
      open: 0,
    });
  });

  it('are in days where no time of day is written, day and month as the column settles it', () => {
    const columns = { main: ['1/2/2024', '13/2/2024'], end: ['3/2/2024', '17/2/2024'] };
    expect(measured(prepareDuration, columns)).toMatchObject({ value: 3, unit: 'days' });
  });

  it('are refused where day and month cannot be told apart', () => {
    const columns = { main: ['1/2/2024'], end: ['3/2/2024'] };
    expect(refusal(prepareDuration, columns)).toContain('can be read in two ways');
  });

  it('of which most are open have no median, and say so', () => {
    const columns = {
      main: ['2024-01-01', '2024-01-02', '2024-01-03'],
      end: ['2024-01-02', '', ''],
    };
    const result = measured(prepareDuration, columns, { statistic: 'p90', until: '2024-01-09' });
    expect(result.value).toBeNull();
    expect(result.warnings.at(-1)).toContain('is not reached');
  });
});

it('reads durations with colons, and says what two numbers were taken for', () => {
  const both = measured(prepareDuration, { main: ['4:30', '5:30', '1:00:00', ''] });
  expect(both).toMatchObject({ unit: 'minutes', n: 3, missing: 1 });
  expect(both.value).toBeCloseTo(70 / 3, 12);
  const told = (name: string, ...cells: string[]) => {
    const measure = prepared(prepareDuration, columnsOf({ main: cells }, { main: name }));
    return { value: measure.of(null, null).value, warnings: measure.warnings };
  };
  expect(told('Handling', '4:30', '1:00:00').warnings).toEqual([]);
  expect(told('Handling', '4:30', '5:30').warnings[0]).toContain(
    'durations such as "4:30" were read as minutes and seconds',
  );
  expect(told('Hours to reply', '4:30', '5:30')).toEqual({ value: 300, warnings: [] });
  expect(told('Talk time (seconds)', '2:00', '180')).toEqual({ value: 2.5, warnings: [] });
  expect(told('Talk time', '2:00', '180').warnings[1]).toContain('"180"');
});
