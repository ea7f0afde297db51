import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { AppErrorCode } from '../../../shared/app-error.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { isSoundCopy } from '../backups.ts';
import { isDiskFull } from '../durable-files.ts';
import { studyName } from '../file-identity.ts';
import { changeMemoryIfPossible, moveSite } from '../program-memory.ts';
import type { CopyLock } from './copy-lock.ts';
import {
  beginCopy,
  type BegunCopy,
  type CopyRecord,
  finishCopy,
  removeUnfinishedCopies,
  type WorkingCopy,
} from './copy-record.ts';
import type { CopyState } from './copy-state.ts';
import type { AfterStep } from './copy-step.ts';
import {
  copyDurably,
  digestFile,
  type FileDigest,
  type HowFar,
  isSameDigest,
  shareOf,
  Stopped,
} from './file-digest.ts';

export type CopySurroundings = Readonly<{
  dataFolder: string;
  now: () => number;
  afterStep: AfterStep;
  howFar: HowFar;
}>;

export type HeldCopy = Readonly<{ copy: WorkingCopy; lock: CopyLock }>;

/** Whether a study's file does not stand alone: a log beside it holds a part of what is in it. */
export function hasLog(path: string): boolean {
  return ['-wal', '-journal'].some((end) => existsSync(path + end));
}

/**
 * Copies a study that is closed into the program's own folder. `state` is what was in it when it was closed. The answer
 * comes when the copy is whole, is the same as the original byte for byte, and is remembered; the original is only read.
 * Until then nothing is left behind, also where the program is killed.
 */
export async function takeCopy(
  original: string,
  state: CopyState,
  around: CopySurroundings,
): Promise<Result<HeldCopy>> {
  const { dataFolder } = around;
  let begun: BegunCopy | null = null;
  try {
    removeUnfinishedCopies(dataFolder);
    begun = beginCopy(dataFolder);
    const copy = await fill(begun, original, state, around);
    if (copy.ok) return ok({ copy: copy.value, lock: begun.lock });
    throwAway(begun, dataFolder);
    return copy;
  } catch (error) {
    if (begun) throwAway(begun, dataFolder);
    if (error instanceof Stopped) return notTaken(original, 'cancelled', 'you stopped it');
    return isDiskFull(error)
      ? notTaken(original, 'disk_full', 'there is not enough room on this computer')
      : notTaken(original, 'io_failed', (error as Error).message);
  }
}

function notTaken(original: string, code: AppErrorCode, why: string): Result<never> {
  return refuse(
    code,
    `No copy of “${studyName(original)}” was made: ${why}. The study is as it was, and can be worked on where it is.`,
  );
}

/** A copy that is whole already is found at the next opening, and taken away there. */
function throwAway({ lock }: BegunCopy, dataFolder: string): void {
  lock.release();
  removeUnfinishedCopies(dataFolder);
}

async function fill(
  { id, folder }: BegunCopy,
  original: string,
  state: CopyState,
  { dataFolder, now, howFar, afterStep }: CopySurroundings,
): Promise<Result<WorkingCopy>> {
  afterStep('closed');
  const file = join(folder, basename(original));
  const { size } = statSync(original);
  // Read, written and read again, and the original once more.
  const heard = shareOf(size, 3 * size, howFar);
  const taken = await copyDurably(original, file, { heard });
  afterStep('copied');
  if (hasLog(original) || !isSameDigest(taken, await digestFile(original, heard)))
    return notTaken(original, 'conflict', 'another program changed it meanwhile');
  if (!isSoundCopy(file)) return notTaken(original, 'io_failed', 'the copy did not pass its check');
  const copy = finishCopy(dataFolder, id, recordOf(original, taken, state, now()));
  afterStep('finished');
  takeSiteAlong(dataFolder, state.siteUid, original, copy.path);
  afterStep('moved');
  return ok(copy);
}

function recordOf(
  original: string,
  taken: FileDigest,
  { contents }: CopyState,
  now: number,
): CopyRecord {
  return {
    original,
    file: basename(original),
    takenAt: new Date(now).toISOString(),
    accepted: [taken],
    contents,
    disk: statSync(dirname(original)).dev,
    beside: null,
  };
}

/**
 * The copy is the study until it is put back, so the site that writes in its change log goes with it. The original, opened
 * meanwhile, is then a copy of its own at its first write, as any copied file: the two never count the same numbers.
 */
export function takeSiteAlong(dataFolder: string, siteUid: string, from: string, to: string): void {
  changeMemoryIfPossible(dataFolder, (memory) => moveSite(memory, siteUid, from, to));
}
