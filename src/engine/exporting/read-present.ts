import type { VersionId } from '../../shared/ids.ts';
import { type Database, first } from '../project/database.ts';
import { readVersion, type VersionText } from '../project/version-cache.ts';

/** A text or file of a source that was removed after its export began; its message is the name of the source. */
export class SourceGone extends Error {}

/** Versions never change, but they go with their sources. @throws SourceGone */
export function checkPresent(db: Database, versionId: VersionId, sourceName: string): void {
  const sql = 'select 1 from source_version where id = @versionId';
  if (!first(db, sql, { versionId })) throw new SourceGone(sourceName);
}

/** The text of a source as it was when its export began. @throws SourceGone */
export function readPresent(db: Database, versionId: VersionId, sourceName: string): VersionText {
  checkPresent(db, versionId, sourceName);
  return readVersion(db, versionId);
}
