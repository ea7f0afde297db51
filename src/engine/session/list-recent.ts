import { existsSync } from 'node:fs';
import type { RecentProject } from '../../shared/domain/project.ts';
import { studyName } from '../project/file-identity.ts';
import { loadMemory } from '../project/program-memory.ts';
import { listCopies } from '../project/working-copy/copy-record.ts';
import { describeWaiting } from './working-copies.ts';

/**
 * The studies opened last, newest first; before them those that are not among them any more though a copy waits for being
 * put back. `held` says which copy is open, and which are being put back.
 */
export function listRecent(
  dataFolder: string,
  held: Readonly<{ open: string | null; goingBack: readonly string[] }>,
): readonly RecentProject[] {
  const copies = listCopies(dataFolder).filter(({ id }) => id !== held.open);
  const { recent } = loadMemory(dataFolder);
  const others = copies
    .filter(({ record }) => !recent.some(({ path }) => path === record.original))
    .map(({ record }) => ({ path: record.original, openedAt: record.takenAt }));
  return [...others, ...recent].map(({ path, openedAt }) => {
    const copy = copies.find(({ record }) => record.original === path);
    const goesBack = copy !== undefined && held.goingBack.includes(copy.id);
    return {
      path,
      name: studyName(path),
      openedAt,
      present: existsSync(path),
      waitingCopy: copy && !goesBack ? describeWaiting(copy) : null,
      goingBack: goesBack,
    };
  });
}
