import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { all } from '../../../src/engine/project/database.ts';
import type { OpenProject } from '../../../src/engine/project/open-project.ts';
import type { CopyNotice } from '../../../src/shared/domain/project.ts';
import { type RunningEngine, startEngine } from './running-engine.ts';
import { findFaults, must, mustOpen, surroundingsIn, temporaryFolder } from './trust-study.ts';

export const start = Date.UTC(2026, 0, 5, 9);

type CopyDesk = {
  folder: ReturnType<typeof temporaryFolder>;
  engine: RunningEngine;
  /** The folder that a cloud client copies. */
  synced: string;
  /** The study in it, with one code, “before”; open at the beginning of each test. */
  path: string;
  /** Called after each step of taking a copy and putting it back; a test puts its own here. */
  afterStep: (step: string) => void;
};

/** What each test of this file works with, made anew for each. */
export const desk = { afterStep: () => undefined } as unknown as CopyDesk;

export const startAgain = (): RunningEngine =>
  startEngine(desk.folder.path, start, (step) => desk.afterStep(step));

beforeEach(async () => {
  desk.afterStep = () => undefined;
  desk.folder = temporaryFolder();
  desk.engine = startAgain();
  desk.synced = join(desk.folder.path, 'Dropbox');
  const created = await desk.engine.call('project.create', { name: 'Study', folder: desk.synced });
  desk.path = must(created).path;
  await addCode('before');
});
afterEach(async () => {
  await desk.engine.stop();
  desk.folder.remove();
});

export async function addCode(name: string): Promise<unknown> {
  return must(await desk.engine.call('codes.create', { name, parentId: null }));
}

/** Works on a copy: adds a code to it. */
export async function work(code = 'mine'): Promise<void> {
  must(await desk.engine.call('project.workOnCopy', {}));
  await addCode(code);
}

export async function close(): Promise<void> {
  must(await desk.engine.call('project.close', {}));
}

export async function notices(): Promise<readonly CopyNotice[]> {
  return must(await desk.engine.call('project.copyNotices', {}));
}

/** What lies about of copies, with their locks. */
export function copies(): string[] {
  const folder = join(desk.folder.path, 'data', 'working-copies');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'notices.json') : [];
}

export function codesIn({ db }: OpenProject): string[] {
  return all<{ name: string }>(db, 'select name from code order by id').map(({ name }) => name);
}

/** How many copies of the study have written in its change log. */
export function sitesIn({ db }: OpenProject): number {
  return all(db, 'select distinct site_id from command').length;
}

/** Looks into a duplicate of a study that is closed: opening it would change its bytes. */
export async function elsewhere<T>(file: string, look: (project: OpenProject) => T): Promise<T> {
  const duplicate = join(desk.folder.path, 'elsewhere.verbatim');
  copyFileSync(file, duplicate);
  const around = surroundingsIn(join(desk.folder.path, 'elsewhere'), start);
  const project = await mustOpen(duplicate, around);
  try {
    expect(findFaults(project)).toEqual([]);
    return look(project);
  } finally {
    project.close();
  }
}

/** Another computer changes the study in its folder. */
export async function changeElsewhere(): Promise<void> {
  const other = startEngine(join(desk.folder.path, 'other computer'), start);
  must(await other.call('project.open', { path: desk.path }));
  must(await other.call('codes.create', { name: 'theirs', parentId: null }));
  await other.stop();
}

export function inFolder(): string[] {
  return readdirSync(desk.synced).sort();
}

/** What was put beside the study. */
export function datedFile(): string {
  const [name = ''] = inFolder().filter((file) => /^Study \(from this computer, /u.test(file));
  return join(desk.synced, name);
}
