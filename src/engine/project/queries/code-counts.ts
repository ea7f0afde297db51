import type { CodeId, VersionId } from '../../../shared/ids.ts';
import { all, type Database } from '../database.ts';

export type CodingCounts = Readonly<{ segments: number; sources: number }>;

/**
 * Segments and sources of each code that has codings. Told from the index alone. Codings that could not follow an edit
 * of their source wait to be placed and do not count.
 */
export function countCodings(db: Database): ReadonlyMap<CodeId, CodingCounts> {
  const rows = all<{ codeId: CodeId; versionId: VersionId; n: number }>(
    db,
    'select code_id as codeId, version_id as versionId, count(*) as n from coding group by code_id, version_id',
  );
  const current = new Set(
    all<{ id: VersionId }>(db, 'select version_id as id from source').map(({ id }) => id),
  );
  const counts = new Map<CodeId, { segments: number; sources: number }>();
  for (const { codeId, versionId, n } of rows) {
    if (!current.has(versionId)) continue;
    const count = counts.get(codeId) ?? { segments: 0, sources: 0 };
    counts.set(codeId, { segments: count.segments + n, sources: count.sources + 1 });
  }
  return counts;
}
