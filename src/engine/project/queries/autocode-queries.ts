import type { CodeId, CoderId, SourceId, VersionId } from '../../../shared/ids.ts';
import type { SourceKind } from '../../../shared/domain/source.ts';
import { all, type Database } from '../database.ts';

/** A source as far as a search needs to know it. */
export type SearchableSource = Readonly<{
  id: SourceId;
  name: string;
  kind: SourceKind;
  language: string;
  versionId: VersionId;
}>;

/** All sources by name, as people sort: numbers by value. */
export function listSearchableSources(db: Database): SearchableSource[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return all<SearchableSource>(
    db,
    `select id, name, kind, language, version_id as versionId from source
     where version_id is not null order by id`,
  ).sort((one, other) => compare(one.name, other.name));
}

/** A stretch of a version, in one word. */
export function rangeKey(versionId: VersionId, start: number, end: number): string {
  return `${versionId} ${start} ${end}`;
}

/** Where a coder has used a code, over all versions: a key for each stretch (see `rangeKey`). */
export function listCodedRanges(db: Database, codeId: CodeId, coderId: CoderId): Set<string> {
  const rows = all<{ versionId: VersionId; start: number; end: number }>(
    db,
    `select version_id as versionId, start_offset as start, end_offset as end from coding
     where code_id = @codeId and coder_id = @coderId`,
    { codeId, coderId },
  );
  return new Set(rows.map(({ versionId, start, end }) => rangeKey(versionId, start, end)));
}
