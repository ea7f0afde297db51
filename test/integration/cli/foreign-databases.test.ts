import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseBytes } from '../../../src/engine/foreign-databases/database-fixture.ts';
import {
  codedRows,
  qualcoderTables,
  sourceRow,
} from '../../../src/engine/foreign-databases/qualcoder/qualcoder-fixture.ts';
import {
  addedBy,
  documentRow,
  projectRow,
  taguetteTables,
} from '../../../src/engine/foreign-databases/taguette/taguette-fixture.ts';
import { type Desk, setUpDesk } from './run-verbatim.ts';
import { studyDigest } from './study-digest.ts';

const day = '2024-03-02 10:11:12';
const qualcoder = databaseBytes(qualcoderTables, {
  project: [['v8', day, 'Why people ride.', 'QualCoder 3.4', 0, 0, 'ana']],
  source: [sourceRow(1, 'Ride', '🚲 We ride bikes every day.\r\nAll of us do.\r\n')],
  code_cat: [[1, 'Ways', 'ana', day, 'How they go.', null]],
  code_name: [[1, 'Bikes', '', 1, 'ana', day, '#3cb44b']],
  code_text: codedRows([
    { code: 1, source: 1, quote: 'ride bikes', at: [6, 16], memo: 'Often.', owner: 'ben' },
  ]),
  cases: [[1, 'Mara', '', 'ana', day]],
  case_text: [[1, 1, 1, 0, 0, 'ana', day, '']],
  attribute_type: [['Age', day, 'ana', '', 'case', 'numeric']],
  attribute: [[1, 'Age', 'case', '41', 1, day, 'ana']],
  journal: [[1, 'First week', 'All went well.', day, 'ana']],
});
const taguette = databaseBytes(taguetteTables, {
  projects: [projectRow(1, 'Trains')],
  documents: [documentRow(1, 'Rail', '<p>Café on <b>rails</b>.</p>')],
  highlights: [[1, 1, 9, 14, '<p><b>rails</b></p>']],
  tags: [[1, 1, 'Ways.Trains', 'On rails.']],
  highlight_tags: [[1, 1]],
  commands: [addedBy('eve', 1)],
});

type Segment = Readonly<{ code: string; coder: string; text: string; source: string }>;

let desk: Desk;
let study: string;
beforeAll(async () => {
  desk = setUpDesk();
  study = desk.path('Bikes.verbatim');
  writeFileSync(desk.path('data.qda'), qualcoder);
  writeFileSync(desk.path('taguette.sqlite3'), taguette);
  writeFileSync(desk.path('Folder.zip'), zipSync({ 'Bike talks.qda/data.qda': qualcoder }));
  writeFileSync(desk.path('cut.qda'), qualcoder.slice(0, 5000));
  await told('new', study);
});
afterAll(() => desk.tidy());

const told = async <T>(...args: string[]): Promise<T> => {
  const { code, value } = await desk.json(args);
  expect({ args, code, value: code === 0 ? null : value }).toEqual({ args, code: 0, value: null });
  return value as T;
};

describe('projects in databases of other programs', () => {
  it('are recognised before anything is written', async () => {
    expect(await told('inspect', desk.path('data.qda'))).toMatchObject({
      format: 'qualcoder',
      kind: null,
      project: { sources: 1, codes: 2, codings: 1, cases: 1, memos: 4, coders: 2 },
      losses: [],
    });
    expect(await told('inspect', desk.path('Folder.zip'))).toMatchObject({
      format: 'qualcoder',
      project: { name: 'Bike talks' },
    });
    expect(await told('inspect', desk.path('taguette.sqlite3'))).toMatchObject({
      format: 'taguette',
      project: { name: 'Trains', sources: 1, codes: 2, codings: 1 },
    });
  });

  it('come in as one step each, which is taken back as one, and leave the files as they are', async () => {
    const empty = await studyDigest(study, desk.path('data'));
    const files = [desk.path('data.qda'), desk.path('taguette.sqlite3')];
    const outcome = await told<{ refused: unknown[] }>('import', study, ...files);
    expect(outcome.refused).toEqual([]);
    const segments = await told<Segment[]>('segments', study);
    expect(
      segments.map(({ source, code, coder, text }) => [source, code, coder, text]).sort(),
    ).toEqual([
      ['Rail', expect.stringContaining('Trains'), 'eve', 'rails'],
      ['Ride', expect.stringContaining('Bikes'), 'ben', 'ride bikes'],
    ]);
    expect(files.map((file) => readFileSync(file).length)).toEqual([
      qualcoder.length,
      taguette.length,
    ]);
    await told('undo', study);
    await told('undo', study);
    expect(await studyDigest(study, desk.path('data'))).toEqual(empty);
  });

  it('are refused in a sentence where they are damaged or a study of Verbatim', async () => {
    const [other, copy] = [desk.path('Other.verbatim'), desk.path('Copy.verbatim')];
    await told('new', other);
    copyFileSync(other, copy);
    const files = [desk.path('cut.qda'), copy];
    const saying = (words: string): unknown => expect.stringContaining(words);
    const damaged = saying('the database is damaged or not complete');
    const own = saying('it is a study of Verbatim itself');
    expect(await desk.json(['import', other, ...files])).toMatchObject({
      code: 1,
      value: {
        imported: [],
        refused: [
          { error: { code: 'file_damaged', message: damaged } },
          { error: { code: 'file_unknown_format', message: own } },
        ],
      },
    });
    expect(await desk.json(['inspect', files[0] ?? ''])).toMatchObject({
      value: { error: { code: 'file_damaged' } },
    });
  });
});
