import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Result } from '../../shared/result.ts';
import { createTaskRunner, type TaskOptions, type TaskRunner } from './task-runner.ts';

let folder: string;
let tasks: TaskRunner;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-tasks-'));
  tasks = createTaskRunner();
});
afterEach(async () => {
  await tasks.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Reads a file that a worker is at for some seconds, or one that it is through at once. */
async function read(name: string, lines: number, options: TaskOptions = {}): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, Array.from({ length: lines }, (_, n) => `Ana ${n % 9}: ${n}.\n`).join(''));
  const outcome = await tasks.run('readDocument', { path, fileName: name, options: {} }, options);
  const inner: Result<{ inspection: { fileName: string } }> = outcome.ok
    ? outcome.value.read
    : outcome;
  return inner.ok ? inner.value.inspection.fileName : inner.error.code;
}
const long = 400_000;
const short = 3;

it('answers each task with its own output, in the order in which they were asked', async () => {
  const done: string[] = [];
  const names = Array.from({ length: 150 }, (_, n) => `talk ${n}.txt`);
  await Promise.all(names.map((name) => read(name, short).then((answer) => done.push(answer))));
  expect(done).toEqual(names);
});

it('goes on with the others where one is cancelled that the worker is at', async () => {
  const controller = new AbortController();
  const first = read('long.txt', long, { signal: controller.signal });
  const others = [read('one.txt', short), read('two.txt', short)];
  controller.abort();
  expect(await Promise.all([first, ...others])).toEqual(['cancelled', 'one.txt', 'two.txt']);
});

it('answers at once where one is cancelled that waits, and does not disturb the one before', async () => {
  const controller = new AbortController();
  const done: string[] = [];
  const note = (answer: string) => done.push(answer);
  const first = read('long.txt', long).then(note);
  const second = read('one.txt', short, { signal: controller.signal }).then(note);
  controller.abort();
  await Promise.all([first, second]);
  expect(done).toEqual(['cancelled', 'long.txt']);
});

it('stops all that one signal stops', async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const all = Array.from({ length: 100 }, (_, n) => read(`${n}.txt`, short, { signal }));
  controller.abort();
  expect(new Set(await Promise.all(all))).toEqual(new Set(['cancelled']));
  expect(await read('after.txt', short)).toBe('after.txt');
  expect(await read('stopped already.txt', short, { signal })).toBe('cancelled');
});

it('gives each its own time: one that is too slow takes none with it', async () => {
  const slow = read('long.txt', long, { timeoutMs: 1 });
  const others = [read('one.txt', short, { timeoutMs: 60_000 }), read('two.txt', short)];
  expect(await Promise.all([slow, ...others])).toEqual(['reader_timeout', 'one.txt', 'two.txt']);
});

it('answers everybody where it is stopped', async () => {
  const asked = [read('long.txt', long), read('one.txt', short)];
  await tasks.stop();
  expect(await Promise.all(asked)).toEqual(['cancelled', 'cancelled']);
  expect(await read('after.txt', short)).toBe('after.txt');
});
