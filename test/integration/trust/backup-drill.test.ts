import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestState } from '../../../src/engine/history/state-digest.ts';
import { makeBackup } from '../../../src/engine/project/backups.ts';
import { openProject } from '../../../src/engine/project/open-project.ts';
import { restoreBackup } from '../../../src/engine/project/restore.ts';
import { type RunningEngine, startEngine } from './running-engine.ts';
import { findFaults, must, mustOpen, surroundingsIn, temporaryFolder } from './trust-study.ts';

const minute = 60_000;
const start = Date.UTC(2026, 0, 5, 9);

let folder: ReturnType<typeof temporaryFolder>;
let engine: RunningEngine;
let path: string;

beforeEach(async () => {
  folder = temporaryFolder();
  engine = startEngine(folder.path, start);
  path = must(await engine.call('project.create', { name: 'Study', folder: null })).path;
});
afterEach(async () => {
  await engine.stop();
  folder.remove();
});

const addCode = async (name: string): Promise<unknown> =>
  must(await engine.call('codes.create', { name, parentId: null }));
const codeNames = async (): Promise<string[]> =>
  must(await engine.call('codes.list', {})).map(({ name }) => name);
const digest = (): string => digestState(engine.project().db);
const backupFiles = (): string[] => readdirSync(engine.project().backupFolder).sort();

it('restores a backup to the letter, keeps what it replaced, and takes the restoring back', async () => {
  await addCode('before');
  const backedUp = digest();
  const backup = must(await engine.call('project.backup', {}));
  await addCode('after');
  const replacedDigest = digest();

  const restored = must(await engine.call('project.restore', { path, backupPath: backup.path }));
  expect(restored.project.path).toBe(path);
  expect([digest(), await codeNames()]).toEqual([backedUp, ['before']]);
  expect(must(await engine.call('project.check', {}))).toEqual({ ok: true, problems: [] });
  expect(findFaults(engine.project())).toEqual([]);

  // The restored study is worked on, and then what it replaced is put back.
  await addCode('after restoring');
  const undone = must(
    await engine.call('project.restore', { path, backupPath: restored.replacedPath }),
  );
  expect([digest(), await codeNames()]).toEqual([replacedDigest, ['before', 'after']]);
  expect(findFaults(engine.project())).toEqual([]);
  await engine.call('project.close', {});
  // All three are there and open.
  for (const file of [path, restored.replacedPath, undone.replacedPath]) {
    const project = await mustOpen(file, surroundingsIn(join(folder.path, 'look')));
    expect(findFaults(project)).toEqual([]);
    project.close();
  }
});

it('is a single file that opens by itself and holds what the study held', async () => {
  await addCode('one');
  const backup = must(await engine.call('project.backup', {}));
  expect(existsSync(`${backup.path}-wal`)).toBe(false);
  const copy = await mustOpen(backup.path, surroundingsIn(join(folder.path, 'look')));
  expect(digestState(copy.db)).toBe(digest());
  expect(findFaults(copy)).toEqual([]);
  copy.close();
});

/** What a crash leaves: a file and its log. Nobody has the file open when this returns. */
function leaveLog(of: string): void {
  const db = new Sqlite(of);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.exec("insert into local_setting (key, value) values ('stale', 'log')");
  const log = readFileSync(`${of}-wal`);
  db.close();
  writeFileSync(`${of}-wal`, log);
}

it.each([true, false])(
  'never plays the log that a crash left into what is restored (the study itself there: %s)',
  async (isThere) => {
    await addCode('before');
    const backedUp = digest();
    const backup = must(await engine.call('project.backup', {}));
    await addCode('after');
    await engine.call('project.close', {});
    leaveLog(path);
    if (!isThere) rmSync(path);
    must(await engine.call('project.restore', { path, backupPath: backup.path }));
    expect(digest()).toBe(backedUp);
    const settings = engine.project().db.prepare('select key from local_setting').all();
    expect(settings).toEqual([]);
    const kept = readdirSync(dirname(path)).filter((file) => file.includes('(replaced'));
    expect(kept.some((file) => file.endsWith('-wal'))).toBe(true);
  },
);

it('refuses a damaged backup, and one of something else; the study stays as it is', async () => {
  await addCode('one');
  const backup = must(await engine.call('project.backup', {}));
  const before = digest();
  await engine.call('project.close', {});
  const good = readFileSync(backup.path);
  const damaged = Buffer.from(good);
  damaged.fill(0xff, 4096 * 3, 4096 * 9);
  const cases: [Buffer, string][] = [
    [damaged, 'project_damaged'],
    [good.subarray(0, good.length / 2), 'project_damaged'],
    [Buffer.from('no study'.repeat(40)), 'project_not_verbatim'],
    [Buffer.alloc(0), 'project_damaged'],
  ];
  for (const [bytes, code] of cases) {
    writeFileSync(backup.path, bytes);
    const refused = await engine.call('project.restore', { path, backupPath: backup.path });
    expect(refused).toMatchObject({ ok: false, error: { code } });
  }
  expect(readdirSync(dirname(path)).sort()).toEqual(['Study.verbatim']);
  must(await engine.call('project.open', { path }));
  expect(digest()).toBe(before);
});

