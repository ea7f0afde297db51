import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { uniqueNames } from './column-names.ts';
import { delimitedText } from './delimited-text.ts';
import { readTable } from './read-table.ts';
import { readRows } from './table-rows.ts';
import { cellsOf, readFixture, typesOf } from './table-fixture.ts';

function errorOf(text: string): unknown {
  const read = readTable({ text, fileName: 'x.csv', encoding: 'utf-8', warnings: [] });
  return read.ok ? null : { code: read.error.code, details: read.error.details };
}

describe('reading', () => {
  test('keeps cells with quotes, delimiters and line ends, composed, line ends LF', () => {
    const read = readFixture('\ufeffid,text\r\n1,"a ""b"", c\r\nd"\r\n2,Cafe\u0301\r\n');
    expect(cellsOf(read)).toEqual([
      ['1', 'a "b", c\nd'],
      ['2', 'Caf\u00e9'],
    ]);
    expect([read.inspection.format, read.table.headerRows, read.table.rows]).toEqual(['csv', 1, 2]);
  });

  test('refuses more columns than a sheet has, and holds no more cells than it may', () => {
    const wide = ','.repeat(16_384);
    expect(errorOf(`a${wide}\n1${wide}\n2${wide}`)).toMatchObject({ code: 'file_too_large' });
    const { rows, columns } = readRows(delimitedText('a,b\n1,2\n3,4\n5,6\n'), ',', 1, 2, 4);
    expect([rows, ...columns.map(({ codes }) => codes.length)]).toEqual([3, 2, 2]);
  });

  test('tells thousands of columns of one name apart, one after the other', () => {
    const same = Array.from({ length: 12_000 }, () => 'Q').join(',');
    const names = uniqueNames(same.split(',').concat('Q (3)', '', 'Q'));
    expect(new Set(names).size).toBe(names.length);
    expect([...names.slice(0, 3), names.at(-1)]).toEqual(['Q', 'Q (2)', 'Q (3)', 'Q (12001)']);
  });

  test('tells a tab file', () => {
    expect(readFixture('a\tb\n1\t2\n').inspection.format).toBe('tsv');
  });

  test('takes the apostrophe off that kept a cell from being a formula, and no other', () => {
    const read = readFixture("a,b\n'=1+1,'tis\n'-3,'@x\n");
    expect(cellsOf(read)).toEqual([
      ['=1+1', "'tis"],
      ['-3', '@x'],
    ]);
  });

  test('does not part a cell at a Greek question mark', () => {
    expect(cellsOf(readFixture('a;b\nτι\u037e;2\n'))).toEqual([['τι;', '2']]);
  });

  test('begins every dictionary with the empty string', () => {
    const [first] = readFixture('a,b\nx,\n,y\nx,y\n').columns;
    expect(first?.values).toEqual({ dictionary: ['', 'x'], codes: Uint32Array.of(1, 0, 1) });
  });

  test('leaves out blank lines and keeps rows of empty cells', () => {
    expect(cellsOf(readFixture('a,b\n\n1,2\n\n,\n3,4\n\n'))).toEqual([
      ['1', '2'],
      ['', ''],
      ['3', '4'],
    ]);
  });

  test('hands on the warnings of decoding', () => {
    const read = readTable({ text: 'a,b\n1,2', fileName: 'x', encoding: 'utf-8', warnings: ['w'] });
    expect(read.ok && read.value.inspection.warnings).toEqual(['w']);
  });
});

test('a table longer than what the parser holds at a time comes back whole', () => {
  const rows = Array.from({ length: 60_000 }, (_, row) => [
    String(row),
    row % 3 === 0 ? `line one\nline "two", ${row}` : 'x'.repeat(row % 90),
  ]);
  const written = rows.map(([id, text = '']) => `${id},"${text.replaceAll('"', '""')}"`);
  expect(cellsOf(readFixture(`id,text\n${written.join('\n')}\n`))).toEqual(rows);
});

describe('ragged rows', () => {
  test('are filled, their surplus is told with rows as a spreadsheet shows them', () => {
    const read = readFixture('a,b\n1\n\n"2\n2",3\n4,5,6,7\n8,9,\n');
    expect(cellsOf(read)).toEqual([
      ['1', ''],
      ['2\n2', '3'],
      ['4', '5'],
      ['8', '9'],
    ]);
    expect(read.inspection.losses.map(({ what, count }) => [what, count])).toEqual([
      ['surplus cells', 2],
    ]);
    expect(read.inspection.warnings).toEqual([
      'Row 2 has fewer cells than the header (2); the missing ones were read as empty.',
      'Row 5 has more cells than the header (2); the surplus ones were left out.',
    ]);
  });

  test('are named up to five', () => {
    const read = readFixture(`a,b\n1,2\n${'3\n'.repeat(7)}`);
    expect(read.inspection.warnings).toEqual([
      'Rows 3, 4, 5, 6, 7 and 2 more have fewer cells than the header (2); the missing ones were read as empty.',
    ]);
  });
});

