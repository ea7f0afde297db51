import { existsSync, statfsSync, statSync } from 'node:fs';
import type { CopyNotice, WaitingCopy } from '../../shared/domain/project.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { studyName } from '../project/file-identity.ts';
import type { OpenProject } from '../project/open-project.ts';
import { hasOpenerHint, lockedBySomebody } from '../project/opener-hint.ts';
import { lockCopy } from '../project/working-copy/copy-lock.ts';
import { forgetWaiting, listNotices, noteOutcome } from '../project/working-copy/copy-notices.ts';
import { findCopy, listCopies, type WorkingCopy } from '../project/working-copy/copy-record.ts';
import { readState, readStateOf } from '../project/working-copy/copy-state.ts';
import { putBack, wasPutBack } from '../project/working-copy/put-back.ts';
import {
  type CopySurroundings,
  hasLog,
  type HeldCopy,
  takeCopy,
  takeSiteAlong,
} from '../project/working-copy/take-copy.ts';

/** What a person who was asked wants of a copy that waits: to go on in it, or to leave it where it is. */
export type CopyChoice = 'goOn' | 'leave';

export type Opening =
  | Readonly<{ open: 'study'; waiting: WaitingCopy | null }>
  | Readonly<{ open: 'copy'; held: HeldCopy }>;

function lastWritten(path: string): number {
  const times = [path, `${path}-wal`].map(
    (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.max(...times);
}

export function describeWaiting({ path, record }: WorkingCopy): WaitingCopy {
  return {
    takenAt: record.takenAt,
    changedAt: new Date(lastWritten(path)).toISOString(),
    originalThere: existsSync(record.original),
  };
}

function ask(copy: WorkingCopy): Result<never> {
  const { changedAt, originalThere } = describeWaiting(copy);
  const name = studyName(copy.record.original);
  return refuse(
    'copy_waiting',
    originalThere
      ? `What was done in a copy of “${name}” on this computer was not put back yet. Nothing is lost: go on with the copy, or open the study without it. Home offers both.`
      : `“${name}” cannot be found in its folder at present, and what was done in a copy of it on this computer was not put back yet. Nothing is lost: go on with the copy. Home offers it.`,
    { path: copy.record.original, changedAt, originalThere },
  );
}

export function letLockGo({ copy, lock }: HeldCopy): void {
  if (existsSync(copy.folder)) lock.release();
  else lock.remove();
}

/** The site that writes in the copy is where the copy is, also where the program was killed before it could be noted. */
function goOn(copy: WorkingCopy, { dataFolder }: CopySurroundings): void {
  try {
    const { siteUid } = readStateOf(copy.path);
    takeSiteAlong(dataFolder, siteUid, copy.record.original, copy.path);
  } catch {
    // A file that cannot be read so is judged when it is opened.
  }
}

/** Who works on a copy stands beside it; nobody does while it goes back. */
export function usedBySomebody({ path, record }: WorkingCopy): Result<never> {
  if (hasOpenerHint(path)) return lockedBySomebody(path);
  return refuse(
    'project_locked',
    `What was done in a copy of “${studyName(record.original)}” on this computer is just being put back by another Verbatim, which was closed or is about to be. Nothing is lost. Wait a moment, then open it.`,
    { path: record.original },
  );
}

/**
 * What opening the study at a path opens: itself, or a copy on this computer that was not put back. A copy that another
 * program works on keeps the study shut; one that had been put back already is taken away.
 */
export async function chooseOpening(
  path: string,
  choice: CopyChoice | undefined,
  around: CopySurroundings,
): Promise<Result<Opening>> {
  const found = findCopy(around.dataFolder, path);
  if (!found) return ok({ open: 'study', waiting: null });
  const lock = lockCopy(around.dataFolder, found.id);
  if (!lock) return usedBySomebody(found);
  // Whoever had the lock may have put it back meanwhile.
  const copy = findCopy(around.dataFolder, path);
  if (copy?.id !== found.id || (await wasPutBack(copy, around))) {
    forgetWaiting(around.dataFolder, found.record.original);
    letLockGo({ copy: found, lock });
    return ok({ open: 'study', waiting: null });
  }
  if (choice === 'goOn') {
    goOn(copy, around);
    return ok({ open: 'copy', held: { copy, lock } });
  }
  lock.release();
  return choice === 'leave' ? ok({ open: 'study', waiting: describeWaiting(copy) }) : ask(copy);
}

/** The open study where it can be worked on as a copy. */
export function requireCopyable<
  Open extends Readonly<{
    project: OpenProject;
    held: HeldCopy | null;
    waiting: WaitingCopy | null;
  }>,
>(present: Open | null): Result<Open> {
  if (!present) return refuse('no_project', 'No study is open.');
  if (present.held) return refuse('conflict', 'You work on a copy on this computer already.');
  if (present.project.readOnly) {
    return refuse(
      'project_read_only',
      'This study cannot be written to where it lies, so a copy could not be put back. Copy it to a folder of your own and open it there.',
    );
  }
  if (present.waiting) {
    return refuse(
      'conflict',
      'A copy of this study waits on this computer already. Go on with that one first.',
    );
  }
  return ok(present);
}

/** Whether this computer has room for a copy and for what is done in it; where that cannot be known, trying tells. */
export function requireRoom(bytes: number, dataFolder: string): Result<null> {
  try {
    const { bavail, bsize } = statfsSync(dataFolder);
    if (bavail * bsize >= 2 * bytes) return ok(null);
  } catch {
    return ok(null);
  }
  return refuse(
    'disk_full',
    'No copy was made: there is not enough room on this computer. Nothing was changed. Free some space and do it again.',
  );
}

/** Closes a study by `close` and takes a copy of its file, which then stands alone. */
export async function closeAndTake(
  project: OpenProject,
  close: () => void,
  around: CopySurroundings,
): Promise<Result<HeldCopy>> {
  const state = readState(project.db);
  close();
  if (hasLog(project.file)) {
    return refuse(
      'io_failed',
      `No copy of “${studyName(project.path)}” was made: the study could not be made a single file. It is as it was.`,
    );
  }
  return takeCopy(project.file, state, around);
}

/** Puts back a copy that was closed, tells what became of it where that is not what was expected, and lets its lock go. */
export async function bringBack({ copy, lock }: HeldCopy, around: CopySurroundings): Promise<void> {
  // Putting back while work went on changed what is remembered.
  const present = listCopies(around.dataFolder).find(({ id }) => id === copy.id) ?? copy;
  const ended = { outcome: 'waiting', because: 'ended' } as const;
  try {
    noteOutcome(around.dataFolder, present, ended, around.now());
    around.afterStep('noted');
    const outcome = await putBack(present, around);
    noteOutcome(around.dataFolder, present, outcome, around.now());
  } finally {
    letLockGo({ copy, lock });
  }
}

/** What is to be told of copies. Of one that is just going back, here or in another program, there is nothing yet. */
export function noticesToTell(
  dataFolder: string,
  goingBack: readonly string[],
): readonly CopyNotice[] {
  return listNotices(dataFolder).filter((notice) => {
    if (notice.outcome !== 'waiting' || notice.because !== 'ended') return true;
    const copy = findCopy(dataFolder, notice.path);
    if (!copy || goingBack.includes(copy.id)) return false;
    const lock = lockCopy(dataFolder, copy.id);
    lock?.release();
    return lock !== null;
  });
}
