import { join } from 'node:path';
import { digestState } from '../../../src/engine/history/state-digest.ts';
import { openProject, type ProjectSurroundings } from '../../../src/engine/project/open-project.ts';

/** Surroundings for opening a study in the test's own process. */
export function aloneSurroundings(dataFolder: string): ProjectSurroundings {
  return {
    dataFolder,
    migrationsFolder: join(import.meta.dirname, '../../../resources/migrations'),
    version: '0.0.0',
    now: Date.now,
    userName: 'Reader',
  };
}

/** The digest of everything that people made in a study: equal digests, equal studies. */
export async function studyDigest(path: string, dataFolder: string): Promise<string> {
  const opened = await openProject(path, aloneSurroundings(dataFolder));
  if (!opened.ok) throw new Error(opened.error.message);
  try {
    return digestState(opened.value.db);
  } finally {
    opened.value.close();
  }
}
