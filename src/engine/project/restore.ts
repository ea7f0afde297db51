import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { renameDurably, syncToDisk } from './durable-files.ts';
import { checkHeader, projectEnding, studyName } from './file-identity.ts';

/** A free name beside the study for what a backup replaces. */
function nameForReplaced(path: string, now: number): string {
  const stamp = new Date(now).toISOString().slice(0, 16).replace('T', ' ').replace(':', '');
  const base = join(dirname(path), `${studyName(path)} (replaced ${stamp}`);
  for (let n = 1; ; n += 1) {
    const candidate = `${base}${n === 1 ? '' : ` ${n}`})${projectEnding}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/**
 * Puts a backup in the place of a study that is closed. What it replaces is kept beside it, its write-ahead log too:
 * a log that stayed behind would be played into the restored file. Answers the path of what was replaced, or null.
 */
export function restoreBackup(
  path: string,
  backupPath: string,
  now: number,
): Result<string | null> {
  const sound = checkHeader(backupPath);
  if (!sound.ok) return sound;
  const incoming = `${path}.restoring`;
  try {
    copyFileSync(backupPath, incoming);
    syncToDisk(incoming);
    let replaced: string | null = null;
    if (existsSync(path)) {
      replaced = nameForReplaced(path, now);
      for (const suffix of ['-wal', '-journal']) {
        if (existsSync(path + suffix)) renameSync(path + suffix, replaced + suffix);
      }
      renameSync(path, replaced);
    }
    renameDurably(incoming, path);
    return ok(replaced);
  } catch (error) {
    rmSync(incoming, { force: true });
    return refuse(
      'io_failed',
      `"${studyName(path)}" could not be restored: ${(error as Error).message}. The backup is untouched at ${backupPath}.`,
      { backupPath },
    );
  }
}
