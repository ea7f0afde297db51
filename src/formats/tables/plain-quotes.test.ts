import { expect, it } from 'vitest';
import { readTable } from './read-table.ts';

const read = (text: string) => {
  const outcome = readTable({ text, fileName: 'table.tsv', encoding: 'utf-8', warnings: [] });
  if (!outcome.ok || outcome.value.content.type !== 'table') throw new Error('no table');
  const { inspection, content } = outcome.value;
  return { inspection, cells: content.columns.map(({ values }) => [...values.dictionary]) };
};

it('takes quotation marks as words where tabs alone keep the rows apart', () => {
  const { inspection, cells } = read(
    'id\twords\n1\t"Fine, she said\n2\tgood\n3\tthe "best" one\n4\tso "they say\n',
  );
  expect(inspection.table?.rows).toBe(4);
  expect(cells[1]).toEqual(expect.arrayContaining(['"Fine, she said', 'good', 'the "best" one']));
});

it('takes them as quotes where cells go over lines or are all quoted', () => {
  expect(read('id\twords\n1\t"two\nlines"\n2\tgood\n').inspection.table?.rows).toBe(2);
  expect(read('"id"\t"words"\n"1"\t"a"\n').cells[1]).toContain('a');
});

it('knows a first row that is data: numbers with decimals, or a sentence beside a number', () => {
  const rated = read('1\t-1.5\tfine\n2\t2.25\tgood\n').inspection;
  expect([rated.table?.headerRows, rated.table?.rows]).toEqual([0, 2]);
  expect(rated.table?.columns.map(({ name }) => name)).toEqual([
    'Column 1',
    'Column 2',
    'Column 3',
  ]);
  expect(rated.warnings.join()).toContain('not taken for a header');
  const labelled = read('There is no way to plug it in here.\t0\nGood case.\t1\n').inspection;
  expect(labelled.table?.rows).toBe(2);
  // Years, names over numbers and questions are headers.
  for (const header of [
    'country\t2019\t2020',
    'name\t1\t2',
    'How do you like it here with us?\tid',
  ])
    expect(
      read(`${header}\nA\t${header.includes('id') ? '1' : '5\t6'}\nB\t2\n`).inspection.table
        ?.headerRows,
    ).toBe(1);
});
