import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readPlain } from '../documents/read-plain.ts';

const orders = [
  ' 00004 0001 19970101  2   29.33',
  ' 00004 0001 19970118  2   29.73',
  ' 00021 0002 19970101  3   63.34',
  ' 00050 0003 19970101  1    6.79',
  ' 00071 0004 19970101 12  126.34',
];

function read(text: string, fileName = 'orders.txt') {
  const document = readPlain({ text, encoding: 'utf-8', warnings: [] }, fileName);
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

const cellsOf = ({ content }: ReturnType<typeof read>, column: number): readonly string[] => {
  if (content.type !== 'table') throw new Error('not a table');
  const values = content.columns[column]?.values;
  return Array.from(values?.codes ?? [], (code) => values?.dictionary[code] ?? '');
};

describe('a table without delimiters', () => {
  it('is read by the blanks between its columns, none of its rows taken for a header', () => {
    const document = read(`${orders.join('\r\n')}\r\n`);
    expect(document.inspection).toMatchObject({
      format: 'fixed_width',
      table: { headerRows: 0, rows: 5 },
    });
    expect(cellsOf(document, 4)).toEqual(['29.33', '29.73', '63.34', '6.79', '126.34']);
    expect(cellsOf(document, 1)).toEqual(['0001', '0001', '0002', '0003', '0004']);
    expect(document.inspection.warnings).toEqual([
      expect.stringContaining('was not taken for a header'),
    ]);
  });

  it('has its names above it where it has any', () => {
    const { inspection } = read(['id cust day n paid', ...orders].join('\n'));
    expect(inspection.table?.rows).toBe(5);
    expect(inspection.table?.columns.map(({ name }) => name)).toEqual([
      'id',
      'cust',
      'day',
      'n',
      'paid',
    ]);
  });
});

test.each([
  ['fewer than five lines', orders.slice(0, 4).join('\n')],
  ['a line with another number of cells', [...orders, ' 00072 0005 19970101'].join('\n')],
  ['columns that do not stand under each other', '1 20 3\n40 5 6\n7 80 90\n1 2 3\n100 20 3\n'],
  ['prose', 'I went home\nIt was late\nWe had been\nSo then we\nCame all along\n'],
  ['a numbered list of words', '1 apple\n2 pear\n3 plum\n4 fig\n5 date\n'],
  ['a log', Array.from({ length: 9 }, (_, n) => `2024-01-0${n + 1} 12:00:0${n} 42 7`).join('\n')],
])('%s is no such table', (_, text) => {
  expect(read(text).content.type).toBe('text');
});

const sample = new URL('../../../../shared/data/metrics/CDNOW_sample.txt', import.meta.url);

describe.skipIf(!existsSync(sample))('the orders of CDNOW (need the folder ../shared/data)', () => {
  it('are 6,919 rows of five columns, the days told from the numbers', () => {
    const { table } = read(readFileSync(sample, 'utf8'), 'CDNOW_sample.txt').inspection;
    expect(table?.rows).toBe(6919);
    expect(table?.columns.map(({ type }) => type)).toEqual([
      'text',
      'text',
      'date',
      'number',
      'number',
    ]);
  });
});

it('takes eight digits for days where many of them are, and nothing else', () => {
  const typeOf = (days: readonly string[]) => {
    const { table } = read(days.map((day, n) => `${day}  ${n % 10}.5`).join('\n')).inspection;
    return table?.columns[0]?.type;
  };
  const days = Array.from({ length: 28 }, (_, n) => `202402${String(n + 1).padStart(2, '0')}`);
  expect(typeOf(days)).toBe('date');
  expect(typeOf([...days, '20240231'])).toBe('number');
  expect(typeOf(days.slice(0, 9))).toBe('number');
});
