import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDocument } from '../../../src/formats/documents/read-document.ts';
import type { FileInspection } from '../../../src/shared/domain/file-inspection.ts';
import { expectRefused } from './expect-refused.ts';
import { type Desk, makeStudy, setUpDesk } from './run-verbatim.ts';
import { studyDigest } from './study-digest.ts';

let desk: Desk;
let study: string;

beforeAll(async () => {
  desk = setUpDesk();
  study = await makeStudy(desk);
});
afterAll(() => desk.tidy());

async function inspect(path: string): Promise<FileInspection> {
  const read = await readDocument(readFileSync(path), basename(path), {});
  if (!read.ok) throw new Error(read.error.message);
  return read.value.inspection;
}

it('takes every form out of a study, and leaves the study as it was', async () => {
  const coded = await desk.json([
    ...['code', study, '--source', 'Talk', '--start', '23', '--end', '28', '--code', 'Praise/Food'],
  ]);
  expect(coded.code).toBe(0);
  const digest = await studyDigest(study, desk.path('data'));
  const names = ['segments.xlsx', 'matrix.sav', 'talk.docx', 'texts.zip', 'Study.qdpx'];
  for (const name of names) {
    const path = desk.path(name);
    expect(await desk.json(['export', study, '--to', path])).toEqual({
      code: 0,
      value: {
        ...{ path, bytes: readFileSync(path).length, items: expect.any(Number) as number },
        losses: expect.any(Array) as unknown[],
      },
    });
  }
  expect((await inspect(desk.path('segments.xlsx'))).table?.sample[0]).toEqual(
    expect.arrayContaining(['Talk', 'Bob', 'Praise/Food', '23', '28', 'Good.']),
  );
  expect((await inspect(desk.path('matrix.sav'))).table?.columns.at(-1)).toMatchObject({
    name: 'food',
    question: 'Praise/Food',
  });
  expect((await inspect(desk.path('Study.qdpx'))).project).toMatchObject({
    sources: 1,
    codings: 1,
  });
  expect(await studyDigest(study, desk.path('data'))).toBe(digest);
});

it('narrows down what is asked for, and counts', async () => {
  const to = desk.path('counts.csv');
  const line = ['export', study, '--to', to, '--what', 'matrix', '--by', 'source'];
  expect((await desk.run([...line, '--cells', 'counts', '--below'])).code).toBe(0);
  expect(readFileSync(to, 'utf8')).toBe(
    '\uFEFFsource,folder,kind,language,collected,Praise,Praise/Food\r\nTalk,,interview,en,,1,1\r\n',
  );
  await expectRefused(
    desk,
    ['export', study, '--to', desk.path('none.csv'), '--code', 'Blame'],
    'not_found',
    /no code “Blame”/u,
  );
  expect(existsSync(desk.path('none.csv'))).toBe(false);
});

it('replaces a file only where it is told to', async () => {
  const path = desk.path('mine.csv');
  writeFileSync(path, 'mine');
  await expectRefused(desk, ['export', study, '--to', path], 'conflict', /already.*--force/u);
  expect(readFileSync(path, 'utf8')).toBe('mine');
  expect((await desk.run(['export', study, '--to', path, '--force'])).code).toBe(0);
  expect(readFileSync(path, 'utf8')).toContain('Good.');
  const { code, stderr } = await desk.run(['export', study, '--to', study, '--force']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('--to names a file that ends in')]);
});

it('leaves nothing of a file that the disk has no room for (skipped where a shell sets no limit)', async (test) => {
  const limit = `trap '' XFSZ; ulimit -f 1024 || exit 77; exec "$@"`;
  const probe = await desk.run(['--version'], { shell: limit });
  if (probe.code !== 0) return test.skip('this shell sets no limit on file sizes');
  const text = desk.path('long.txt');
  writeFileSync(text, 'A sentence about trust and bread.\n'.repeat(60_000));
  expect((await desk.run(['import', study, text])).code).toBe(0);
  const out = desk.path('out');
  mkdirSync(out);
  for (const name of ['all.json', 'texts.txt']) {
    const line = ['export', study, '--to', join(out, name)];
    const some = name === 'texts.txt' ? ['--source', 'long'] : [];
    await expectRefused(desk, [...line, ...some], 'disk_full', /The disk is full/u, {
      shell: limit,
    });
    expect(readdirSync(out)).toEqual([]);
  }
});
