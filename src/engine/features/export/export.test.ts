import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { takeOperation } from '../../../../test/support/random-steps.ts';
import type { CoderId, SourceId } from '../../../shared/ids.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { digestState } from '../../history/state-digest.ts';
import { all } from '../../project/database.ts';
import { listAttributeRows } from '../../project/queries/attribute-queries.ts';
import {
  code,
  db,
  fetch,
  folder,
  inspect,
  jobContext,
  records,
  run,
  send,
  stop,
  transcript,
  useTalkAndSurvey,
} from './export.fixture.ts';

useTalkAndSurvey();

describe('segments', () => {
  it('have their words, whereabouts, speakers, cases and values, and change nothing', async () => {
    code();
    const before = digestState(db());
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
    expect(digestState(db())).toBe(before);
  });

  it('have attributes in the order in which they stand in the grid', async () => {
    code();
    const attributes = async () =>
      Object.keys(records(await fetch({ kind: 'segments_csv' }))[0] ?? {}).filter((name) =>
        ['Age', 'Member'].includes(name),
      );
    expect(await attributes()).toEqual(['Age', 'Member']);
    const [age, member] = listAttributeRows(db());
    if (!age || !member) throw new Error('there are no attributes');
    send('attributes.move', { attributeId: member.id, beforeId: age.id });
    expect(await attributes()).toEqual(['Member', 'Age']);
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
      db(),
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

describe('the study as a whole', () => {
  it('comes back out of each form for other programs', async () => {
    code();
    const found: unknown[] = [];
    for (const kind of ['qdpx', 'json', 'qdc'] as const) {
      const file = await fetch({ kind });
      found.push([file.fileName, file.items, (await inspect(file)).project]);
    }
    const whole = { codes: 3, codings: 3, cases: 2, sources: 2 };
    expect(found).toEqual([
      ['Study.qdpx', 2, expect.objectContaining(whole)],
      ['Study.json', 2, expect.objectContaining({ ...whole, cases: 4, tables: 1 })],
      ['Study codebook.qdc', 3, expect.objectContaining({ codes: 3, sources: 0 })],
    ]);
  });
});

describe('a study of tables alone', () => {
  it('goes out as JSON, and says so where another form was asked for', async () => {
    const { project } = jobContext();
    for (const { id } of all<{ id: SourceId }>(db(), 'select id from source'))
      takeOperation(project, 'sources.delete', { sourceId: id });
    const file = await fetch({ kind: 'json' });
    expect((await inspect(file)).project).toMatchObject({ tables: 1, sources: 0 });
    expect(await run('export.prepare', { kind: 'qdpx' })).toMatchObject({
      error: {
        code: 'not_found',
        message:
          'This study holds tables only, and a REFI-QDA project has no place for them. Export the study as JSON instead.',
      },
    });
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
    stop();
    expect(await run('export.prepare', { kind: 'segments_csv' })).toMatchObject({
      error: { code: 'cancelled' },
    });
  });

  it('is written whole or not at all, over nothing that was not given up', async () => {
    code();
    const out = join(folder(), 'out');
    mkdirSync(out);
    const path = join(out, 'a.csv');
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
    expect(await write(join(out, 'b.verbatim'))).toMatchObject({
      error: { code: 'invalid_input' },
    });
    expect(await write(join(out, 'no', 'b.csv'))).toMatchObject({
      error: { code: 'file_missing' },
    });
    expect(await write(join(out, 'b.txt'), false, 'sources_txt')).toMatchObject({
      error: {
        code: 'invalid_input',
        message: expect.stringContaining('2 sources make') as string,
      },
    });
    expect(await write(out, true)).toMatchObject({ ok: false });
    stop();
    expect(await write(path, true)).toMatchObject({ error: { code: 'cancelled' } });
    expect(readdirSync(out)).toEqual(['a.csv']);
    expect(existsSync(join(out, 'b.txt'))).toBe(false);
  });
});
