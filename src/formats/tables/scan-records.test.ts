import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectRows } from './cell-rows.ts';
import { delimitedText } from './delimited-text.ts';
import { looseBytes, looseText } from './loose-utf8.ts';
import { type CellSink, scanRecords } from './scan-records.ts';
import { readRecords } from './table-records.ts';
import { readRows } from './table-rows.ts';

type ReadRecord = readonly [row: number, ...cells: string[]];

/** The records as the scan tells them; null where it leaves them to the parser. */
function scan(text: string, delimiter = ','): readonly ReadRecord[] | null {
  const bytes = looseBytes(text);
  const records: ReadRecord[] = [];
  let cells: string[] = [];
  const keep = (position: number, cell: string): void => {
    expect(position).toBe(cells.length);
    cells.push(cell);
  };
  const sink: CellSink = {
    plain: (position, start, end) => keep(position, looseText(bytes, start, end)),
    written: keep,
    end: (row, count) => {
      expect(count).toBe(cells.length);
      records.push([row, ...cells]);
      cells = [];
    },
  };
  const isRead = scanRecords(bytes, delimiter, sink);
  return isRead ? records : null;
}

function parse(text: string, delimiter: string): readonly ReadRecord[] {
  const records: ReadRecord[] = [];
  readRecords(text, delimiter, (cells, row) => records.push([row, ...cells]));
  return records;
}

const pieces = [
  '"',
  '""',
  '","',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\n"',
  '"\n',
  'a',
  'bc',
  'abcd',
  "'=1",
  ' ',
  'é',
  '\u{1F44D}',
  '\uD83D',
  '\0',
  'e\u0301',
  '\uFEFF',
];
const anyText = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(''));

describe('scanRecords', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'a,\n,b',
      [
        [1, 'a', ''],
        [2, '', 'b'],
      ],
    ],
    [
      '"a,1","b\n""2"""\nc,d\n',
      [
        [1, 'a,1', 'b\n"2"'],
        [2, 'c', 'd'],
      ],
    ],
    [
      '\na\n\n""\n"",\nb',
      [
        [2, 'a'],
        [5, '', ''],
        [6, 'b'],
      ],
    ],
    ['5" pipe,a"b', [[1, '5" pipe', 'a"b']]],
    ['', []],
  ])('reads %j', (text, records) => {
    expect(scan(text)).toEqual(records);
  });

  it.each(['"a', 'a\n"b" c,d', '"a"b"', '\uFEFFa,b'])('leaves %j to the parser', (text) => {
    expect(scan(text)).toBeNull();
  });

  it('reads what it reads as the parser does', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(',', ';'), (text, delimiter) => {
        const scanned = scan(text, delimiter);
        if (scanned) expect(scanned).toEqual(parse(text, delimiter));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('readRows', () => {
  it('holds every cell of any text in its place, as one that takes the cells of the parser one by one', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 1, max: 3 }),
        (text, delimiter, headerRows, width) => {
          const found = readRows(delimitedText(text), delimiter, headerRows, width);
          const expected = parse(text, delimiter).slice(headerRows);
          const cells = expected.map(([, ...all]) => all.slice(0, width));
          const patient = collectRows(cells, width);
          expect(found.rows).toBe(expected.length);
          expect(found.columns).toEqual(patient?.columns);
          expect(found.sample).toEqual(patient?.sample);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('knows a cell again among thousands of others', () => {
    const cells = Array.from({ length: 20_000 }, (_, n) => `cell ${(n * 7919) % 6000}`);
    const { columns } = readRows(delimitedText(cells.join('\n')), ',', 0, 1);
    const [{ dictionary, codes } = { dictionary: [], codes: [] }] = columns;
    expect(dictionary).toHaveLength(6001);
    expect(Array.from(codes, (code) => dictionary[code])).toEqual(cells);
  });

  it('tells cells of the same hash apart', () => {
    const cells = ['AaAa', 'BBBB', 'AaBB', 'BBAa', 'AaAa', 'BBAa', '"AaBB"'];
    const { columns } = readRows(delimitedText(cells.join('\n')), ',', 0, 1);
    expect(Array.from(columns[0]?.codes ?? [])).toEqual([1, 2, 3, 4, 1, 4, 3]);
  });

  it('holds no row beyond the limit, and counts it', () => {
    const { rows, columns } = readRows(delimitedText('a,b\n1,2\n3,4\n5,6\n'), ',', 1, 2, 4);
    expect([rows, columns[0]?.codes.length]).toEqual([3, 2]);
  });
});
