import fc from 'fast-check';
import { expect, it } from 'vitest';
import { graphemeSnapper } from '../../formats/refi-qda/reading/grapheme-snapper.ts';
import type { ExchangedStudy } from '../../shared/domain/exchanged-study.ts';
import { databaseBytes, readBytes } from './database-fixture.ts';
import { codedRows, qualcoderTables, sourceRow } from './qualcoder/qualcoder-fixture.ts';
import { addedBy, documentRow, projectRow, taguetteTables } from './taguette/taguette-fixture.ts';

const day = '2024-03-02 10:11:12';
const talk = '🚲 INES: Hello cafe\u0301.\r\nMARA: To you.\r\n\r\n'.repeat(40);

const samples = [
  databaseBytes(qualcoderTables, {
    source: [sourceRow(1, 'a.txt', talk), sourceRow(2, 'b.png', null, '/images/b.png', 'Memo')],
    code_cat: [[1, 'Ways', 'ana', day, '', null]],
    code_name: [[1, 'Trust', 'Memo', 1, 'ana', day, '#ff0000']],
    code_text: codedRows(
      Array.from({ length: 60 }, (_, n) => {
        const at = [n * 9, n * 9 + 7] as const;
        return { code: 1, source: 1, quote: talk.slice(...at), at };
      }),
    ),
    cases: [[1, 'Mara', '', 'ana', day]],
    case_text: [[1, 1, 1, 10, 30, 'ana', day, '']],
    annotation: [[1, 1, 3, 9, 'Which?', 'ana', day]],
    journal: [[1, 'Week', 'Words', day, 'ana']],
  }),
  databaseBytes(taguetteTables, {
    projects: [projectRow(1, 'One'), projectRow(2, 'Two')],
    documents: [documentRow(1, 'Talk', `<p>${talk.replaceAll('\r\n', '</p>\n<p>')}</p>`)],
    highlights: Array.from({ length: 60 }, (_, n) => [n + 1, 1, n * 9, n * 9 + 7, '<p>Hello</p>']),
    tags: [[1, 1, 'a.b', 'Words']],
    highlight_tags: Array.from({ length: 60 }, (_, n) => [n + 1, 1]),
    commands: [addedBy('ana', 1)],
  }),
];

/** What the engine takes for granted of a study. */
function expectSound(study: ExchangedStudy): void {
  const textOf = new Map(study.sources.map(({ key, text }) => [key, text]));
  const codes = new Set<string>();
  for (const { key, parentKey, name } of study.codes) {
    expect(parentKey === null || codes.has(parentKey)).toBe(true);
    expect(name).toMatch(/^\S/u);
    codes.add(key);
  }
  for (const { text, turns } of study.sources) {
    const snap = graphemeSnapper(text);
    expect(text).toBe(text.normalize('NFC'));
    let last = 0;
    for (const { start, end, index } of turns) {
      expect(start >= last && start < end && end <= text.length).toBe(true);
      expect([snap(start, end), turns[index]?.start]).toEqual([{ start, end }, start]);
      last = end;
    }
  }
  for (const { sourceKey, codeKey, start, end } of study.codings) {
    const text = textOf.get(sourceKey) ?? '';
    expect(codes.has(codeKey) && start >= 0 && start < end && end <= text.length).toBe(true);
    expect(graphemeSnapper(text)(start, end)).toEqual({ start, end });
  }
  const keys = [study.codes, study.sources, study.cases, study.codings, study.memos, study.links];
  const all = keys.flatMap((things) => things.map(({ key }) => key));
  expect(new Set(all).size).toBe(all.length);
}

function readFlipped(bytes: Uint8Array, flips: readonly (readonly [number, number])[]): void {
  const flipped = bytes.slice();
  for (const [at, value] of flips) flipped[16 + (at % (bytes.length - 16))] = value;
  const read = readBytes(flipped, 'data.qda');
  if (!read.ok) {
    expect(['file_damaged', 'file_unknown_format', 'file_too_large']).toContain(read.error.code);
    return;
  }
  const { content } = read.value;
  if (content.type === 'study') expectSound(content.study);
}

it.each([...samples.entries()])('sample %i is sound as it is', (_, bytes) => {
  readFlipped(bytes, []);
});

it('never throws and never hangs, whatever bytes of a database are wrong', () => {
  const flips = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(fc.property(fc.constantFrom(...samples), flips, readFlipped), { numRuns: 600 });
});

it('never throws where the header or the schema is wrong', () => {
  const early = fc.array(fc.tuple(fc.nat(4080), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(fc.property(fc.constantFrom(...samples), early, readFlipped), { numRuns: 600 });
});

it('never throws where a database is cut off or the rows lie', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (bytes, share) => {
        const cut = bytes.slice(0, 16 + Math.floor((bytes.length - 16) * share));
        readFlipped(cut.length > 17 ? cut : bytes, []);
      },
    ),
    { numRuns: 100 },
  );
  const cell = fc.oneof(
    fc.integer({ min: -5, max: 1500 }),
    fc.double(),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.uint8Array({ maxLength: 12 }),
    fc.constant(null),
  );
  const columns = ['cid', 'fid', 'catid', 'supercatid', 'caseid', 'id', 'name', 'pos0', 'pos1'];
  const names = [...columns, 'seltext', 'fulltext', 'memo', 'owner', 'date', 'attr_type', 'value'];
  const tables = [
    'source',
    'code_cat',
    'code_name',
    'code_text',
    'case_text',
    'cases',
    'attribute',
  ];
  const row = fc.tuple(...names.map(() => cell));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...tables), row), { maxLength: 40 }), (lies) => {
      const bytes = databaseBytes(
        tables.map((table) => `${table} (${names.join(', ')})`),
        Object.fromEntries(
          tables.map((table) => [
            table,
            lies.filter(([name]) => name === table).map(([, values]) => values),
          ]),
        ),
      );
      readFlipped(bytes, []);
    }),
    { numRuns: 200 },
  );
});
