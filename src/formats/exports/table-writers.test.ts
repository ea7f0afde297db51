import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../documents/read-document.ts';
import { readSheet, type Sheet } from '../xlsx/read-sheet.ts';
import { readWorkbook } from '../xlsx/workbook-parts.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import { type ByteSink, collectBytes } from './byte-sink.ts';
import { csvWriter } from './csv-writer.ts';
import type { ExportRow, TableWriter, Written } from './export-table.ts';
import { neutralCell, originalCell } from './neutral-cell.ts';
import { xlsxWriter } from './xlsx-writer.ts';

function write(
  create: (sink: ByteSink) => TableWriter,
  names: readonly string[],
  rows: readonly ExportRow[],
): Written {
  const file = collectBytes();
  const writer = create(file);
  writer.begin(
    'Segments',
    names.map((name) => ({ name })),
  );
  for (const row of rows) writer.add([row]);
  const losses = writer.finish();
  return { bytes: file.bytes(), losses };
}

const csvText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const parseCsv = (bytes: Uint8Array): string[][] =>
  Papa.parse<string[]>(csvText(bytes).replace(/^\uFEFF/u, ''), { newline: '\r\n' }).data.slice(
    0,
    -1,
  );

type ReadSheet = Readonly<{ name: string; sheet: Sheet }>;

function readSheets(bytes: Uint8Array): readonly ReadSheet[] {
  const workbook = readWorkbook(bytes, readZipDirectory(bytes));
  const context = { strings: [], styles: [], from1904: false };
  return workbook.sheets.map(({ name, path }) => {
    const part = workbook.part(path);
    if (!part) throw new Error(`${path} is missing`);
    return { name, sheet: readSheet(part, context) };
  });
}

/** The cells of the first sheet, empty ones as empty words. */
function gridOf(bytes: Uint8Array, columns: number): string[][] {
  const sheet = readSheets(bytes)[0]?.sheet;
  return (sheet?.rows ?? []).map(({ cells }) =>
    Array.from({ length: columns }, (_, at) => cells.get(at + 1) ?? ''),
  );
}

const dangerous = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\0=1', "'=1"];

describe('a table as CSV', () => {
  it('has a byte order mark, CRLF, quotes where needed and nothing that a spreadsheet computes', () => {
    const { bytes, losses } = write(
      csvWriter,
      ['a', '=b'],
      [
        ['x, “y” "z"', 1.5],
        ['two\nlines', null],
        ['=HYPERLINK("x")', -3],
      ],
    );
    expect(csvText(bytes)).toBe(
      '\uFEFFa,\'=b\r\n"x, “y” ""z""",1.5\r\n"two\nlines",\r\n"\'=HYPERLINK(""x"")",-3\r\n',
    );
    expect(losses).toEqual([]);
  });

  it('reads back to the same rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { maxLength: 8 }),
        (rows) => {
          const clean = rows.map(([one, other]) => [
            `v${one.replace(/[\ud800-\udfff]/gu, '')}`,
            other,
          ]);
          const [, ...read] = parseCsv(write(csvWriter, ['a', 'b'], clean).bytes);
          expect(read.map((row) => row.map(originalCell))).toEqual(clean);
        },
      ),
    );
  });
});

describe('a table as a workbook', () => {
  it('is read by our own reader, numbers as numbers, dangerous cells as words', async () => {
    const rows = [
      ...dangerous.map((words, at): ExportRow => [words, at, 'Ökologie 👩‍👩‍👧']),
      ['plain <&> "words"', -0.25, null] as const,
    ];
    const { bytes, losses } = write(xlsxWriter, ['words', 'n', 'more'], rows);
    expect(losses).toEqual([]);
    const [header, ...read] = gridOf(bytes, 3);
    expect(header).toEqual(['words', 'n', 'more']);
    expect(read.map(([words]) => words)).toEqual([
      ...dangerous.map((words) => `'${words}`.replaceAll('\r', '\n')),
      'plain <&> "words"',
    ]);
    expect(read.at(-1)).toEqual(['plain <&> "words"', '-0.25', '']);
    const document = await readDocument(bytes, 'rows.xlsx', {});
    if (!document.ok) throw new Error(document.error.message);
    expect(document.value.inspection).toMatchObject({
      format: 'xlsx',
      table: {
        rows: rows.length,
        columns: [{ name: 'words' }, { name: 'n', type: 'number' }, { name: 'more' }],
      },
    });
  });

  it('reads back to the same rows', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('_x0041_', '_x005F_x0041_', ...dangerous),
    );
    const cell = fc.oneof(words, fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        const grid = gridOf(write(xlsxWriter, ['a', 'b'], [...rows, ['last', 'x']]).bytes, 2);
        const written = (cell: string | number | null): string =>
          (typeof cell === 'string' ? neutralCell(cell) : String(cell ?? ''))
            .replaceAll(/\r\n?/gu, '\n')
            .trim();
        const wanted = rows
          .map((row) => row.map(written))
          .filter((row) => row.some((each) => each !== ''));
        expect(grid.slice(1, -1).map((row) => row.map((each) => each.trim()))).toEqual(wanted);
      }),
    );
  });

  it('has several sheets with names that it may have', () => {
    const file = collectBytes();
    const writer = xlsxWriter(file);
    for (const name of ['Codes [1]/2', 'codes  1 2', 'x'.repeat(60), '']) {
      writer.begin(name, [{ name: 'a' }]);
      writer.add([[name.length]]);
    }
    writer.finish();
    const sheets = readSheets(file.bytes());
    expect(sheets.map(({ name }) => name)).toEqual([
      'Codes  1 2',
      'codes  1 2 (2)',
      'x'.repeat(20),
      'Sheet',
    ]);
    expect(sheets.map(({ sheet }) => sheet.rows[1]?.cells.get(1))).toEqual(['11', '10', '60', '0']);
  });

  it('tells what is more than a sheet or a cell holds', () => {
    const file = collectBytes();
    const writer = xlsxWriter(file, { rows: 3, columns: 2 });
    writer.begin('a', [{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    const long = `${'x'.repeat(32_766)}😀`;
    writer.add([
      [long, 1, 2],
      [1, 2, 3],
      [1, 2, 3],
      [4, 5, 6],
    ]);
    const losses = writer.finish();
    expect(losses.map(({ what, count }) => [what, count])).toEqual([
      ['rows', 2],
      ['columns', 1],
      ['ends of long cells', 1],
    ]);
    expect(gridOf(file.bytes(), 3)).toEqual([
      ['a', 'b', ''],
      ['x'.repeat(32_766), '1', ''],
      ['1', '2', ''],
    ]);
  });
});
