import { type BigIntStats, statSync } from 'node:fs';
import { connect, isSqliteError } from '../database.ts';
import { renameDurably } from '../durable-files.ts';

/** Which file stands at a path, and when it was last written: known without opening it. */
export function lookAt(path: string): BigIntStats | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false });
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
    renameDurably(incoming, original);
    return true;
  } catch (error) {
    if (isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  } finally {
    held.close();
  }
}
