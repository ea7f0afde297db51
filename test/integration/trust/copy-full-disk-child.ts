/**
 * Works on a copy of a study while files may not grow above a limit, set by `prlimit` from inside; the limit grows until
 * the copy is taken, and then again until it is back. Prints what came of it as one line.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestState } from '../../../src/engine/history/state-digest.ts';
import { takeStep } from '../../support/random-steps.ts';
import { startEngine } from './running-engine.ts';
import { findFaults, must, readDocuments } from './trust-study.ts';

export type CopyFullDiskLine = Readonly<{
  refused: readonly string[];
  waited: readonly string[];
  unharmed: boolean;
  leftovers: readonly string[];
  faults: readonly string[];
}>;

const [folder = ''] = process.argv.slice(2);
const synced = join(folder, 'Dropbox');
/** Less, and no study can be opened at all. */
const least = 128 * 1024;
const step = 64 * 1024;

function limitFiles(bytes: number | null): void {
  const limit = `--fsize=${bytes ?? 'unlimited'}:`;
  const { status } = spawnSync('prlimit', ['--pid', String(process.pid), limit]);
  if (status !== 0) throw new Error('prlimit failed');
}

const engine = startEngine(folder);
const path = must(await engine.call('project.create', { name: 'Study', folder: synced })).path;
const documents = await readDocuments(20_000);
must(takeStep(engine.project(), { action: 'import.text', picks: [1], words: 'a' }, documents));
// A single file, so that only the copying needs room.
must(await engine.call('project.close', {}));
must(await engine.call('project.open', { path }));
const digest = (): string => digestState(engine.project().db);

const refused: string[] = [];
const waited: string[] = [];
const leftovers: string[] = [];
let unharmed = true;
let before = digest();
for (let limit = least; ; limit += step) {
  limitFiles(limit);
  const outcome = await engine.call('project.workOnCopy', {});
  limitFiles(null);
  if (outcome.ok) break;
  refused.push(outcome.error.code);
  unharmed = unharmed && digest() === before;
  const copies = join(folder, 'data', 'working-copies');
  if (existsSync(copies)) leftovers.push(...readdirSync(copies));
}
must(await engine.call('codes.create', { name: 'mine', parentId: null }));
before = digest();
for (let limit = least; ; limit += step) {
  limitFiles(limit);
  must(await engine.call('project.close', {}));
  limitFiles(null);
  const [notice] = must(await engine.call('project.copyNotices', {}));
  leftovers.push(...readdirSync(synced).filter((name) => name !== 'Study.verbatim'));
  must(await engine.call('project.open', { path, copy: 'goOn' }));
  unharmed = unharmed && digest() === before;
  if (notice?.outcome !== 'waiting') break;
  waited.push(notice.because);
}
const faults = findFaults(engine.project());
await engine.stop();
const line: CopyFullDiskLine = {
  refused: [...new Set(refused)],
  waited: [...new Set(waited)],
  unharmed,
  leftovers,
  faults,
};
console.log(JSON.stringify(line));
