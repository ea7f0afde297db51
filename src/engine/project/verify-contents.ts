import { all, type Database } from './database.ts';
import { readContent } from './content.ts';

/** Bytes looked at in one slice: a few milliseconds, so that nobody waits. */
const sliceBytes = 4 * 1024 * 1024;

type Entry = Readonly<{ id: number; size: number }>;

function takeSlice(waiting: Entry[]): Entry[] {
  const slice: Entry[] = [];
  let bytes = 0;
  while (waiting.length > 0 && bytes < sliceBytes) {
    const entry = waiting.shift();
    if (entry) {
      slice.push(entry);
      bytes += entry.size;
    }
  }
  return slice;
}

/**
 * Holds every text, original and column against its SHA-256, slice by slice, letting `pause` pass between two.
 * Ends early when the file is closed. Answers how many contents are damaged: damage inside values is what SQLite's own
 * checks at opening cannot see.
 */
export async function verifyContents(db: Database, pause: () => Promise<void>): Promise<number> {
  const waiting = all<Entry>(db, 'select id, size from content order by id');
  let damaged = 0;
  while (waiting.length > 0) {
    await pause();
    if (!db.open) return damaged;
    damaged += takeSlice(waiting).filter(({ id }) => !readContent(db, id).ok).length;
  }
  return damaged;
}
