import { type BigIntStats, existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isSoundCopy } from '../backups.ts';
import { isDiskFull, removeLeftovers } from '../durable-files.ts';
import { refusalOf } from '../sqlite-refusals.ts';
import { changeRecord, removeCopy, type WorkingCopy } from './copy-record.ts';
import { type CopyState, isSoundStudy, readStateIfPossible, readStateOf } from './copy-state.ts';
import { datedName } from './dated-name.ts';
import {
  copyDurably,
  digestFile,
  type FileDigest,
  type Heard,
  isSameDigest,
  shareOf,
} from './file-digest.ts';
import { type FoundOriginal, judgeOriginal } from './judge-original.ts';
import { lookAt, renameInFolder, replaceOriginal } from './replace-original.ts';
import { type CopySurroundings, hasLog, takeSiteAlong } from './take-copy.ts';

/** Why a copy stays on this computer for the time being. */
export type WhyWaiting = 'unreachable' | 'readOnly' | 'full' | 'damaged' | 'failed';

export type PutBack =
  /** Nothing was done in the copy: the original was left as it is. */
  | Readonly<{ outcome: 'untouched' }>
  | Readonly<{ outcome: 'back' }>
  /** The original was not the one taken any more, or is not there: what was done lies beside it, in `path`. */
  | Readonly<{ outcome: 'beside'; path: string; because: 'changed' | 'gone' }>
  | Readonly<{ outcome: 'waiting'; because: WhyWaiting }>;

type Placed = Extract<PutBack, { outcome: 'back' | 'beside' }>;

/** Where a file grows before it is renamed: in the folder in which it is to stand, out of sight. */
export function temporaryName(
  { id, record: { original } }: WorkingCopy,
  folder = dirname(original),
): string {
  // By such a name clients of clouds know what is not to be copied.
  return join(folder, `.~${basename(original)}.${id}.tmp`);
}

function diskOf(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.dev;
}

/** Whether a file may be one of those that a copy may replace: by its size, before it is read. */
function mayBeTaken({ record }: WorkingCopy, seen: BigIntStats): boolean {
  return record.accepted.some(({ bytes }) => BigInt(bytes) === seen.size);
}

/** How many bytes `place` goes through for a file of `bytes`: the original, where it may be the one taken; writing; reading again. */
export function workToPlace(copy: WorkingCopy, bytes: number): number {
  const seen = lookAt(copy.record.original);
  return 2 * bytes + (seen && mayBeTaken(copy, seen) ? Number(seen.size) : 0);
}

async function findOriginal(
  copy: WorkingCopy,
  seen: BigIntStats | undefined,
  heard: Heard,
): Promise<FoundOriginal> {
  const { original, disk } = copy.record;
  if (!seen) {
    const now = diskOf(dirname(original));
    const folder = now === undefined ? 'gone' : now === disk ? 'same disk' : 'another disk';
    return { there: 'nothing', folder };
  }
  const digest = mayBeTaken(copy, seen) ? await digestFile(original, heard) : null;
  return { there: 'file', digest, hasLog: hasLog(original) };
}

/** Puts what grew under a temporary name beside the original; the record says so first, so that nobody puts it there twice. */
function placeBeside(
  copy: WorkingCopy,
  temporary: string,
  because: 'changed' | 'gone',
  { now, afterStep }: CopySurroundings,
): Placed {
  const path = datedName(copy.record.original, now(), existsSync);
  changeRecord(copy, { beside: path });
  afterStep('marked');
  renameInFolder(temporary, path);
  afterStep('placedBeside');
  return { outcome: 'beside', path, because };
}

/**
 * Writes `from`, which is the copy or a snapshot of it, to the folder of the original, and puts it in place of the original
 * where that is still the one taken. `besides` says whether it is else put beside it. Answers also what was written. Throws
 * what the disk says, and where `heard` ends it; what had been written is then taken away again.
 */
