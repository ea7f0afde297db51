import type { SourceId } from '../../shared/ids.ts';
import type { PlaceName } from './place.ts';
import { recall, remember } from './memory.ts';

/** What this computer remembers of a study besides the file: where the person was, and what was tried in the sample. */
export type StudyMemory = Readonly<{
  isSample: boolean;
  visited: readonly PlaceName[];
  lastRead: SourceId | null;
}>;

const key = (uid: string): string => `study.${uid}`;

export function recallStudy(uid: string): StudyMemory {
  const kept = recall('local', key(uid)) as Partial<StudyMemory> | null;
  return {
    isSample: kept?.isSample === true,
    visited: Array.isArray(kept?.visited) ? kept.visited : [],
    lastRead: typeof kept?.lastRead === 'number' ? kept.lastRead : null,
  };
}

export function rememberStudy(uid: string, change: Partial<StudyMemory>): void {
  remember('local', key(uid), { ...recallStudy(uid), ...change });
}