describe('refusals', () => {
  test('an unclosed quotation mark, with the row where it stands', () => {
    expect(errorOf('a,b\n1,2\n3,"never closed\n4,5\n6,7\n')).toEqual({
      code: 'file_damaged',
      details: { file: 'x.csv', row: 3 },
    });
  });

  test('names without rows, and nothing at all', () => {
    expect(errorOf('a,b,c\n')).toMatchObject({ code: 'table_no_rows' });
    expect(errorOf('Respondent ID,Do you?\n,Response\n')).toMatchObject({ code: 'table_no_rows' });
    expect(errorOf('\ufeff\r\n')).toMatchObject({ code: 'file_empty' });
  });

  test('a stray quotation mark is read and told', () => {
    const read = readFixture('a,b\n1,"x" y"\n2,z\n');
    expect(read.inspection.warnings[0]).toContain('row 2');
  });
});

describe('types', () => {
  test('of columns', () => {
    const rows = Array.from({ length: 12 }, (_, row) => [
      row % 3 === 0 ? 'N/A' : `${row},5`,
      row % 2 === 0 ? 'Yes' : 'no',
      `2024-01-${row + 10}`,
      ['North', 'South', 'East'][row % 3],
      row % 2 === 0 ? 'Logs, Metrics' : 'Logs',
      `Answer number ${row}`,
      `0${row + 1000}`,
    ]);
    const text = [['n', 'b', 'd', 'c', 'm', 't', 'code'], ...rows]
      .map((row) => row.join(';'))
      .join('\n');
    const read = readFixture(text);
    expect(typesOf(read)).toEqual({
      n: 'number',
      b: 'boolean',
      d: 'date',
      c: 'choice',
      m: 'multiple_choice',
      t: 'text',
      code: 'text',
    });
    expect(read.table.columns[0]).toMatchObject({ missing: 4, min: 1.5, max: 11.5, distinct: 8 });
    expect(read.table.columns[0]?.examples).toEqual(['1,5', '2,5', '4,5', '5,5', '7,5']);
  });

  test('N/A is no value among numbers and a value among words', () => {
    const read = readFixture('score,word\n1,x\nN/A,N/A\n-,N/A\n,\n');
    expect(read.table.columns.map(({ missing }) => missing)).toEqual([3, 1]);
  });

  test('eight digits are a date only in a column that says so', () => {
    expect(typesOf(readFixture('Date,Number\n10142018,10142018\n10062018,10062018\n'))).toEqual({
      Date: 'date',
      Number: 'number',
    });
  });

  test('an empty column is text without values', () => {
    expect(readFixture('a,b\n1,\n2,\n').table.columns[1]).toMatchObject({
      type: 'text',
      missing: 2,
      distinct: 0,
      role: null,
      examples: [],
    });
  });
});

describe('any table', () => {
  const cell = fc
    .string({
      unit: fc.constantFrom(
        'a',
        'b',
        '1',
        ' ',
        '"',
        ',',
        ';',
        '\t',
        '|',
        '\n',
        "'",
        'é',
        '😀',
        '.',
      ),
    })
    .filter((text) => !/^'[=+\-@\t\r\n\0]/u.test(text));
  const table = fc
    .tuple(fc.constantFrom(',', ';', '\t', '|'), fc.integer({ min: 2, max: 6 }))
    .chain(([delimiter, width]) =>
      fc.record({
        delimiter: fc.constant(delimiter),
        end: fc.constantFrom('\n', '\r\n', '\r'),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 12,
        }),
        header: fc.constant(Array.from({ length: width }, (_, position) => `column ${position}`)),
      }),
    );

  test('comes back exactly', () => {
    fc.assert(
      fc.property(table, ({ delimiter, end, rows, header }) => {
        const written = [header, ...rows]
          .map((row) =>
            row.map((text) =>
              /^[a-z0-9 ]+$/u.test(text) ? text : `"${text.replaceAll('"', '""')}"`,
            ),
          )
          .map((row) => row.join(delimiter).replaceAll('\n', end))
          .join(end);
        const read = readFixture(written);
        expect(cellsOf(read)).toEqual(rows);
        expect(read.table.columns.map(({ name }) => name)).toEqual(header);
      }),
      { numRuns: 300 },
    );
  });
});
