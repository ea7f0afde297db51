import { expect, it } from 'vitest';
import { columnOf } from '../column.fixture.ts';
import { readDays } from './read-days.ts';

const read = (...cells: string[]): ReturnType<typeof readDays> =>
  readDays({ name: 'when', values: columnOf(cells) });

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

it('says where two readings are possible, and where two formats meet', () => {
  expect(read('3/4/2024').warnings[0]).toContain('"3/4/2024" can be read in two ways');
  const both = read('25/4/2024', '4/26/2024', '3/4/2024');
  expect(both.days).toEqual(['', '2024-04-25', '2024-04-26', '2024-03-04']);
  expect(both.warnings[0]).toContain('dates in two formats');
});

it('counts what is no date', () => {
  expect(read('soon', '2024-01-02', '2024-02-31').warnings).toEqual([
    'Column "when" has 2 different values that are no dates, such as "soon"; their rows have no period.',
  ]);
});
