import type { SourceId, VersionId } from '../../../shared/ids.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { findSource } from '../../project/queries/source-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import { notFound } from '../not-found.ts';
import type { Base } from './write-version.ts';

/** The present version of a source. */
export function readPresent(db: Database, sourceId: SourceId): Result<Base> {
  const source = findSource(db, sourceId);
  if (!source) return notFound('This source');
  const { id, name, versionId, language } = source;
  return ok({
    sourceId: id,
    sourceName: name,
    versionId,
    language,
    ...readVersion(db, versionId),
  });
}

/** The version that a person edits, refused where it is no longer the present one. */
export function readBase(
  db: Database,
  { sourceId, versionId }: Readonly<{ sourceId: SourceId; versionId: VersionId }>,
): Result<Base> {
  const base = readPresent(db, sourceId);
  if (!base.ok || base.value.versionId === versionId) return base;
  return refuse(
    'conflict',
    `“${base.value.sourceName}” was edited in another window or undone since you opened it. Your changes were not saved and are still here: look at the text as it is now, then make them again.`,
    { versionId: base.value.versionId },
  );
}
