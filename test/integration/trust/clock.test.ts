import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { all } from '../../../src/engine/project/database.ts';
import { undo } from '../../../src/engine/history/undo.ts';
import { runCommand } from '../../../src/engine/history/command.ts';
import { backupsToKeep } from '../../../src/engine/project/backup-retention.ts';
import { isBackupDue, listBackups, makeBackup } from '../../../src/engine/project/backups.ts';
import { createProject, openProject } from '../../../src/engine/project/open-project.ts';
import { takeStep } from '../../support/random-steps.ts';
import { findFaults, must, readDocuments, surroundingsIn, temporaryFolder } from './trust-study.ts';

const hour = 3_600_000;
const day = 24 * hour;
const decade = 3653 * day;
/** The night in which Central Europe sets its clocks back: 01:00 UTC is 03:00 and then 02:00 again. */
const autumn = Date.UTC(2026, 9, 25, 0, 59, 30);

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

/** Where the clock stands at each of a series of steps, in ms. */
const clocks: Readonly<Record<string, readonly number[]>> = {
  'a clock set back by a day': [0, 1000, -day, -day + 1000, 2000],
  'a clock ten years ahead, then right again': [0, decade, decade + 1000, 1000, 2000],
  'the hour that comes twice in autumn': [0, 29_000, 31_000, hour, hour + 1000],
  'a computer that slept': [0, 1000, 9 * hour, 9 * hour, 9 * hour],
  'a clock that stands still': [0, 0, 0, 0, 0],
  'a clock before there was Verbatim': [0, -decade, -10 * decade, 5, 6],
};

it.each(Object.entries(clocks))('keeps the order of the log: %s', async (_, moments) => {
  const documents = await readDocuments();
  let now = autumn;
  const around = { ...surroundingsIn(folder.path), now: () => now };
  const path = join(folder.path, 'Study.verbatim');
  let project = must(createProject(path, around));
  for (const [n, moment] of moments.entries()) {
    now = autumn + moment;
    const step = { action: 'codes.create', picks: [0], words: `${n}` } as const;
    must(takeStep(project, step, documents));
    const who = { siteId: project.host.siteId(), coderId: project.host.coderId() };
    must(runCommand(project.host, (running) => undo(running, who)));
    must(await makeBackup(project.db, project.backupFolder, now));
    project.close();
    project = must(await openProject(path, around));
  }
  const ticks = all<{ hlc: number }>(project.db, 'select hlc from command order by seq').map(
    ({ hlc }) => hlc,
  );
  expect(ticks.length).toBe(1 + 2 * moments.length);
  for (const [n, tick] of ticks.entries()) {
    expect(Number.isSafeInteger(tick)).toBe(true);
    expect(tick).toBeGreaterThan(ticks[n - 1] ?? -1);
  }
  expect(findFaults(project)).toEqual([]);
  project.close();
});

it('goes on making backups after a clock was years ahead', async () => {
  const around = surroundingsIn(folder.path, autumn);
  const project = must(createProject(join(folder.path, 'Study.verbatim'), around));
  must(await makeBackup(project.db, project.backupFolder, autumn + decade));
  expect(isBackupDue(project.backupFolder, autumn, hour)).toBe(true);
  must(await makeBackup(project.db, project.backupFolder, autumn));
  expect(isBackupDue(project.backupFolder, autumn + 1000, hour)).toBe(false);
  expect(listBackups(project.backupFolder)).toHaveLength(2);
  project.close();
});

it('never lets a wrong clock take the last good backup away', () => {
  const real = [autumn, autumn - day, autumn - 2 * day];
  expect(backupsToKeep(real, autumn + decade)).toContain(autumn);
  expect(backupsToKeep([...real, autumn + decade], autumn)).toEqual(
    expect.arrayContaining([autumn, autumn + decade]),
  );
});
