import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupInfo } from '../../shared/domain/project.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { backupsToKeep } from './backup-retention.ts';
import { connect, type Database } from './database.ts';
import { renameDurably, syncToDisk } from './durable-files.ts';
import { projectEnding } from './file-identity.ts';
import { isDiskFailure, refusalOf } from './sqlite-refusals.ts';

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

/** Finished backups, newest first. */
export function listBackups(folder: string): BackupInfo[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
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

/** Opens a copy by itself, checks every page and makes it a file that stands alone. */
function isSound(path: string): boolean {
  const copy = connect(path);
  try {
    copy.pragma('journal_mode = DELETE');
    return copy.pragma('quick_check', { simple: true }) === 'ok';
  } finally {
    copy.close();
  }
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
    if (!isSound(temporary)) throw new Error('the copy did not pass its check');
    syncToDisk(temporary);
    renameDurably(temporary, path);
    dropOld(folder, now);
    return ok({ path, createdAt: new Date(now).toISOString(), bytes: statSync(path).size });
  } catch (error) {
    if (isDiskFailure(error)) throw error;
    rmSync(temporary, { force: true });
    const reason = refusalOf(error)?.message ?? (error as Error).message;
    return refuse(
      'io_failed',
      `No backup could be made in ${folder}: ${reason} The study itself is safe. Free some space or check the folder, then back up again.`,
      { folder },
    );
  }
}

/** Whether a backup is due: none yet, or the newest is older than `maxAge` ms. */
export function isBackupDue(folder: string, now: number, maxAge: number): boolean {
  const [newest] = listBackups(folder);
  return !newest || Math.abs(now - Date.parse(newest.createdAt)) > maxAge;
}
