import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDateCell } from './date-cell.ts';
import { isPlainIsoDate } from './plain-iso-date.ts';

const isPlain = (cell: string): boolean => {
  const bytes = Buffer.from(`x${cell}y`);
  return isPlainIsoDate(bytes, 1, bytes.length - 1);
};

it.each(['2024-03-01', '1999-12-28', '2024-03-01 10:20:30', '2024-03-01T23:59:59'])(
  'knows %s at once',
  (cell) => expect(isPlain(cell)).toBe(true),
);

it.each([
  '2024-02-30',
  '2024-03-31',
  '2024-13-01',
  '2024-00-10',
  '2024-03-01 24:00:00',
  '2024-3-1',
  '1799-12-28',
  '2200-01-01',
])('leaves %s to a second look', (cell) => expect(isPlain(cell)).toBe(false));

it('knows nothing that is no date', () => {
  const digits = fc.constantFrom(...'0123456789- T:x'.split(''));
  const shaped = fc
    .tuple(
      fc.integer({ min: 1700, max: 2300 }),
      fc.nat(19),
      fc.nat(40),
      fc.nat(29),
      fc.nat(69),
      fc.nat(69),
      fc.boolean(),
    )
    .map(([year, month, day, hour, minute, second, isMoment]) => {
      const two = (part: number): string => String(part).padStart(2, '0');
      const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
      return isMoment ? `${date} ${two(hour)}:${two(minute)}:${two(second)}` : date;
    });
  const other = fc.array(digits, { minLength: 10, maxLength: 19 }).map((all) => all.join(''));
  let known = 0;
  fc.assert(
    fc.property(fc.oneof(shaped, other), (cell) => {
      if (!isPlain(cell)) return;
      known += 1;
      expect(parseDateCell(cell, 'month_first', true)).not.toBeNull();
    }),
    { numRuns: 5000 },
  );
  expect(known).toBeGreaterThan(100);
});
