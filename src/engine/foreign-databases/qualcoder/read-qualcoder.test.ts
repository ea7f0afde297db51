import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { databaseBytes, readFixture, type ReadFixture, type Rows } from '../database-fixture.ts';
import { codedRows, qualcoderTables, sourceRow } from './qualcoder-fixture.ts';

const day = '2024-03-02 10:11:12';
const moment = '2024-03-02T10:11:12.000Z';

function read(rows: Rows, fileName = 'Bikes.qda'): ReadFixture {
  return readFixture(databaseBytes(qualcoderTables, rows), fileName);
}

const codeRow = (
  id: number,
  name: string,
  catid: number | null = null,
  memo = '',
): Rows[string][number] => [id, name, memo, catid, 'ana', day, '#FF0000'];

describe('a project of QualCoder', () => {
  it('has its categories and codes as one tree, with colours and memos', () => {
    const { paths, memos, study } = read({
      code_cat: [
        [2, 'Ways', 'ana', day, '', 1],
        [1, 'Bikes', 'ana', day, 'All about bikes.', null],
        [3, 'Ring', 'ana', day, '', 4],
        [4, 'Ring too', 'ana', day, '', 3],
      ],
      code_name: [
        codeRow(1, 'Zebra crossings', 2),
        codeRow(2, 'alleys', 2, 'Narrow ones.'),
        codeRow(3, 'Trust'),
        codeRow(4, 'Lost', 99),
      ],
    });
    expect(paths).toEqual([
      'Bikes',
      'Bikes > Ways',
      'Bikes > Ways > alleys',
      'Bikes > Ways > Zebra crossings',
      'Lost',
      'Trust',
      'Ring',
      'Ring > Ring too',
    ]);
    expect(memos).toEqual(['code Bikes: All about bikes.', 'code alleys: Narrow ones.']);
    expect(study.codes.map(({ colour }) => colour !== null)).toEqual([
      ...[false, false, true, true, true, true, false, false],
    ]);
    expect(study.coders.map(({ name }) => name)).toEqual(['ana']);
  });

  it('reads offsets of the text field, UTF-16, and of Python, code points, as each quote says', () => {
    const text = '🚲🚲 We ride bikes, cafe\u0301 to cafe\u0301, every day.';
    const marked = (quote: string): readonly [number, number] => {
      const start = text.indexOf(quote);
      return [start, start + quote.length];
    };
    const inPython = (quote: string): readonly [number, number] => {
      const start = Array.from(text.slice(0, text.indexOf(quote))).length;
      return [start, start + Array.from(quote).length];
    };
    const { quotes, inspection } = read({
      source: [sourceRow(1, 'ride.txt', text)],
      code_name: [codeRow(1, 'Trust')],
      code_text: codedRows([
        { code: 1, source: 1, quote: 'We ride', at: marked('We ride') },
        { code: 1, source: 1, quote: 'cafe\u0301 to', at: marked('cafe\u0301 to') },
        { code: 1, source: 1, quote: 'every day', at: marked('every day') },
        { code: 1, source: 1, quote: 'bikes', at: inPython('bikes'), owner: 'robot' },
      ]),
    });
    expect(quotes).toEqual([
      'Trust: We ride',
      'Trust: café to',
      'Trust: every day',
      'Trust: bikes',
    ]);
    expect(inspection.warnings).toEqual([
      '1 passage was placed by counting otherwise than the rest of its text, for only so it is the words that the project quotes.',
    ]);
  });

  it.each([
    [
      'Python counts',
      (text: string, quote: string) => Array.from(text.slice(0, text.indexOf(quote))).length,
    ],
    ['UTF-16 counts', (text: string, quote: string) => text.indexOf(quote)],
    [
      'the text field counts line ends as one',
      (text: string, quote: string) =>
        text.slice(0, text.indexOf(quote)).replaceAll('\r\n', '\n').length,
    ],
  ])('finds all passages in a text with CRLF and emoji where %s', (_, offsetOf) => {
    const text = '\ufeff😀 one line\r\n\r\nsecond 😀 line\r\nand the third one\r\n';
    const { quotes, study } = read({
      source: [sourceRow(1, 'lines.txt', text.slice(1))],
      code_name: [codeRow(1, 'Trust')],
      code_text: codedRows(
        ['one line', 'line\r\nand', 'the third']
          .map((quote) => {
            const start = offsetOf(text.slice(1), quote);
            return { code: 1, source: 1, quote, at: [start, start + quote.length] as const };
          })
          .map((each) =>
            each.quote.includes('\r') && offsetOf('\r\nx', 'x') === 1
              ? { ...each, at: [each.at[0], each.at[1] - 1] as const }
              : each,
          ),
      ),
    });
    expect(study.sources[0]?.text).toBe('😀 one line\n\nsecond 😀 line\nand the third one\n');
    expect(quotes).toEqual(['Trust: one line', 'Trust: line\nand', 'Trust: the third']);
  });

  it('keeps memos, annotations with a link, the journal and what it is about', () => {
    const { memos, study, inspection } = read({
      project: [['v8', day, 'Why people ride.', 'QualCoder 3.4', 0, 0, 'ana']],
      source: [sourceRow(1, 'a.txt', 'We ride bikes every day.', null, 'A good talk.')],
      code_name: [codeRow(1, 'Trust')],
      code_text: codedRows([
        { code: 1, source: 1, quote: 'ride', at: [3, 7], memo: 'Key!', owner: 'ben', important: 1 },
      ]),
      annotation: [[1, 1, 8, 13, 'Which ones?', 'ben', day]],
      journal: [[1, 'First week', 'All went well.', day, 'ana']],
    });
    expect(memos).toEqual(
      [
        'project undefined: Why people ride.',
        'source a.txt: A good talk.',
        'coding Trust: ride: Key!',
        'journal bikes: Which ones?',
        'journal First week: All went well.',
      ].map((words) => words.replace('project undefined', 'project ')),
    );
    const [link] = study.links;
    expect(link?.from).toMatchObject({ kind: 'passage', start: 8, end: 13 });
    expect(study.memos.find(({ title }) => title === 'First week')).toMatchObject({
      entryDate: '2024-03-02',
      createdAt: moment,
    });
    const coders = new Map(study.coders.map(({ key, name }) => [key, name]));
    expect(coders.get(study.codings[0]?.coderKey ?? '')).toBe('ben');
    expect([study.name, study.origin]).toEqual(['Bikes', 'QualCoder 3.4']);
    expect(inspection).toMatchObject({
      format: 'qualcoder',
      kind: null,
      losses: [{ what: 'marks of important codings', count: 1 }],
      project: { sources: 1, codes: 1, codings: 1, cases: 0, memos: 5, coders: 2 },
    });
  });

  it('gives cases their texts and passages, and attributes to cases and texts', () => {
    const talk = 'INES: Hello there.\nMARA: Hello to you.\nINES: Goodbye.\nMARA: Goodbye then.\n';
    const plain = 'First answer here.\nSecond answer here.\nThird answer here.\n';
    const { study, losses, inspection } = read({
      source: [
        sourceRow(1, 'one.txt', 'All of this is hers.'),
        sourceRow(2, 'talk.txt', talk),
        sourceRow(3, 'plain.txt', plain),
        sourceRow(4, 'map.png', null, '/images/map.png'),
      ],
      cases: [
        [1, 'Ana', 'Met in spring.', 'ana', day],
        [2, 'Mara', '', 'ana', day],
      ],
      case_text: [
        [1, 1, 1, 0, 20, 'ana', day, ''],
        [2, 2, 2, talk.indexOf('Hello to'), talk.indexOf('\nINES: Good'), 'ana', day, ''],
        [3, 1, 3, 0, plain.indexOf('\nSecond'), 'ana', day, ''],
        [4, 2, 3, plain.indexOf('Third'), plain.length - 1, 'ana', day, ''],
        [5, 1, 3, 3, 10, 'ana', day, ''],
        [6, 1, 2, 3, 40, 'ana', day, ''],
        [7, 1, 4, 0, 0, 'ana', day, ''],
      ],
      attribute_type: [
        ['Age', day, 'ana', '', 'case', 'numeric'],
        ['Town', day, 'ana', 'Where it was.', 'file', 'character'],
      ],
      attribute: [
        [1, 'Age', 'case', '41', 1, day, 'ana'],
        [2, 'Town', 'file', 'Bern', 3, day, 'ana'],
        [3, 'Age', 'journal', '1', 3, day, 'ana'],
        [4, 'Age', 'case', '', 2, day, 'ana'],
      ],
    });
    const sourceName = new Map(study.sources.map(({ key, name }) => [key, name]));
    const speaks = study.cases.map(({ name, speaks: places }) => [
      name,
      ...places.map(({ sourceKey, label }) => `${sourceName.get(sourceKey)}: ${label}`),
    ]);
    expect(speaks).toEqual([
      ['Ana', 'one.txt: null', 'plain.txt: Ana', 'map.png: null'],
      ['Mara', 'talk.txt: MARA', 'plain.txt: Mara'],
      ['plain.txt', 'plain.txt: null'],
    ]);
    const spoken = study.sources[2]?.turns.map(({ start, end, speaker }) => [
      speaker,
      plain.slice(start, end),
    ]);
    expect(spoken).toEqual([
      ['Ana', 'First answer here.'],
      [null, 'Second answer here.'],
      ['Mara', 'Third answer here.'],
    ]);
    const types = study.attributes.map(({ name, type }) => [name, type]);
    expect(types).toEqual([
      ['Age', 'number'],
      ['Town', 'text'],
    ]);
    const values = study.cases.map((each) => each.values.map(({ value }) => value));
    expect(values).toEqual([['41'], [], ['Bern']]);
    expect(losses).toEqual({
      'passages of cases': 2,
      'pictures and recordings': 1,
      'descriptions of variables': 1,
      'values of unknown variables': 1,
    });
    expect(inspection.warnings).toHaveLength(2);
  });

  it('counts what cannot be kept, and keeps what is said about it', () => {
    const { losses, memos, quotes } = read({
      source: [
        sourceRow(1, 'a.txt', 'We ride bikes.'),
        sourceRow(2, 'b.png', null, 'images:/home/x/b.png'),
        sourceRow(3, 'c.mp3', '', '/audio/c.mp3'),
        sourceRow(4, 'empty.pdf', null, '/docs/empty.pdf'),
      ],
      code_name: [codeRow(1, 'Trust')],
      code_text: codedRows([
        { code: 1, source: 1, quote: 'ride', at: [3, 7] },
        { code: 9, source: 1, quote: 'ride', at: [3, 7], memo: 'Of a code that is gone.' },
        { code: 1, source: 1, quote: 'far', at: [300, 303] },
        { code: 1, source: 9, quote: 'ride', at: [3, 7] },
        { code: 1, source: 1, quote: 'walk', at: [8, 12] },
      ]),
      code_image: [[1, 2, 0, 0, 5, 5, 1, 'A bike.', day, 'ana', null]],
      code_av: [[1, 3, 0, 500, 1, '', day, 'ana', null]],
      graph: [[1, 'Map', '', day, 9, 9]],
      ris: [
        [1, 'TI', 'Title', 'x'],
        [1, 'AU', 'Author', 'y'],
      ],
    });
    expect(quotes).toEqual(['Trust: ride', 'Trust: bike']);
    expect(losses).toEqual({
      'pictures and recordings': 2,
      'texts of sources': 1,
      'codings on texts that are missing': 1,
      'codings with an unknown code': 1,
      'codings outside of their text': 1,
      'codings on areas of pictures': 1,
      'codings on moments of recordings': 1,
      graphs: 1,
      'bibliographic references': 1,
    });
    expect(memos).toEqual(['source a.txt: Of a code that is gone.', 'source b.png: A bike.']);
  });

  it('is read from older and newer versions, whose columns differ, and from wrong types', () => {
    const tables = [
      'source (id integer primary key, name, fulltext text)',
      'code_name (cid integer primary key, name text, supercid integer)',
      'code_text (cid integer, fid integer, seltext text, pos0, pos1)',
    ];
    const { quotes, paths, study } = readFixture(
      databaseBytes(tables, {
        source: [
          [1, strToU8('caf\u00e9 in bytes'), strToU8('We ride \u{1f6b2}.')],
          [2, 7, Uint8Array.of(0xff, 0xfe, 0x41)],
        ],
        code_name: [
          [1, 'Below', 2],
          [2, 'Top', null],
        ],
        code_text: [
          [1, 1, 'ride', '3', 7],
          [1, 1, null, 3.5, 'x'],
        ],
      }),
      'data.qda',
    );
    expect(quotes).toEqual(['Below: ride']);
    expect(paths).toEqual(['Top', 'Top > Below']);
    expect(study.sources.map(({ name, text }) => [name, text])).toEqual([
      ['café in bytes', 'We ride 🚲.'],
      ['7', ''],
    ]);
    expect(study.name).toBe('Imported project');
  });

  it('is read from the zipped folder of the project, which names it', () => {
    const bytes = databaseBytes(qualcoderTables, { source: [sourceRow(1, 'a.txt', 'Words.')] });
    const zipped = zipSync({
      'Bike study.qda/documents/a.txt': strToU8('Words.'),
      'Bike study.qda/data.qda': bytes,
    });
    const { study } = readFixture(zipped, 'handed-over.zip');
    expect([study.name, study.sources.length]).toEqual(['Bike study', 1]);
  });

  it('has the same keys every time, and others than another file', () => {
    const rows = { code_name: [codeRow(1, 'Trust')] };
    const keyOf = (fixture: ReadFixture): string | undefined => fixture.study.codes[0]?.key;
    expect(keyOf(read(rows))).toBe(keyOf(read(rows)));
    expect(keyOf(read(rows))).not.toBe(keyOf(read({ ...rows, graph: [[1, 'x', '', day, 1, 1]] })));
  });
});
