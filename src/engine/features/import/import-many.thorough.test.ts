import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startDirectEngine, type DirectEngine } from '../../../../test/bench/direct-engine.ts';
import type { StagedFileId } from '../../../shared/ids.ts';

let folder: string;
let engine: DirectEngine;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-many-'));
  engine = startDirectEngine(join(folder, 'data'));
  await engine.ask('project.create', { name: 'Trial', folder });
});
afterEach(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true, force: true });
});

const words = (n: number): string =>
  n === 40 ? '' : `Ana: I came by bike ${n}.\nInes: And then?\n`;

/** So many small files that some are read while others are written; number 40 is empty. */
async function stage(count: number): Promise<{ file: StagedFileId }[]> {
  const files = [];
  for (let n = 0; n < count; n += 1) {
    const path = join(folder, `talk ${n}.txt`);
    writeFileSync(path, words(n));
    files.push({ file: await engine.ask('import.stagePath', { path }) });
  }
  return files;
}

it('imports many files in their order, each as a step of its own, and refuses one without the others', async () => {
  const steps = async (): Promise<number> =>
    (await engine.ask('history.list', { offset: 0, limit: 1 })).total;
  const before = await steps();
  const outcome = await engine.ask('import.commit', { files: await stage(150) });
  const names = Array.from({ length: 150 }, (_, n) => `talk ${n}.txt`);
  expect(outcome.imported.map(({ file }) => file)).toEqual(
    names.filter((name) => name !== 'talk 40.txt'),
  );
  expect(outcome.refused).toMatchObject([{ file: 'talk 40.txt', error: { code: 'file_empty' } }]);
  expect(await steps()).toBe(before + 149);
  await engine.ask('history.undo', {});
  const left = await engine.ask('sources.list', {});
  expect(left.map(({ name }) => name)).toEqual(
    names.filter((name) => !/ (?:40|149)\./u.test(name)).map((name) => name.slice(0, -4)),
  );
});

it('refuses a table that was changed after it was looked at, and takes what was read of the others', async () => {
  const stagePath = (path: string) => engine.ask('import.stagePath', { path });
  const [table, talk] = [join(folder, 'survey.csv'), join(folder, 'talk.txt')];
  writeFileSync(table, 'Person,Score\nAna,9\nBen,3\n');
  writeFileSync(talk, words(1));
  const files = [{ file: await stagePath(table) }, { file: await stagePath(talk) }];
  for (const { file } of files) await engine.ask('import.inspect', { file });
  writeFileSync(table, 'Person,Score\nAna,9\nBen,3\nEve,10\n');
  writeFileSync(talk, words(2).repeat(2));
  const { imported, refused } = await engine.ask('import.commit', { files });
  expect(refused).toMatchObject([{ file: 'survey.csv', error: { code: 'file_changed' } }]);
  expect(imported.map(({ file }) => file)).toEqual(['talk.txt']);
  expect(await engine.ask('datasets.list', {})).toEqual([]);
  const [source] = await engine.ask('sources.list', {});
  expect(source).toMatchObject({ name: 'talk', turnCount: 2 });
  const again = await engine.ask('import.commit', { files: [{ file: await stagePath(table) }] });
  expect(again.refused).toEqual([]);
  expect(await engine.ask('datasets.list', {})).toMatchObject([{ rows: 3 }]);
});

it('keeps what is in where somebody stops, and says of each other file that nothing of it was written', async () => {
  const files = await stage(300);
  const controller = new AbortController();
  const outcome = await engine.ask(
    'import.commit',
    { files },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  const { imported, refused } = outcome;
  expect(imported.length).toBeGreaterThan(0);
  expect(imported.length + refused.length).toBe(300);
  const stopped = refused.filter(({ error }) => error.code === 'cancelled');
  expect(stopped.length).toBeGreaterThan(0);
  for (const { file, error } of stopped)
    expect(error.message).toBe(
      `“${file}” was not imported: you stopped the import. Nothing of it was written.`,
    );
  expect(await engine.ask('sources.list', {})).toHaveLength(imported.length);
});

/** Long enough that threads share its columns: 17 MB. */
const longRows = 160_000;
const longTable = (): string => {
  const remark = (row: number): string =>
    row % 2 === 0 ? '' : `"I waited ${row} minutes, which ""nobody"" had told me"`;
  const lines = Array.from(
    { length: longRows },
    (_, row) => `R-${row},${row % 11},${remark(row)},${'-'.repeat(60)}${row % 7}`,
  );
  return `Respondent ID,How likely are you to recommend us?,What should we do better?,Note\n${lines.join('\n')}\n`;
};

it('takes a long table in, every cell where it stood, with its texts, its cases and the file itself', async () => {
  const path = join(folder, 'survey.csv');
  const table = longTable();
  writeFileSync(path, table);
  const file = await engine.ask('import.stagePath', { path });
  const { imported } = await engine.ask('import.commit', { files: [{ file }] });
  const [{ datasetId, sourceIds } = { datasetId: null, sourceIds: [] }] = imported;
  if (datasetId === null || !sourceIds[0]) throw new Error('it was not imported');
  const offset = longRows - 2;
  const { rows } = await engine.ask('datasets.rows', { datasetId, offset, limit: 2 });
  expect(rows).toEqual([
    ['R-159998', '3', '', `${'-'.repeat(60)}6`],
    ['R-159999', '4', 'I waited 159999 minutes, which "nobody" had told me', `${'-'.repeat(60)}0`],
  ]);
  expect(await engine.ask('cases.list', {})).toMatchObject({ total: longRows });
  const source = await engine.ask('sources.get', { sourceId: sourceIds[0] });
  expect(source.turnCount).toBe(longRows / 2);
  await engine.ask('history.undo', {});
  expect(await engine.ask('datasets.list', {})).toEqual([]);
  expect(await engine.ask('cases.list', {})).toMatchObject({ total: 0 });
  await engine.ask('history.redo', {});
  expect(await engine.ask('datasets.rows', { datasetId, offset, limit: 2 })).toMatchObject({
    rows,
  });
});
