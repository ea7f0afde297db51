import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { applicationId } from '../engine/project/file-identity.ts';
import type { ProjectInfo } from '../shared/domain/project.ts';
import type { Result } from '../shared/result.ts';
import type { Ask } from './workbench.ts';

const ending = '.verbatim';
const databaseMagic = 'SQLite format 3\0';
const headerBytes = 100;

/** The path that a new study gets: with the ending of studies, whether it was typed or not. */
export function newStudyPath(name: string): string {
  const path = resolve(name);
  return path.endsWith(ending) ? path : path + ending;
}

/** The path of a study as typed, the ending left out or not. */
export function studyPath(name: string): string {
  const path = resolve(name);
  return !existsSync(path) && existsSync(path + ending) ? path + ending : path;
}

/** Other databases are those of other programs, which are files to be read. */
function beginsLikeStudy(path: string): boolean {
  const start = Buffer.alloc(headerBytes);
  try {
    const file = openSync(path, 'r');
    try {
      readSync(file, start);
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
  const isDatabase = start.toString('latin1', 0, databaseMagic.length) === databaseMagic;
  return isDatabase && start.readUInt32BE(68) === applicationId;
}

/** Whether a FILE|STUDY is a study: by its ending, or by what its first bytes say. */
export function isStudy(name: string): boolean {
  const path = studyPath(name);
  return path.endsWith(ending) || beginsLikeStudy(path);
}

/** Opens the file that was named, also where a copy of the study was not put back; that is said, beside whatever is asked for. */
export async function openStudy(ask: Ask, name: string): Promise<Result<ProjectInfo>> {
  const opened = await ask('project.open', { path: studyPath(name), copy: 'leave' });
  if (opened.ok && opened.value.waitingCopy) {
    const { name, waitingCopy } = opened.value;
    const at = waitingCopy.changedAt.slice(0, 16).replace('T', ' ');
    console.error(
      `What was done in a copy of "${name}" on this computer, last at ${at} UTC, was not put back yet and is not in this file. Open the study in a window to go on with that copy.`,
    );
  }
  return opened;
}
