import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { digestState } from '../../../src/engine/history/state-digest.ts';
import { all, configureConnection, connect } from '../../../src/engine/project/database.ts';
import { migrate } from '../../../src/engine/project/migrations.ts';
import { refusalOf } from '../../../src/engine/project/sqlite-refusals.ts';
import type { Action } from '../../support/random-steps.ts';
import { takeStep } from '../../support/random-steps.ts';
import { migrationsFolder } from '../../support/temporary-study.ts';
import type { FullDiskLine } from './full-disk-child.ts';
import { findFaults, makeStudy, mustOpen, readDocuments, surroundingsIn } from './trust-study.ts';
import { patience, temporaryFolder } from './trust-study.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const bulkSteps: readonly Action[] = ['import.text', 'import.table'];

it.each(bulkSteps)(
  'refuses %s, texts and rows in bulk, as long as the file may not grow enough, and is then as before',
  async (action) => {
    const path = join(folder.path, 'Study.verbatim');
    const around = surroundingsIn(folder.path);
    makeStudy(path, around, await readDocuments());
    const large = await readDocuments(20_000);
    const project = await mustOpen(path, around);
    const { db } = project;
    const step = { action, picks: [0], words: 'large' };
    const before = digestState(db);
    const pages = Number(db.pragma('page_count', { simple: true }));
    let refusals = 0;
    for (let more = 0; ; more += 1) {
      db.pragma(`max_page_count = ${pages + more}`);
      try {
        expect(takeStep(project, step, large)).toMatchObject({ ok: true });
        break;
      } catch (error) {
        expect(refusalOf(error)).toMatchObject({ code: 'disk_full', retry: true });
        expect(db.inTransaction).toBe(false);
        expect(digestState(db)).toBe(before);
        refusals += 1;
      }
    }
    expect(refusals).toBeGreaterThan(5);
    expect(findFaults(project)).toEqual([]);
    project.close();
    const again = await mustOpen(path, around);
    expect(findFaults(again)).toEqual([]);
    again.close();
  },
);

it('migrates whole or not at all', () => {
  const db = connect(join(folder.path, 'New.verbatim'), { create: true });
  configureConnection(db);
  let refusals = 0;
  for (let pages = 1; ; pages += 1) {
    db.pragma(`max_page_count = ${pages}`);
    try {
      migrate(db, migrationsFolder);
      break;
    } catch (error) {
      expect(refusalOf(error)).toMatchObject({ code: 'disk_full' });
      expect(db.pragma('user_version', { simple: true })).toBe(0);
      expect(all(db, 'select name from sqlite_schema')).toEqual([]);
      refusals += 1;
    }
  }
  expect(refusals).toBeGreaterThan(10);
  expect(db.pragma('quick_check', { simple: true })).toBe('ok');
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  db.close();
});

const canLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;
const named = canLimit ? '' : ' (skipped: no prlimit on this machine)';

it.skipIf(!canLimit)(
  `refuses every operation whose files may not grow, and the study is as before and usable${named}`,
  async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, 'full-disk-child.ts'), folder.path],
      { maxBuffer: 1 << 26 },
    );
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as FullDiskLine);
    const expected = {
      refusals: expect.any(Number) as unknown,
      codes: ['disk_full'],
      unharmed: true,
      leftovers: [],
      faults: [],
    };
    expect(lines).toEqual([
      { ...expected, operation: 'import.commit' },
      { ...expected, operation: 'codings.apply' },
      { ...expected, operation: 'memos.save' },
      { ...expected, operation: 'themes.accept' },
      // The backup of SQLite does not say why it could not write.
      { ...expected, operation: 'project.backup', codes: ['io_failed'] },
      { ...expected, operation: 'report.write' },
      { ...expected, operation: 'project.close', codes: [] },
      { ...expected, operation: 'project.create' },
    ]);
    for (const { operation, refusals } of lines) {
      expect({ operation, wasRefused: refusals > 0 }).toEqual({ operation, wasRefused: true });
    }
  },
  patience,
);