it.skipIf(process.platform === 'win32')(
  'leaves no half file where a backup fails, and the last good one stays',
  async () => {
    await addCode('one');
    must(await engine.call('project.backup', {}));
    const before = backupFiles();
    const { db, backupFolder } = engine.project();
    // A folder stands where the backup would be written.
    const taken = new Date(start + 10 * minute).toISOString().replace(/[-:.]/gu, '');
    mkdirSync(join(backupFolder, `${taken}.verbatim.tmp`));
    const failed = await makeBackup(db, backupFolder, start + 10 * minute);
    expect(failed).toMatchObject({ ok: false, error: { code: 'io_failed' } });
    expect(backupFiles().filter((file) => !file.endsWith('.tmp'))).toEqual(before);
    await addCode('two');
    expect(findFaults(engine.project())).toEqual([]);
  },
);

it('takes away what a killed program left half written', async () => {
  const { backupFolder } = engine.project();
  mkdirSync(backupFolder, { recursive: true });
  await engine.call('project.close', {});
  writeFileSync(join(backupFolder, '20260105T090000000Z.verbatim.tmp'), 'half');
  writeFileSync(join(backupFolder, '20260105T090000000Z.verbatim.tmp-journal'), 'half');
  must(await engine.call('project.open', { path }));
  expect(backupFiles().filter((file) => file.includes('.tmp'))).toEqual([]);
});

it('backs up every quarter of an hour in which something was saved, and thins them out by the rules', async () => {
  for (let quarter = 0; quarter < 4 * 24 * 3; quarter += 1) {
    engine.setClock(start + quarter * 16 * minute);
    // Nothing is saved in every other hour.
    if (Math.floor(quarter / 4) % 2 === 0) await addCode(`code ${quarter}`);
    await engine.backUpIfDue();
  }
  const now = start + 4 * 24 * 3 * 16 * minute;
  const listed = must(await engine.call('project.listBackups', { path: null }));
  const ages = listed.map(({ createdAt }) => (now - Date.parse(createdAt)) / minute);
  expect(ages).toEqual([...ages].sort((a, b) => a - b));
  const lastDay = ages.filter((age) => age <= 24 * 60);
  expect(lastDay.length).toBeGreaterThan(0);
  expect(lastDay.length).toBeLessThanOrEqual(4 + 3);
  // One for each day since.
  const days = new Set(listed.map(({ createdAt }) => createdAt.slice(0, 10)));
  expect(days.size).toBeGreaterThanOrEqual(3);
  expect(listed.length).toBeLessThanOrEqual(4 + 3 + 4);
});

it('goes on in a study whose folder for backups cannot be made', async () => {
  await addCode('one');
  await engine.call('project.close', {});
  const backups = join(folder.path, 'data', 'backups');
  rmSync(backups, { recursive: true, force: true });
  writeFileSync(backups, 'a file in the way');
  must(await engine.call('project.open', { path }));
  const refused = await engine.call('project.backup', {});
  expect(refused).toMatchObject({ ok: false, error: { code: 'io_failed' } });
  await addCode('two');
  expect(findFaults(engine.project())).toEqual([]);
});

it.skipIf(process.platform === 'win32')(
  'opens and closes a study also where nothing can be remembered',
  async () => {
    await addCode('one');
    await engine.call('project.close', {});
    rmSync(join(folder.path, 'data', 'memory.json'));
    mkdirSync(join(folder.path, 'data', 'memory.json'));
    must(await engine.call('project.open', { path }));
    await addCode('two');
    await engine.call('project.close', {});
    const again = must(await openProject(path, surroundingsIn(join(folder.path, 'look'))));
    expect(findFaults(again)).toEqual([]);
    again.close();
  },
);

it('puts everything back where a restoring fails half way', async () => {
  await addCode('one');
  const backup = must(await engine.call('project.backup', {}));
  const before = digest();
  await engine.call('project.close', {});
  // A folder stands where the copy is to be written.
  mkdirSync(`${path}.restoring`);
  const refused = restoreBackup(path, backup.path, start);
  expect(refused).toMatchObject({ ok: false, error: { code: 'io_failed' } });
  rmSync(`${path}.restoring`, { recursive: true });
  must(await engine.call('project.open', { path }));
  expect(digest()).toBe(before);
});
