import { existsSync } from 'node:fs';
import type { AppError } from '../../shared/app-error.ts';
import { type Err, ok, refuse, type Result } from '../../shared/result.ts';
import { isDiskFull } from '../project/durable-files.ts';
import { studyName } from '../project/file-identity.ts';
import { lockCopy } from '../project/working-copy/copy-lock.ts';
import { forgetWaiting, noteOutcome } from '../project/working-copy/copy-notices.ts';
import { findCopy, type WorkingCopy } from '../project/working-copy/copy-record.ts';
import { Stopped } from '../project/working-copy/file-digest.ts';
import { keepAside } from '../project/working-copy/keep-aside.ts';
import type { CopySurroundings, HeldCopy } from '../project/working-copy/take-copy.ts';
import { letLockGo, usedBySomebody } from './working-copies.ts';

/** A copy that could not be opened to go on in it: what can be done about it where it is damaged or gone. */
export function refuseOpening({ copy }: HeldCopy, refused: Err<AppError>): Err<AppError> {
  const { code } = refused.error;
  const isGone = code === 'project_missing';
  if (!isGone && code !== 'project_damaged' && code !== 'project_not_verbatim') return refused;
  const { original } = copy.record;
  const name = studyName(original);
  return refuse(
    'copy_damaged',
    isGone
      ? `The copy of “${name}” on this computer is not where it was any more, at ${copy.path}. The study in its folder was left as it is.`
      : `The copy of “${name}” on this computer is damaged, so that it cannot be worked on or put back. Nothing was changed: it lies at ${copy.path}, and the study in its folder was left as it is.`,
    { path: original, originalThere: existsSync(original), copyThere: !isGone },
  );
}

/** Keeps the copy of a study that waits as a file that the person can reach, and tells where it is. */
export async function keepCopyAside(
  path: string,
  elseIn: string,
  around: CopySurroundings,
): Promise<Result<Readonly<{ file: string | null }>>> {
  const { dataFolder } = around;
  const found = findCopy(dataFolder, path);
  if (!found) return refuse('not_found', 'No copy of this study waits on this computer any more.');
  const lock = lockCopy(dataFolder, found.id);
  if (!lock) return usedBySomebody(found);
  try {
    const file = await keepAside(found, elseIn, around);
    if (file === null) forgetWaiting(dataFolder, found.record.original);
    else noteOutcome(dataFolder, found, { outcome: 'aside', path: file }, around.now());
    return ok({ file });
  } catch (error) {
    return notKept(found, error);
  } finally {
    letLockGo({ copy: found, lock });
  }
}

function notKept({ path, record }: WorkingCopy, error: unknown): Result<never> {
  const name = studyName(record.original);
  const still = `It is still at ${path}, as it was.`;
  if (error instanceof Stopped) return refuse('cancelled', `Stopped, as you asked. ${still}`);
  const isFull = isDiskFull(error);
  const why = isFull ? 'there is not enough room' : (error as Error).message;
  return refuse(
    isFull ? 'disk_full' : 'io_failed',
    `The copy of “${name}” was not kept as a file: ${why}. ${still} ${isFull ? 'Free some space' : 'Check the folder and the disk'} and do it again.`,
    { path: record.original },
  );
}