export async function place(
  copy: WorkingCopy,
  from: string,
  besides: boolean,
  around: CopySurroundings,
  heard: Heard,
): Promise<Readonly<{ placed: Placed; written: FileDigest }> | 'not yet'> {
  const { original, accepted } = copy.record;
  const seen = lookAt(original);
  const verdict = judgeOriginal(await findOriginal(copy, seen, heard), accepted);
  if (verdict.put === 'not yet' || (verdict.put === 'beside' && !besides)) return 'not yet';
  const temporary = temporaryName(copy);
  try {
    const mode = seen ? Number(seen.mode & 0o777n) : 0o600;
    const written = await copyDurably(from, temporary, { heard, mode });
    around.afterStep('written');
    if (verdict.put === 'beside')
      return { placed: placeBeside(copy, temporary, verdict.because, around), written };
    // Until it is known that it was replaced, either of the two is ours.
    const marked = changeRecord(copy, { accepted: [...accepted, written] });
    around.afterStep('marked');
    if (seen && replaceOriginal(temporary, original, seen)) {
      around.afterStep('placed');
      return { placed: { outcome: 'back' }, written };
    }
    if (besides) return { placed: placeBeside(marked, temporary, 'changed', around), written };
    removeLeftovers(temporary);
    return 'not yet';
  } catch (error) {
    removeLeftovers(temporary);
    throw error;
  }
}

export function whyFailed(error: unknown): WhyWaiting {
  if (isDiskFull(error)) return 'full';
  if (refusalOf(error)?.code === 'project_damaged') return 'damaged';
  const { code = '' } = error as { code?: string };
  if (['EACCES', 'EROFS', 'EPERM', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'].includes(code))
    return 'readOnly';
  return ['ENOENT', 'ENOTDIR', 'ESTALE', 'EHOSTDOWN', 'ENOTCONN', 'ETIMEDOUT'].includes(code)
    ? 'unreachable'
    : 'failed';
}

/**
 * The copy is not needed any more: what was in it lies at `at`, and writes on there as the site that it was; null where nothing
 * is there, or where it does not say which it was. Where that cannot be finished, the next opening of the original finds that it
 * is there already, and takes the copy away.
 */
export function letGo(
  copy: WorkingCopy,
  at: string | null,
  state: CopyState | null,
  { dataFolder, afterStep }: CopySurroundings,
): void {
  try {
    if (at !== null && state) takeSiteAlong(dataFolder, state.siteUid, copy.path, at);
    afterStep('known');
    removeCopy(copy);
    afterStep('removed');
  } catch {
    // What was put back is as safe as if nothing had failed.
  }
}

/** Whether nothing was done in a copy, and the study is there without it. */
function isNeedless({ record }: WorkingCopy, { contents, projectUid }: CopyState): boolean {
  const { original } = record;
  return contents === record.contents && !hasLog(original) && isSoundStudy(original, projectUid);
}

/**
 * Puts a copy back that is closed, for whoever holds its lock. The copy is taken away only after what was put back has been
 * read again; whatever fails before, the copy stays as it is and waits.
 */
export async function putBack(copy: WorkingCopy, around: CopySurroundings): Promise<PutBack> {
  try {
    if (!existsSync(copy.path) || !isSoundCopy(copy.path))
      return { outcome: 'waiting', because: 'damaged' };
    // No single file: a part of what was done would stay behind.
    if (hasLog(copy.path)) return { outcome: 'waiting', because: 'failed' };
    const state = readStateOf(copy.path);
    if (isNeedless(copy, state)) {
      letGo(copy, copy.record.original, state, around);
      return { outcome: 'untouched' };
    }
    const { size } = statSync(copy.path);
    const heard = shareOf(size, workToPlace(copy, size), around.howFar);
    const put = await place(copy, copy.path, true, around, heard);
    if (put === 'not yet') return { outcome: 'waiting', because: 'unreachable' };
    const { placed } = put;
    letGo(copy, placed.outcome === 'beside' ? placed.path : copy.record.original, state, around);
    return placed;
  } catch (error) {
    return { outcome: 'waiting', because: whyFailed(error) };
  }
}

/** Whether a copy that waits has been put back already, by a program that was killed before it could take it away; then it is gone. */
export async function wasPutBack(copy: WorkingCopy, around: CopySurroundings): Promise<boolean> {
  removeLeftovers(temporaryName(copy));
  if (hasLog(copy.path)) return false;
  try {
    const { size } = statSync(copy.path);
    const places = [copy.record.original, copy.record.beside].filter(
      (path) => path !== null && statSync(path, { throwIfNoEntry: false })?.size === size,
    );
    if (places.length === 0) return false;
    const heard = shareOf(size, (1 + places.length) * size, around.howFar);
    const own = await digestFile(copy.path, heard);
    for (const path of places) {
      if (path === null || hasLog(path)) continue;
      if (!isSameDigest(own, await digestFile(path, heard))) continue;
      letGo(copy, path, readStateIfPossible(copy.path), around);
      return true;
    }
  } catch {
    // The original cannot be read at present; the copy waits on.
  }
  return false;
}
