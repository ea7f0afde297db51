import { expect, it } from 'vitest';
import { columnOf } from '../column.fixture.ts';
import { readCertainDays, readDays } from './read-days.ts';

const column = (cells: readonly string[], name = 'when', language?: string) => ({
  name,
  values: columnOf(cells),
  language,
});

function read(...cells: string[]) {
  const days = readDays(column(cells));
  if (!days.ok) throw new Error(days.error.message);
  return days.value;
}

it('reads the dates of exports, with and without an hour', () => {
  expect(
    read(
      '2024-03-12',
      '2024-03-13 10:20:00',
      '20240314',
      '15.3.2024',
      '16 March 2024',
      '2024-03-17T10:00:00Z',
    ).days,
  ).toEqual([
    '',
    '2024-03-12',
    '2024-03-13',
    '2024-03-14',
    '2024-03-15',
    '2024-03-16',
    '2024-03-17',
  ]);
});

it('lets the whole column decide whether the day or the month comes first', () => {
  expect(read('3/4/2024', '25/04/2024').days).toEqual(['', '2024-04-03', '2024-04-25']);
  expect(read('3/4/2024 9:15', '04/25/24')).toEqual({
    days: ['', '2024-03-04', '2024-04-25'],
    warnings: [],
  });
});

it('asks where nothing says which number is the day, and takes what is chosen', () => {
  const open = column(['3/4/2024', '5/6/2024']);
  const refused = readDays(open);
  expect(refused.ok || refused.error.message).toContain(
    'Dates of column "when" such as "3/4/2024" can be read in two ways',
  );
  expect(readDays(open, 'day_first')).toEqual({
    ok: true,
    value: {
      days: ['', '2024-04-03', '2024-06-05'],
      warnings: [
        'Dates of column "when" such as "3/4/2024" were read with the day first, as was chosen.',
      ],
    },
  });
  const chosen = readDays(column(['3/4/2024', '4/25/2024']), 'day_first');
  expect(chosen).toMatchObject({ value: { days: ['', '2024-03-04', '2024-04-25'], warnings: [] } });
});

it('knows the order from the language of the name, or of the table', () => {
  const daysOf = (...given: Parameters<typeof column>) => {
    const days = readDays(column(...given));
    return days.ok ? days.value.days[1] : null;
  };
  expect(daysOf(['3/4/2024'], 'Fecha de compra')).toBe('2024-04-03');
  expect(daysOf(['3/4/2024'], 'when', 'de')).toBe('2024-04-03');
  expect(daysOf(['3/4/2024'], 'when', 'en')).toBeNull();
});

it('reads two formats as each can only be, once it is told what to do where both fit', () => {
  const both = column(['25/4/2024', '4/26/2024', '3/4/2024']);
  const refused = readDays(both);
  expect(refused.ok || refused.error.message).toContain('the month first in others');
  const days = readDays(both, 'month_first');
  expect(days).toMatchObject({ value: { days: ['', '2024-04-25', '2024-04-26', '2024-03-04'] } });
  expect(days.ok && days.value.warnings[0]).toContain(
    'such as in "3/4/2024", with the month first',
  );
});

it('leaves out what can be read in two ways where nobody can be asked', () => {
  const { days, warnings } = readCertainDays(column(['3/4/2024', '5/5/2024', '2024-01-02']));
  expect(days).toEqual(['', '', '2024-05-05', '2024-01-02']);
  expect(warnings[0]).toContain('can be read in two ways, so they were left out');
});

it('counts what is no date', () => {
  expect(read('soon', '2024-01-02', '2024-02-31').warnings).toEqual([
    'Column "when" has 2 different values that are no dates, such as "soon"; their rows have no period.',
  ]);
});
