import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { parseMoment, settleDayOrder } from './parse-moment.ts';

test.each([
  ['2024-03-21', '2024-03-21T00:00:00.000Z', false],
  ['2024-03-21T14:05:09Z', '2024-03-21T14:05:09.000Z', true],
  ['2024-03-21T14:05:09.250+02:00', '2024-03-21T12:05:09.250Z', true],
  ['2024/03/21 02:05 PM', '2024-03-21T14:05:00.000Z', true],
  ['2024-03-21 12:05 a.m.', '2024-03-21T00:05:00.000Z', true],
  ['21.03.2024 14:46', '2024-03-21T14:46:00.000Z', true],
  ['5/4/2024', '2024-04-05T00:00:00.000Z', false],
  ['21 March 2024', '2024-03-21T00:00:00.000Z', false],
  ['Mar 21, 2024, 14:46', '2024-03-21T14:46:00.000Z', true],
  ['19970101', '1997-01-01T00:00:00.000Z', false],
  ['21031997', '1997-03-21T00:00:00.000Z', false],
  ['1st March 2024', '2024-03-01T00:00:00.000Z', false],
  ['2024/03/21 2:05 p', '2024-03-21T14:05:00.000Z', true],
  // A zone that is only named is neither half of the day nor an offset.
  ['2024/03/21 02:05:00 PST', '2024-03-21T02:05:00.000Z', true],
  ['2024/03/21 02:05:00 PM PST', '2024-03-21T14:05:00.000Z', true],
  ['2024/03/21 02:05:00 AMT', '2024-03-21T02:05:00.000Z', true],
])('%s is a moment', (cell, iso, hasTime) => {
  expect(parseMoment(cell, 'day_first')).toEqual({ ms: Date.parse(iso), hasTime });
});

test.each([
  '',
  'soon',
  '12345',
  '2024-02-30',
  '2024-13-01',
  '99999999',
  '2024-03-21 25:00',
  '10:30',
])('"%s" is none', (cell) => {
  expect(parseMoment(cell, 'day_first')).toBeNull();
});

test('month first where the column writes it so', () => {
  expect(parseMoment('5/4/2024', 'month_first')?.ms).toBe(Date.parse('2024-05-04'));
});

test('every moment comes back from its ISO form', () => {
  const min = Date.UTC(1801, 0, 1);
  fc.assert(
    fc.property(fc.integer({ min, max: Date.UTC(2199, 0, 1) }), (ms) => {
      expect(parseMoment(new Date(ms).toISOString(), 'month_first')?.ms).toBe(ms);
    }),
  );
});

describe('the order of day and month', () => {
  it('is settled by any cell that allows one reading only', () => {
    expect(settleDayOrder(['', '3/4/2024', '13/4/2024'])).toBe('day_first');
    expect(settleDayOrder(['3/4/2024', '4/13/2024'])).toBe('month_first');
  });
  it('is open, or contradicted, where cells say so', () => {
    expect(settleDayOrder(['3/4/2024'])).toBeNull();
    expect(settleDayOrder(['13/4/2024', '4/13/2024'])).toBe('mixed');
  });
  it('does not matter where no cell depends on it', () => {
    expect(settleDayOrder(['2024-01-02', '3/3/2024'])).toBe('month_first');
  });
});

test('every minute written plainly is read as it stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: -88_000_000, max: 120_000_000 }), (minutes) => {
      const iso = new Date(minutes * 60_000).toISOString();
      const ms = minutes * 60_000;
      expect(parseMoment(iso.slice(0, 16), 'month_first')).toEqual({ ms, hasTime: true });
      expect(parseMoment(`${iso.slice(0, 19)}.250Z`, 'month_first')?.ms).toBe(ms + 250);
      expect(parseMoment(iso.slice(0, 19).replace('T', ' '), 'month_first')?.ms).toBe(ms);
    }),
  );
});
