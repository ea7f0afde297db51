import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { configureConnection, connect, type Database } from '../../src/engine/project/database.ts';
import { migrate } from '../../src/engine/project/migrations.ts';
import {
  createProject,
  type OpenProject,
  openProject,
  type ProjectSurroundings,
} from '../../src/engine/project/open-project.ts';

export const migrationsFolder = join(import.meta.dirname, '../../resources/migrations');

export type TemporaryStudy = Readonly<{
  folder: string;
  around: ProjectSurroundings;
  project: () => OpenProject;
  /** Closes the study and opens it again. */
  reopen: () => Promise<void>;
  remove: () => void;
}>;

/** A new study in a folder of its own, with a clock that moves a second at each look. */
export function createTemporaryStudy(): TemporaryStudy {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-study-'));
  const path = join(folder, 'Study.verbatim');
  let clock = Date.UTC(2026, 0, 5, 9);
  const around: ProjectSurroundings = {
    dataFolder: join(folder, 'data'),
    migrationsFolder,
    version: '0.0.0-test',
    now: () => (clock += 1000),
    userName: 'Ada',
  };
  const created = createProject(path, around);
  if (!created.ok) throw new Error(created.error.message);
  let project = created.value;
  return {
    folder,
    around,
    project: () => project,
    reopen: async () => {
      project.close();
      const opened = await openProject(path, around);
      if (!opened.ok) throw new Error(opened.error.message);
      project = opened.value;
    },
    remove: () => {
      project.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An empty file of this schema, without triggers and keys: what a log is folded into. */
export function createBareDatabase(): Database {
  const db = connect(':memory:', { create: true });
  configureConnection(db);
  migrate(db, migrationsFolder);
  for (const { name } of db
    .prepare("select name from sqlite_schema where type = 'trigger'")
    .all() as {
    name: string;
  }[]) {
    db.exec(`drop trigger ${name}`);
  }
  db.pragma('foreign_keys = OFF');
  return db;
}
