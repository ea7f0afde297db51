import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeOperation, takeStep } from '../../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { readDocument } from '../../../formats/documents/read-document.ts';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import type { CaseId, CoderId } from '../../../shared/ids.ts';
import {
  type Call,
  type Input,
  type OperationName,
  operationTable,
  type Output,
} from '../../../shared/operations/operation-table.ts';
import type { Result } from '../../../shared/result.ts';
import { digestState } from '../../history/state-digest.ts';
import { all } from '../../project/database.ts';
import type { JobContext } from '../../session/handler.ts';
import { exportHandlers } from './export-handlers.ts';

const transcript =
  'Ada: I trust the people at the desk.\nBen: The app, 👩‍👩‍👧 well, was slow.\nAda: =1+1 they say.\n';
const table = 'id,score,Why?\nR1,9,Because they help me\nR2,3,It never works\n';

let study: TemporaryStudy;
let aborted: boolean;

type Exports = Extract<OperationName, `export.${string}`>;

/** Runs one of the export operations as the engine would, its input validated. */
async function run<Name extends Exports>(
  name: Name,
  input: Call<Name>,
): Promise<Result<Output<Name>>> {
  const context = {
    project: study.project(),
    signal: { aborted, addEventListener: () => undefined },
    progress: () => undefined,
  } as unknown as JobContext;
  const handler = exportHandlers[name] as Readonly<{
    run: (context: JobContext, input: Input<Name>) => Promise<Result<Output<Name>>>;
  }>;
  return handler.run(context, operationTable[name].input.parse(input) as Input<Name>);
}

type File = Output<'export.prepare'> & Readonly<{ content: Buffer }>;

/** Makes an export and fetches it part by part. */
async function fetch(input: Call<'export.prepare'>): Promise<File> {
  const made = await run('export.prepare', input);
  if (!made.ok) throw new Error(made.error.message);
  const parts: Buffer[] = [];
  for (let offset: number | null = 0; offset !== null;) {
    const part: Result<Output<'export.read'>> = await run('export.read', {
      exportId: made.value.exportId,
      offset,
    });
    if (!part.ok) throw new Error(part.error.message);
    parts.push(Buffer.from(part.value.data, 'base64'));
    offset = part.value.next;
  }
  const content = Buffer.concat(parts);
  expect(content.length).toBe(made.value.bytes);
  return { ...made.value, content };
}

