import { type BigIntStats, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, isSqliteError } from '../database.ts';
import { syncToDisk } from '../durable-files.ts';

/** Which file stands at a path, and when it was last written: known without opening it. */
export function lookAt(path: string): BigIntStats | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false });
}

/** Folders on drives of a network may know no forcing to the disk. What else goes wrong there is told. */
const noForcing = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Renames inside of a folder of any kind, and forces the names in it to the disk where that can be done. */
export function renameInFolder(from: string, to: string): void {
  renameSync(from, to);
  try {
    syncToDisk(dirname(to));
  } catch (error) {
    if (!noForcing.has((error as { code?: string }).code ?? '')) throw error;
  }
}

function isUntouched(one: BigIntStats, other: BigIntStats | undefined): boolean {
  return (
    other !== undefined &&
    (['ino', 'size', 'mtimeNs', 'ctimeNs'] as const).every((key) => one[key] === other[key])
  );
}

/**
 * Renames `incoming` over a study that is closed, unless somebody works on it or has touched it since it was `seen`. The
 * study's own lock is held meanwhile; whoever opens it just then looks whether it is still the same file (`openProject`).
 * Answers whether it was replaced.
 */
export function replaceOriginal(incoming: string, original: string, seen: BigIntStats): boolean {
  const held = connect(original);
  try {
    held.exec('begin exclusive');
    if (!isUntouched(seen, lookAt(original))) return false;
    // Windows replaces no file that is open, and so keeps it from anybody who has it open by itself.
    if (process.platform === 'win32') held.close();
    renameInFolder(incoming, original);
    return true;
  } catch (error) {
    if (isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  } finally {
    held.close();
  }
}
