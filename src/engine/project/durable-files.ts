import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', 'SQLITE_IOERR_WRITE']);

/** Whether there was no room for what was to be written: the disk, the quota, or the largest file that is allowed. */
export function isDiskFull(error: unknown): boolean {
  return fullCodes.has((error as { code?: string }).code ?? '');
}

/** Takes away what was only half written. What cannot be taken away hides no earlier error. */
export function removeLeftovers(...paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(path, { force: true });
    } catch {
      // A later start tries again.
    }
  }
}

/** Forces what was written to a file, or the names in a folder, to the disk. Windows cannot fsync folders; there it is not needed. */
export function syncToDisk(path: string): void {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(file);
  } catch (error) {
    if (process.platform !== 'win32') throw error;
  } finally {
    closeSync(file);
  }
}

/** Renames so that after a power cut either the old or the new name is there. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncToDisk(dirname(to));
}

/** Writes a small file whole or not at all. */
export function writeFileDurably(path: string, data: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, data, { mode: 0o600 });
    syncToDisk(temporary);
    renameDurably(temporary, path);
  } catch (error) {
    removeLeftovers(temporary);
    throw error;
  }
}

/** A JSON file's content, or undefined where it is missing or unreadable. */
export function readJsonFile(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