const records = ({ content }: File): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(content.toString('utf8').replace(/^\uFEFF/u, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

async function inspect({ content, fileName }: File): Promise<FileInspection> {
  const read = await readDocument(content, fileName, {});
  if (!read.ok) throw new Error(read.error.message);
  return read.value.inspection;
}

function send<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as Output<Name>;
}

const caseNamed = (name: string): CaseId =>
  all<{ id: CaseId }>(study.project().db, 'select id from study_case where name = @name', {
    name,
  })[0]?.id as CaseId;

/** Three codes on a talk of two and a survey of two, one of them on words of both speakers. */
function code(): void {
  const trust = send('codes.create', { name: 'Trust', parentId: null });
  const staff = send('codes.create', { name: 'Staff', parentId: trust });
  const slow = send('codes.create', { name: 'Slow', parentId: null });
  const apply = (words: string, sourceId: number, codeIds: Call<'codings.apply'>['codeIds']) => {
    const text = sourceId === 1 ? transcript : 'Because they help me\nIt never works';
    const start = text.indexOf(words);
    return send('codings.apply', {
      sourceId: sourceId as never,
      start: start as never,
      end: (start + words.length) as never,
      codeIds: codeIds ?? [],
    }).codingIds[0];
  };
  const first = apply('I trust the people', 1, [staff]);
  apply('the desk.\nBen: The app, 👩‍👩‍👧', 1, [slow]);
  apply('=1+1 they say', 1, [staff]);
  if (first === undefined) throw new Error('nothing was coded');
  send('memos.save', { target: 'coding', targetId: first, body: 'Says it\ntwice.' });
  send('codings.setWeight', { codingId: first, weight: 80 });
  const age = send('attributes.create', { name: 'Age', type: 'number' });
  const member = send('attributes.create', { name: 'Member', type: 'boolean' });
  send('attributes.setCells', {
    cells: [
      { caseId: caseNamed('Ada'), attributeId: age, value: '41,5' },
      { caseId: caseNamed('Ada'), attributeId: member, value: 'yes' },
      { caseId: caseNamed('Ben'), attributeId: member, value: 'no' },
    ],
  });
  const wave = send('folders.create', { name: 'Wave 1', parentId: null });
  send('sources.setFolder', { sourceIds: [1 as never], folderId: wave });
}

beforeEach(async () => {
  aborted = false;
  study = createTemporaryStudy();
  const read = async (text: string, name: string) => {
    const document = await readDocument(Buffer.from(text), name, {});
    if (!document.ok) throw new Error(document.error.message);
    return document.value;
  };
  const documents = {
    text: await read(transcript, 'talk.txt'),
    table: await read(table, 'survey.csv'),
  };
  for (const action of ['import.text', 'import.table'] as const)
    takeStep(study.project(), { action, picks: [0], words: action }, documents);
});
afterEach(() => study.remove());

describe('segments', () => {
  it('have their words, whereabouts, speakers, cases and values, and change nothing', async () => {
    code();
    const before = digestState(study.project().db);
    const file = await fetch({ kind: 'segments_csv' });
    expect(file).toMatchObject({ fileName: 'Study segments.csv', items: 3, losses: [] });
    const [first, second, third] = records(file);
    expect(first).toEqual({
      ...{ source: 'talk', folder: 'Wave 1', speaker: 'Ada', time: '', case: 'Ada' },
      ...{ 'other cases': '', Age: '41.5', Member: 'yes', code: 'Trust/Staff', coder: 'Ada' },
      ...{
        weight: '80',
        memo: 'Says it\ntwice.',
        start: '5',
        end: '23',
        words: 'I trust the people',
      },
    });
    expect(second).toMatchObject({
      ...{ case: 'Ada', 'other cases': 'Ben', code: 'Slow', memo: '' },
      words: 'the desk.\nBen: The app, 👩‍👩‍👧',
    });
    expect(third?.['words']).toBe("'=1+1 they say");
    const book = await inspect(await fetch({ kind: 'segments_xlsx' }));
    expect(book.table).toMatchObject({ rows: 3 });
    expect(book.table?.columns.map(({ name }) => name)).toEqual(Object.keys(first ?? {}));
    expect(digestState(study.project().db)).toBe(before);
  });

  it('are those that were asked for', async () => {
    code();
    const count = async (choice: Partial<Call<'export.prepare'>>) =>
      (await fetch({ kind: 'segments_csv', ...choice })).items;
    expect(await count({ codeId: 1 as never })).toBe(2);
    expect(await count({ sourceIds: [1 as never] })).toBe(3);
    const refusal = async (choice: Partial<Call<'export.prepare'>>) => {
      const made = await run('export.prepare', { kind: 'segments_csv', ...choice });
      return made.ok ? 'made' : made.error.message;
    };
    expect(await refusal({ codeId: 1 as never, descendants: false })).toContain('No segment fits');
    expect(await refusal({ coderId: 99 as CoderId })).toContain('No segment fits');
  });

  it('whose text was edited away are told', async () => {
    code();
    const current = all<{ id: number }>(
      study.project().db,
      'select version_id as id from source where id = 1',
    )[0];
    send('transcript.edit', {
      sourceId: 1 as never,
      versionId: current?.id as never,
      changes: [{ from: 0, to: transcript.length, insert: 'Xy: Nothing else.\n' }],
    });
    const losses = (await fetch({ kind: 'matrix_csv' })).losses;
    expect(losses).toEqual([
      expect.objectContaining({ what: 'codings without a place', count: 3 }),
    ]);
  });
});

describe('a matrix', () => {
  it('says of each case whether each code stands with it, and how often', async () => {
    code();
    const presence = records(await fetch({ kind: 'matrix_csv' }));
    expect(
      presence.map((row) => [
        row['case'],
        row['kind'],
        row['Trust'],
        row['Trust/Staff'],
        row['Slow'],
      ]),
    ).toEqual([
      ['Ada', 'person', '0', '1', '1'],
      ['Ben', 'person', '0', '0', '1'],
      ['R1', 'respondent', '0', '0', '0'],
      ['R2', 'respondent', '0', '0', '0'],
    ]);
    const counts = records(await fetch({ kind: 'matrix_csv', cells: 'counts', withBelow: true }));
    expect(counts[0]).toMatchObject({ Trust: '2', 'Trust/Staff': '2', Slow: '1', Age: '41.5' });
    const sources = records(await fetch({ kind: 'matrix_csv', rows: 'sources', cells: 'counts' }));
    expect(sources.map((row) => [row['source'], row['folder'], row['Trust/Staff']])).toContainEqual(
      ['talk', 'Wave 1', '2'],
    );
  });

  it('is a workbook of two sheets and an SPSS file with labels', async () => {
    code();
    const book = unzipSync((await fetch({ kind: 'matrix_xlsx' })).content);
    expect(strFromU8(book['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="Segments"');
    expect(Object.keys(book)).toContain('xl/worksheets/sheet2.xml');
    const sav = await inspect(await fetch({ kind: 'matrix_sav' }));
    expect(sav.table?.columns.map(({ name, question }) => [name, question])).toEqual([
      ['case', 'case'],
      ['kind', 'kind'],
      ['age', 'Age'],
      ['member', 'Member'],
      ['trust', 'Trust'],
      ['staff', 'Trust/Staff'],
      ['slow', 'Slow'],
    ]);
    expect(sav.table?.sample.slice(0, 2)).toEqual([
      ['Ada', 'person', '41.5', 'yes', 'not coded', 'coded', 'coded'],
      ['Ben', 'person', '', 'no', 'not coded', 'not coded', 'coded'],
    ]);
  });
});

describe('sources', () => {
  it('are texts as they are, or Word documents with codes as comments', async () => {
    code();
    const texts = await fetch({ kind: 'sources_txt' });
    expect(texts).toMatchObject({ fileName: 'Study sources.zip', items: 2 });
    const files = unzipSync(texts.content);
    expect(Object.keys(files).sort()).toEqual([
      expect.stringMatching(/^Wave 1\/talk\.txt$/u),
      expect.any(String),
    ]);
    expect(strFromU8(files['Wave 1/talk.txt'] ?? new Uint8Array())).toBe(transcript);
    const word = await fetch({ kind: 'sources_docx', sourceIds: [1 as never] });
    expect(word.fileName).toBe('Study talk.docx');
    const comments = strFromU8(unzipSync(word.content)['word/comments.xml'] ?? new Uint8Array());
    expect(comments.match(/<w:comment /gu)).toHaveLength(3);
    expect(comments).toContain('Trust/Staff');
    expect(comments).toContain('Weight 80');
    expect((await inspect(word)).losses).toEqual([
      expect.objectContaining({ what: 'comments', count: 3 }),
    ]);
  });
});

describe('an export', () => {
  it('of nothing says why', async () => {
    const refusals = await Promise.all(
      (['segments_xlsx', 'codebook_csv', 'matrix_sav'] as const).map(async (kind) => {
        const made = await run('export.prepare', { kind });
        return made.ok ? 'made' : `${made.error.code}: ${made.error.message}`;
      }),
    );
    expect(refusals).toEqual([
      expect.stringMatching(/^not_found: No passage is coded yet/u),
      expect.stringMatching(/^not_found: There are no codes yet/u),
      expect.stringMatching(/^not_found: There are no codes yet/u),
    ]);
  });

  it('is stopped when asked to, and kept no longer than two newer ones', async () => {
    code();
    const [first] = [
      await fetch({ kind: 'codebook_xlsx' }),
      await fetch({ kind: 'codebook_csv' }),
      await fetch({ kind: 'codebook_csv' }),
    ];
    const late = await run('export.read', { exportId: first.exportId, offset: 0 });
    expect(late).toMatchObject({ error: { code: 'not_found' } });
    aborted = true;
    expect(await run('export.prepare', { kind: 'segments_csv' })).toMatchObject({
      error: { code: 'cancelled' },
    });
  });

  it('is written whole or not at all, over nothing that was not given up', async () => {
    code();
    const folder = join(study.folder, 'out');
    mkdirSync(folder);
    const path = join(folder, 'a.csv');
    const write = (
      to: string,
      replace = false,
      kind: Call<'export.prepare'>['kind'] = 'segments_csv',
    ) => run('export.write', { request: { kind }, path: to, replace });
    expect(await write(path)).toMatchObject({ ok: true, value: { path, items: 3 } });
    writeFileSync(path, 'mine');
    expect(await write(path)).toMatchObject({ error: { code: 'conflict' } });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(await write(path, true)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toContain('I trust the people');
    expect(await write(join(folder, 'b.verbatim'))).toMatchObject({
      error: { code: 'invalid_input' },
    });
    expect(await write(join(folder, 'no', 'b.csv'))).toMatchObject({
      error: { code: 'file_missing' },
    });
    expect(await write(join(folder, 'b.txt'), false, 'sources_txt')).toMatchObject({
      error: {
        code: 'invalid_input',
        message: expect.stringContaining('2 sources make') as string,
      },
    });
    expect(await write(folder, true)).toMatchObject({ ok: false });
    aborted = true;
    expect(await write(path, true)).toMatchObject({ error: { code: 'cancelled' } });
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(existsSync(join(folder, 'b.txt'))).toBe(false);
  });
});
