import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProjectInfo } from '../shared/domain/project.ts';
import type { Result } from '../shared/result.ts';
import type { Ask } from './workbench.ts';

const ending = '.verbatim';
const databaseMagic = 'SQLite format 3\0';

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

function beginsLikeDatabase(path: string): boolean {
  const start = Buffer.alloc(databaseMagic.length);
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
  return start.toString('latin1') === databaseMagic;
}

/** Whether a FILE|STUDY is a study: by its ending, or because it is a database, which no other reader takes. */
export function isStudy(name: string): boolean {
  const path = studyPath(name);
  return path.endsWith(ending) || beginsLikeDatabase(path);
}

export function openStudy(ask: Ask, name: string): Promise<Result<ProjectInfo>> {
  return ask('project.open', { path: studyPath(name) });
}
