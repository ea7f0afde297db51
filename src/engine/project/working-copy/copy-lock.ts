import { join } from 'node:path';
import { connect } from '../database.ts';
import { removeLeftovers } from '../durable-files.ts';

/** Held by the program that works on a copy, from its making until it is put back. Ends with the program. */
export type CopyLock = Readonly<{
  release: () => void;
  /** Releases it for good: the copy is gone. */
  remove: () => void;
}>;

/**
 * Takes the lock of a copy; null where another program has it. It is SQLite's own lock, on an empty file of its own, so that
 * the copy itself can be read and moved while it is held. What was known of the copy before may be out of date by then.
 */
export function lockCopy(dataFolder: string, id: string): CopyLock | null {
  const path = join(dataFolder, 'working-copies', `${id}.lock`);
  const db = connect(path, { create: true });
  try {
    // No journal beside it: nothing is ever written.
    db.pragma('journal_mode = MEMORY');
    db.exec('begin exclusive');
  } catch {
    db.close();
    return null;
  }
  const release = (): void => void db.close();
  return {
    release,
    remove: () => {
      release();
      removeLeftovers(path);
    },
  };
}
