import { expect, it } from 'vitest';
import { columnOf } from './column.fixture.ts';
import { matchRows } from './row-filter.ts';

const columns = new Map([
  ['Land', { name: 'Land', values: columnOf(['de', ' de ', 'DE', 'at', '']) }],
  ['Plan', { name: 'Plan', values: columnOf(['a', 'b', 'a', 'a', 'b']) }],
]);
const find = (name: string) => columns.get(name) ?? null;

it('rows meet all filters, blanks around cells aside, capitals not', () => {
  const rows = (filters: Parameters<typeof matchRows>[0]) => {
    const matched = matchRows(filters, find, 5);
    return matched.ok ? Array.from(matched.value) : matched.error.code;
  };
  expect(rows([])).toEqual([1, 1, 1, 1, 1]);
  expect(rows([{ column: 'Land', values: ['de '] }])).toEqual([1, 1, 0, 0, 0]);
  expect(rows([{ column: 'Land', values: ['de', ''], isNot: true }])).toEqual([0, 0, 1, 1, 0]);
  expect(
    rows([
      { column: 'Land', values: ['de', 'at'] },
      { column: 'Plan', values: ['a'] },
    ]),
  ).toEqual([1, 0, 0, 1, 0]);
  expect(rows([{ column: 'Gone', values: [] }])).toBe('column_missing');
});
