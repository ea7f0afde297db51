import type { CodeId, CoderId, SourceId, VersionId } from '../../../shared/ids.ts';
import type { SourceKind } from '../../../shared/domain/source.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { readContent } from '../content.ts';
import { all, type Database, first } from '../database.ts';

/** A source as far as a search needs to know it. */
export type SearchableSource = Readonly<{
  id: SourceId;
  name: string;
  kind: SourceKind;
  language: string;
  versionId: VersionId;
  /** Names its words and turns by their SHA-256. */
  key: string;
  /** UTF-16 units. */
  length: number;
}>;

/** All sources by name, as people sort: numbers by value. */
export function listSearchableSources(db: Database): SearchableSource[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return all<SearchableSource>(
    db,
    `select source.id, source.name, source.kind, source.language, source.version_id as versionId, version.length,
       hex(words.sha256) || hex(turns.sha256) as key
     from source join source_version version on version.id = source.version_id
       join content words on words.id = version.text_content_id
       join content turns on turns.id = version.turns_content_id
     order by source.id`,
  ).sort((one, other) => compare(one.name, other.name));
}

/** Text and packed turns of a version as they are stored, held against their checksums. */
export function readStoredVersion(
  db: Database,
  versionId: VersionId,
): Result<Readonly<{ text: Uint8Array; turns: Uint8Array }>> {
  const row = first<{ words: number; turns: number }>(
    db,
    `select text_content_id as words, turns_content_id as turns from source_version
     where id = @versionId`,
    { versionId },
  );
  if (!row) throw new Error(`version ${versionId} is not there`);
  const text = readContent(db, row.words);
  if (!text.ok) return text;
  const turns = readContent(db, row.turns);
  return turns.ok ? ok({ text: text.value, turns: turns.value }) : turns;
}

/** Where a coder has used a code. Rows that are to come can be added. */
export type CodedRanges = Readonly<{
  has: (versionId: VersionId, start: number, end: number) => boolean;
  add: (versionId: VersionId, start: number, end: number) => void;
}>;

/** Where a coder has used a code, over all versions. */
export function listCodedRanges(db: Database, codeId: CodeId, coderId: CoderId): CodedRanges {
  /** For each version the ends by where they begin. */
  const endsOf = new Map<VersionId, Map<number, number[]>>();
  const add: CodedRanges['add'] = (versionId, start, end) => {
    const byStart = endsOf.get(versionId) ?? new Map<number, number[]>();
    endsOf.set(versionId, byStart);
    const ends = byStart.get(start);
    if (ends) ends.push(end);
    else byStart.set(start, [end]);
  };
  const rows = all<{ versionId: VersionId; start: number; end: number }>(
    db,
    `select version_id as versionId, start_offset as start, end_offset as end from coding
     where code_id = @codeId and coder_id = @coderId`,
    { codeId, coderId },
  );
  for (const { versionId, start, end } of rows) add(versionId, start, end);
  return {
    has: (versionId, start, end) => endsOf.get(versionId)?.get(start)?.includes(end) === true,
    add,
  };
}

/** Rows that were changed on this connection since it was opened: while it stays the same, so do all answers. */
export function countChanges(db: Database): number {
  return first<{ n: number }>(db, 'select total_changes() as n')?.n ?? 0;
}
