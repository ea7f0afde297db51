import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { isSoundCopy } from './backups.ts';
import { connect, isSqliteError } from './database.ts';
import { isDiskFull, removeLeftovers, renameDurably, syncToDisk } from './durable-files.ts';
import { checkHeader, damagedFile, projectEnding, studyName } from './file-identity.ts';
import { lockedBySomebody } from './opener-hint.ts';

/** The study's file and what SQLite may have left beside it, the log first: see `restoreBackup`. */
const parts = ['-wal', '-journal', ''];

/** A free name beside the study for what a backup replaces. */
function nameForReplaced(path: string, now: number): string {
  const stamp = new Date(now).toISOString().slice(0, 16).replace('T', ' ').replace(':', '');
  const base = join(dirname(path), `${studyName(path)} (replaced ${stamp}`);
  for (let n = 1; ; n += 1) {
    const candidate = `${base}${n === 1 ? '' : ` ${n}`})${projectEnding}`;
    if (parts.every((part) => !existsSync(candidate + part))) return candidate;
  }
}

/** Whether another program works on the study. Its file may be damaged, or not there at all; then nobody does. */
export function isInUse(path: string): boolean {
  if (!existsSync(path)) return false;
  const index = `${path}-shm`;
  const indexWasThere = existsSync(index);
  const db = connect(path, { readonly: true });
  try {
    db.pragma('user_version');
    return false;
  } catch (error) {
    return isSqliteError(error) && error.code.startsWith('SQLITE_BUSY');
  } finally {
    db.close();
    if (!indexWasThere) removeLeftovers(index);
  }
}

/** Moves a file and what lies beside it to another name; moves back what was moved where that fails. */
function moveAside(path: string, to: string): void {
  const moved: string[] = [];
  try {
    for (const part of parts) {
      if (!existsSync(path + part)) continue;
      renameSync(path + part, to + part);
      moved.push(part);
    }
  } catch (error) {
    for (const part of moved.reverse()) renameSync(to + part, path + part);
    throw error;
  }
}

function replace(path: string, incoming: string, now: number): string | null {
  const replaced = nameForReplaced(path, now);
  const somethingThere = existsSync(path);
  moveAside(path, replaced);
  try {
    renameDurably(incoming, path);
  } catch (error) {
    moveAside(replaced, path);
    throw error;
  }
  return somethingThere ? replaced : null;
}

/**
 * Puts a backup in the place of a study that is closed, after checking the copy that will stand there. What it
 * replaces is kept beside it, its write-ahead log too: a log that stayed behind would be played into the restored
 * file. Answers the path of what was replaced, or null. Any refusal leaves the study where and as it was.
 */
export function restoreBackup(
  path: string,
  backupPath: string,
  now: number,
): Result<string | null> {
  const header = checkHeader(backupPath);
  if (!header.ok) return header;
  const incoming = `${path}.restoring`;
  try {
    if (isInUse(path)) return lockedBySomebody(path);
    copyFileSync(backupPath, incoming);
    if (!isSoundCopy(incoming)) {
      removeLeftovers(incoming);
      return damagedFile(studyName(backupPath), 'this backup did not pass its check');
    }
    syncToDisk(incoming);
    return ok(replace(path, incoming, now));
  } catch (error) {
    removeLeftovers(incoming);
    return refuse(
      isDiskFull(error) ? 'disk_full' : 'io_failed',
      `“${studyName(path)}” could not be restored: ${(error as Error).message}. The study was left as it is, and the backup is untouched at ${backupPath}.`,
      { backupPath },
    );
  }
}
