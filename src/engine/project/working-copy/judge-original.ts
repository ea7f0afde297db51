import { type FileDigest, isSameDigest } from './file-digest.ts';

/** What stands where a copy is to go back. */
export type FoundOriginal =
  | Readonly<{ there: 'nothing'; folder: 'gone' | 'same disk' | 'another disk' }>
  /** `digest` is null where the size alone says that it is another file. */
  | Readonly<{ there: 'file'; digest: FileDigest | null; hasLog: boolean }>;

export type Verdict =
  | Readonly<{ put: 'in place' }>
  | Readonly<{ put: 'beside'; because: 'changed' | 'gone' }>
  | Readonly<{ put: 'not yet' }>;

/**
 * Where a copy goes: over the original only if that is one of those `accepted`, to the byte. An empty folder on another disk
 * than before is a drive that is not there at present.
 */
export function judgeOriginal(found: FoundOriginal, accepted: readonly FileDigest[]): Verdict {
  if (found.there === 'nothing') {
    return found.folder === 'same disk' ? { put: 'beside', because: 'gone' } : { put: 'not yet' };
  }
  const { digest, hasLog } = found;
  const isTaken =
    !hasLog && digest !== null && accepted.some((known) => isSameDigest(known, digest));
  return isTaken ? { put: 'in place' } : { put: 'beside', because: 'changed' };
}
