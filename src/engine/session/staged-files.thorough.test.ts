import { hash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTaskRunner, type TaskRunner } from '../jobs/task-runner.ts';
import { createStagedFiles, type StagedFiles } from './staged-files.ts';

let folder: string;
let tasks: TaskRunner;
let staged: StagedFiles;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-staged-'));
  tasks = createTaskRunner();
  staged = createStagedFiles(join(folder, 'data'), tasks);
});
afterEach(async () => {
  staged.discardAll();
  await tasks.stop();
  rmSync(folder, { recursive: true, force: true });
});

const codeOf = (result: { ok: boolean; error?: { code: string } }): string =>
  result.ok ? 'ok' : (result.error?.code ?? '');

it('puts an upload together from its parts and reads one file after the other', async () => {
  for (const name of ['Ada', 'Ben']) {
    const bytes = Buffer.from(
      `${name}: I came by bike.\nInes: And then?\n${name}: Then it rained.\n`,
    );
    const begun = staged.begin('talk.txt', bytes.length);
    if (!begun.ok) throw new Error(begun.error.message);
    staged.append(begun.value, bytes.subarray(0, 10));
    expect(codeOf(await staged.read(begun.value, {}))).toBe('invalid_input');
    staged.append(begun.value, bytes.subarray(10));
    const read = await staged.read(begun.value, {});
    expect(read.ok && read.value.inspection.speakers?.map((speaker) => speaker.name)).toEqual([
      name,
      'Ines',
    ]);
  }
});

it('refuses more bytes than were announced, and keeps what it had', () => {
  const begun = staged.begin('a.txt', 3);
  if (!begun.ok) throw new Error(begun.error.message);
  expect(codeOf(staged.append(begun.value, Buffer.from('abcd')))).toBe('invalid_input');
  expect(staged.append(begun.value, Buffer.from('abc'))).toEqual({
    ok: true,
    value: { received: 3 },
  });
});

it('refuses what is too large by its size alone, on the way in and on the disk', () => {
  const large = join(folder, 'large.txt');
  writeFileSync(large, '');
  truncateSync(large, 2 * 1024 ** 3);
  expect(codeOf(staged.begin('large.txt', 2 * 1024 ** 3))).toBe('file_too_large');
  const refused = staged.stagePath(large);
  expect(refused).toMatchObject({
    error: { code: 'file_too_large', message: expect.stringContaining('2048 MB') as string },
  });
});

it('refuses what is missing or no file', () => {
  expect(codeOf(staged.stagePath(join(folder, 'absent.txt')))).toBe('file_missing');
  expect(codeOf(staged.stagePath(folder))).toBe('file_not_readable');
});

it('takes its own copies away, and never a file of the person', () => {
  const own = join(folder, 'own.txt');
  writeFileSync(own, 'mine');
  const begun = staged.begin('a.txt', 3);
  const path = staged.stagePath(own);
  if (!begun.ok || !path.ok) throw new Error('not staged');
  staged.discard(begun.value);
  staged.discard(path.value);
  expect(codeOf(staged.append(begun.value, Buffer.from('a')))).toBe('not_found');
  staged.discardAll();
  expect(readdirSync(join(folder, 'data'))).toEqual([]);
  expect(existsSync(own)).toBe(true);
});

const talk = 'Ada: I came by bike.\nInes: And then?\nAda: Then it rained.\n';

it('keeps no other bytes with a text than those it was read from', async () => {
  const path = join(folder, 'talk.txt');
  writeFileSync(path, talk);
  const file = staged.stagePath(path);
  if (!file.ok) throw new Error(file.error.message);
  expect(codeOf(await staged.read(file.value, {}))).toBe('ok');
  expect(staged.readBytes(file.value)).toMatchObject({ ok: true, value: Buffer.from(talk) });
  writeFileSync(path, `${talk}Ines: And the day after?\n`);
  expect(codeOf(staged.readBytes(file.value))).toBe('file_changed');
  rmSync(path);
  expect(codeOf(staged.readBytes(file.value))).toBe('not_found');
});

/** A table of so many bytes that it is packed while it is read. */
const longTable = (): string =>
  `Person,Score\n${Array.from({ length: 1_200_000 }, (_, row) => `Person ${row},${row % 11}`).join('\n')}\n`;

it('packs a long table while it is read, and says so where it was changed since', async () => {
  const path = join(folder, 'survey.csv');
  const table = longTable();
  writeFileSync(path, table);
  const file = staged.stagePath(path);
  if (!file.ok) throw new Error(file.error.message);
  expect(staged.readPacked(file.value)).toBeNull();
  expect(codeOf(await staged.read(file.value, {}))).toBe('ok');
  const { file: packing, columns } = staged.readPacked(file.value) ?? {};
  expect([...(columns?.keys() ?? [])].toSorted()).toEqual(availableParallelism() > 1 ? [0, 1] : []);
  const packed = await packing;
  if (!packed?.ok) throw new Error('it was not packed');
  const { sha256, encoding, size, bytes } = packed.value;
  expect(zstdDecompressSync(bytes).equals(Buffer.from(table))).toBe(true);
  expect({ encoding, size }).toEqual({ encoding: 1, size: table.length });
  expect(Buffer.from(sha256)).toEqual(hash('sha256', table, 'buffer'));
  writeFileSync(path, `${table}Person 0,0\n`);
  const later = await staged.readPacked(file.value)?.file;
  expect(later && codeOf(later)).toBe('file_changed');
  staged.discard(file.value);
  expect(staged.readPacked(file.value)).toBeNull();
});
