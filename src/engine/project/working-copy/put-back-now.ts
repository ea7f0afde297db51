import { join } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { isSoundCopy } from '../backups.ts';
import type { Database } from '../database.ts';
import { removeLeftovers } from '../durable-files.ts';
import { changeRecord, type WorkingCopy } from './copy-record.ts';
import { readStateOf } from './copy-state.ts';
import { type Heard, shareOf, Stopped } from './file-digest.ts';
import { place, whyFailed, type WhyWaiting, workToPlace } from './put-back.ts';
import { lookAt } from './replace-original.ts';
import type { CopySurroundings } from './take-copy.ts';

const reasons: Readonly<Record<WhyWaiting | 'changed', string>> = {
  changed:
    'the study in its folder is not the one that was copied any more. When you close it, your copy is saved beside it under a dated name',
  unreachable: 'its folder cannot be reached. It is tried again when you close the study',
  readOnly: 'its folder cannot be written to. It is tried again when you close the study',
  full: 'there is not enough room in its folder. Free some space and do it again',
  damaged: 'what was written did not pass its check. Back up the study and check it',
  failed: 'the disk reported an error. It is tried again when you close the study',
};

/** 4 MB: in half the time that a hundred pages take, and others are answered between. */
const pagesInOneSlice = 1000;

function refused(why: keyof typeof reasons): Result<never> {
  return refuse(
    why === 'changed' ? 'conflict' : why === 'full' ? 'disk_full' : 'io_failed',
    `The study was not put back: ${reasons[why]}. What you did is safe on this computer.`,
  );
}

/** Writes a snapshot of an open copy, in slices: others are answered meanwhile. Answers who is to hear of the rest of the work. */
async function takeSnapshot(
  db: Database,
  snapshot: string,
  copy: WorkingCopy,
  { howFar }: CopySurroundings,
): Promise<Heard> {
  const pageBytes = Number(db.pragma('page_size', { simple: true }));
  const bytes = pageBytes * Number(db.pragma('page_count', { simple: true }));
  const heard = shareOf(bytes, bytes + workToPlace(copy, bytes), howFar);
  let left = bytes / pageBytes;
  await db.backup(snapshot, {
    progress: ({ remainingPages }) => {
      heard(Math.max(0, left - remainingPages) * pageBytes);
      left = Math.min(left, remainingPages);
      return pagesInOneSlice;
    },
  });
  heard(left * pageBytes);
  return heard;
}

/**
 * Puts what is in an open copy in the place of the original, and nowhere else; work goes on meanwhile, and is put back
 * later. Answers the copy as it is remembered from now on.
 */
export async function putBackNow(
  db: Database,
  copy: WorkingCopy,
  around: CopySurroundings,
): Promise<Result<WorkingCopy>> {
  const snapshot = join(copy.folder, 'snapshot.tmp');
  try {
    removeLeftovers(snapshot);
    const heard = await takeSnapshot(db, snapshot, copy, around);
    if (!isSoundCopy(snapshot)) return refused('damaged');
    const put = await place(copy, snapshot, false, around, heard);
    if (put === 'not yet') return refused(lookAt(copy.record.original) ? 'changed' : 'unreachable');
    const { contents } = readStateOf(snapshot);
    return ok(changeRecord(copy, { accepted: [put.written], contents }));
  } catch (error) {
    if (error instanceof Stopped) {
      return refuse(
        'cancelled',
        'Stopped, as you asked. The study in its folder is as it was, and what you did is safe on this computer.',
      );
    }
    return refused(whyFailed(error));
  } finally {
    removeLeftovers(snapshot, `${snapshot}-journal`, `${snapshot}-wal`);
  }
}
