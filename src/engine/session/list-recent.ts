import { existsSync } from 'node:fs';
import type { RecentProject } from '../../shared/domain/project.ts';
import { studyName } from '../project/file-identity.ts';
import { loadMemory } from '../project/program-memory.ts';
import { listCopies } from '../project/working-copy/copy-record.ts';
import { describeWaiting } from './working-copies.ts';

/**
 * The studies opened last, newest first; before them those that are not among them any more though a copy waits for being
 * put back. `held` is the copy that is open, which waits for nothing.
 */
export function listRecent(dataFolder: string, held: string | null): readonly RecentProject[] {
  const copies = listCopies(dataFolder).filter(({ id }) => id !== held);
  const { recent } = loadMemory(dataFolder);
  const others = copies
    .filter(({ record }) => !recent.some(({ path }) => path === record.original))
    .map(({ record }) => ({ path: record.original, openedAt: record.takenAt }));
  return [...others, ...recent].map(({ path, openedAt }) => {
    const copy = copies.find(({ record }) => record.original === path);
    return {
      path,
      name: studyName(path),
      openedAt,
      present: existsSync(path),
      waitingCopy: copy ? describeWaiting(copy) : null,
    };
  });
}
