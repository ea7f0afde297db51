import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupInfo } from '../../shared/domain/project.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { backupsToKeep } from './backup-retention.ts';
import { configureReading, connect, type Database } from './database.ts';
import { isDiskFull, removeLeftovers, renameDurably, syncToDisk } from './durable-files.ts';
import { projectEnding } from './file-identity.ts';
import { refusalOf } from './sqlite-refusals.ts';

/** Backups lie outside of the study's folder, one folder a study. */
export function backupFolder(dataFolder: string, projectUid: string): string {
  return join(dataFolder, 'backups', projectUid);
}

/** `20260615T120000000Z`: sorts by time and is a file name everywhere. */
const stampOf = (time: number): string => new Date(time).toISOString().replace(/[-:.]/gu, '');

function timeOf(file: string): number | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.verbatim$/u.exec(file);
  if (!match) return undefined;
  const [year = 0, month = 1, ...rest] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, rest[0], rest[1], rest[2], rest[3], rest[4]);
}

/** Without backups a study is still worked on: a folder that is missing or cannot be read holds none. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Finished backups, newest first. */
export function listBackups(folder: string): BackupInfo[] {
  return namesIn(folder)
    .flatMap((file) => {
      const time = timeOf(file);
      return time === undefined ? [] : [{ time, path: join(folder, file) }];
    })
    .sort((a, b) => b.time - a.time)
    .map(({ time, path }) => ({
      path,
      createdAt: new Date(time).toISOString(),
      bytes: statSync(path).size,
    }));
}

/** Opens a copy by itself, checks every page and makes it a file that stands alone. Throws what SQLite throws but for damage. */
export function isSoundCopy(path: string): boolean {
  const copy = connect(path);
  try {
    configureReading(copy);
    copy.pragma('journal_mode = DELETE');
    return copy.pragma('quick_check', { simple: true }) === 'ok';
  } catch (error) {
    if (refusalOf(error)?.code === 'project_damaged') return false;
    throw error;
  } finally {
    copy.close();
  }
}

/** Takes away what a program that was killed left half written. For whoever holds the study's lock: nobody else copies it. */
export function removeUnfinishedBackups(folder: string): void {
  const unfinished = namesIn(folder).filter((file) => /\.tmp(-journal|-wal)?$/u.test(file));
  removeLeftovers(...unfinished.map((file) => join(folder, file)));
}

function dropOld(folder: string, now: number): void {
  const backups = listBackups(folder);
  const keep = new Set(
    backupsToKeep(
      backups.map(({ createdAt }) => Date.parse(createdAt)),
      now,
    ),
  );
  for (const { path, createdAt } of backups) {
    if (!keep.has(Date.parse(createdAt))) rmSync(path, { force: true });
  }
}

/**
 * Copies an open study by SQLite's backup, in slices, while work goes on: written under a temporary name, checked,
 * forced to the disk, and only then named. Old backups go by the rules of retention; the last good one never.
 */
export async function makeBackup(
  db: Database,
  folder: string,
  now: number,
): Promise<Result<BackupInfo>> {
  const path = join(folder, `${stampOf(now)}${projectEnding}`);
  const temporary = `${path}.tmp`;
  try {
    mkdirSync(folder, { recursive: true });
    await db.backup(temporary);
    if (!isSoundCopy(temporary)) throw new Error('the copy did not pass its check');
    syncToDisk(temporary);
    renameDurably(temporary, path);
    dropOld(folder, now);
    return ok({ path, createdAt: new Date(now).toISOString(), bytes: statSync(path).size });
  } catch (error) {
    removeLeftovers(temporary, `${temporary}-journal`, `${temporary}-wal`);
    // Also where a disk failed: a backup only reads the study, so that its connection is as good as before.
    const isFull = isDiskFull(error);
    const reason = isFull ? 'the disk is full' : (error as Error).message;
    return refuse(
      isFull ? 'disk_full' : 'io_failed',
      `No backup could be made in ${folder}: ${reason}. The study itself is safe. Free some space or check the folder, then back up again.`,
      { folder },
    );
  }
}

/**
 * Whether a backup is due: none of the last `maxAge` ms is there. One that a wrong clock dated into the future does not
 * count, or there would be no more backups until that day.
 */
export function isBackupDue(folder: string, now: number, maxAge: number): boolean {
  return !listBackups(folder).some(({ createdAt }) => {
    const age = now - Date.parse(createdAt);
    return age >= 0 && age <= maxAge;
  });
}
