import { describe, expect, test } from 'vitest';
import { dateOrder, parseDateCell } from './date-cell.ts';

function iso(cell: string, ...rest: [('month_first' | 'day_first')?, boolean?]): string | null {
  const value = parseDateCell(cell, ...rest);
  return value === null ? null : new Date(value).toISOString();
}

describe('parseDateCell', () => {
  test.each([
    ['2018-05-06', '2018-05-06T00:00:00.000Z'],
    ['2018-05-06T10:10:10.250', '2018-05-06T10:10:10.250Z'],
    ['2018-05-06T10:10:10+02:00', '2018-05-06T08:10:10.000Z'],
    ['2024/03/21 12:05:19 PM AST', '2024-03-21T12:05:19.000Z'],
    ['2024/04/01 12:33:33 AM AST', '2024-04-01T00:33:33.000Z'],
    ['8/1/2025 14:46:09', '2025-08-01T14:46:09.000Z'],
    ['11/03/2021 07:40:47 PM', '2021-11-03T19:40:47.000Z'],
    ['21.03.2024', '2024-03-21T00:00:00.000Z'],
    ['21 March 2024', '2024-03-21T00:00:00.000Z'],
    ['Mar 21, 2024 9:05', '2024-03-21T09:05:00.000Z'],
    ['1880-05-06', '1880-05-06T00:00:00.000Z'],
  ])('reads %j', (cell, expected) => {
    expect(iso(cell)).toBe(expected);
  });

  test.each([
    '2023-02-30',
    '13/13/2024',
    '10142018',
    '12:30',
    'May',
    '2024',
    '1-2',
    'N/A',
    '99 Foo 2020',
    '3.14.15',
  ])('refuses %j', (cell) => {
    expect(parseDateCell(cell)).toBeNull();
  });

  test('reads eight digits where they are allowed', () => {
    expect([iso('10142018', 'month_first', true), iso('20181014', 'month_first', true)]).toEqual([
      '2018-10-14T00:00:00.000Z',
      '2018-10-14T00:00:00.000Z',
    ]);
    expect(iso('14102018', 'day_first', true)).toBe('2018-10-14T00:00:00.000Z');
  });

  test('reads the day first where the column shows it', () => {
    expect(dateOrder(['03/04/2024', '21/04/2024'])).toBe('day_first');
    expect(dateOrder(['03/04/2024', '04/21/2024'])).toBe('month_first');
    expect(iso('03/04/2024', 'day_first')).toBe('2024-04-03T00:00:00.000Z');
  });
});
