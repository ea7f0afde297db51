import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeLeftovers } from '../durable-files.ts';
import { changeRecord, type WorkingCopy } from './copy-record.ts';
import { readStateIfPossible } from './copy-state.ts';
import { datedName } from './dated-name.ts';
import {
  copyDurably,
  digestFile,
  type Heard,
  isSameDigest,
  shareOf,
  Stopped,
} from './file-digest.ts';
import { letGo, temporaryName } from './put-back.ts';
import { renameInFolder } from './replace-original.ts';
import type { CopySurroundings } from './take-copy.ts';

/** A copy's file and what a killed program left beside it, the log first: a study is never named without its log. */
const parts = ['-wal', '-journal', ''];

const partsOf = (path: string): readonly string[] =>
  parts.filter((part) => existsSync(path + part));

async function isThere(copy: WorkingCopy, at: string): Promise<boolean> {
  const present = partsOf(copy.path);
  if (partsOf(at).join() !== present.join()) return false;
  for (const part of present) {
    if (!isSameDigest(await digestFile(copy.path + part), await digestFile(at + part)))
      return false;
  }
  return true;
}

/** Writes each part under a temporary name, and names them when all are whole. Throws what the disk says; then nothing is left. */
async function writeTo(
  copy: WorkingCopy,
  folder: string,
  { now, afterStep }: CopySurroundings,
  heard: Heard,
): Promise<string> {
  const present = partsOf(copy.path);
  const temporary = temporaryName(copy, folder);
  const name = join(folder, basename(copy.record.original));
  const to = datedName(name, now(), (path) => partsOf(path).length > 0);
  const named: string[] = [];
  try {
    for (const part of present) await copyDurably(copy.path + part, temporary + part, { heard });
    afterStep('asideWritten');
    // It says so first, so that nobody keeps it twice.
    changeRecord(copy, { beside: to });
    afterStep('asideMarked');
    for (const part of present) {
      renameInFolder(temporary + part, to + part);
      named.push(part);
    }
    afterStep('asidePlaced');
    return to;
  } catch (error) {
    // As long as the copy is not let go, it is what is kept.
    removeLeftovers(...named.map((part) => to + part), ...parts.map((part) => temporary + part));
    throw error;
  }
}

/** The folders to try: that of the study, where that is the one that it was, then `elseIn`. */
function foldersFor({ record }: WorkingCopy, elseIn: string): readonly string[] {
  const own = dirname(record.original);
  const isTheSame = statSync(own, { throwIfNoEntry: false })?.dev === record.disk;
  return isTheSame ? [...new Set([own, elseIn])] : [elseIn];
}

async function writeSomewhere(
  copy: WorkingCopy,
  elseIn: string,
  around: CopySurroundings,
): Promise<string> {
  const bytes = partsOf(copy.path).reduce((all, part) => all + statSync(copy.path + part).size, 0);
  let failed: unknown;
  for (const folder of foldersFor(copy, elseIn)) {
    try {
      if (folder === elseIn) mkdirSync(folder, { recursive: true });
      return await writeTo(copy, folder, around, shareOf(bytes, 2 * bytes, around.howFar));
    } catch (error) {
      if (error instanceof Stopped) throw error;
      failed ??= error;
    }
  }
  throw failed;
}

/** Takes away what a program that was killed over this left half written. */
function removeHalves(copy: WorkingCopy, elseIn: string): void {
  const { original, beside } = copy.record;
  for (const folder of [dirname(original), elseIn])
    removeLeftovers(...parts.map((part) => temporaryName(copy, folder) + part));
  if (beside !== null && !existsSync(beside))
    removeLeftovers(...parts.map((part) => beside + part));
}

/**
 * Takes a copy that waits out of the program's own folder as it is, damaged or not, and keeps it as a file that the person can
 * reach: beside the study, or in `elseIn` where it cannot be written there. For whoever holds its lock. Answers where it is,
 * null where there was no file any more. Throws what the disk says, and where `howFar` ends it; the copy then waits on.
 */
export async function keepAside(
  copy: WorkingCopy,
  elseIn: string,
  around: CopySurroundings,
): Promise<string | null> {
  removeHalves(copy, elseIn);
  const state = readStateIfPossible(copy.path);
  const { beside } = copy.record;
  if (partsOf(copy.path).length === 0) {
    letGo(copy, null, null, around);
    return null;
  }
  const isKept = beside !== null && (await isThere(copy, beside));
  const to = isKept ? beside : await writeSomewhere(copy, elseIn, around);
  letGo(copy, to, state, around);
  return to;
}
