import { expect, it } from 'vitest';
import { resolveColumn } from './resolve-column.ts';

const columns = [
  { position: 0, name: 'id', question: 'Respondent ID' },
  { position: 1, name: 'Q1', question: 'Would you recommend us, and why?' },
  { position: 2, name: 'Q1 [Why?]', question: 'Would you recommend us, and why? Why?' },
  { position: 3, name: '10', question: 'How many years?' },
];

const found = (wanted: string): number | string => {
  const column = resolveColumn(columns, wanted);
  return column.ok ? column.value.position : column.error.code;
};

it('knows a column by its question, name, number or a part that only it has', () => {
  expect([
    found('  would you RECOMMEND us,\n and why? '),
    found('Q1 [Why?]'),
    found('0'),
    found('years'),
  ]).toEqual([1, 2, 0, 3]);
});

it('takes a name before a number', () => {
  expect(found('10')).toBe(3);
});

it('refuses what fits several columns or none, and says which there are', () => {
  expect([found('recommend'), found('absent')]).toEqual(['column_missing', 'column_missing']);
  expect(resolveColumn(columns, 'recommend')).toMatchObject({
    error: { message: expect.stringContaining('fits 2 columns: 1 “Would you') as string },
  });
});
