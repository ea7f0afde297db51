import type { Coding } from '../../../shared/domain/coding.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type {
  CodeId,
  CoderId,
  CodingId,
  SourceId,
  TextRange,
  VersionId,
} from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import { newUid } from '../uid.ts';
import { deleteMemosOf, deleteMemosOfAll } from './memo-rows.ts';

const columns = `coding.id, coding.code_id as codeId, version.source_id as sourceId,
  coding.start_offset as start, coding.end_offset as end, coding.coder_id as coderId, coding.weight,
  (select min(id) from memo where target = 'coding' and target_id = coding.id) as memoId`;
const from = 'coding join source_version version on version.id = coding.version_id';

export type CodingRow = Coding & Readonly<{ versionId: VersionId }>;

export function listCodings(
  db: Database,
  query: Readonly<{
    versionId: VersionId;
    from: number;
    to: number;
    offset: number;
    limit: number;
  }>,
): Page<Coding> {
  const where =
    'coding.version_id = @versionId and coding.start_offset < @to and coding.end_offset > @from';
  const { offset, limit, ...range } = query;
  const rows = all<Coding>(
    db,
    `select ${columns} from ${from} where ${where}
     order by coding.start_offset, coding.end_offset, coding.id limit @limit offset @offset`,
    { ...range, offset, limit },
  );
  // Where the first page holds them all there is nothing left to count.
  if (offset === 0 && rows.length < limit) return { total: rows.length, rows };
  const counted = first<{ n: number }>(
    db,
    `select count(*) as n from coding where ${where}`,
    range,
  );
  return { total: counted?.n ?? 0, rows };
}

export function findCoding(db: Database, id: CodingId): CodingRow | undefined {
  return first<CodingRow>(
    db,
    `select ${columns}, coding.version_id as versionId from ${from} where coding.id = @id`,
    { id },
  );
}

/** The same code by the same coder on the same stretch, if it is there. */
export function findEqualCoding(
  db: Database,
  coding: Readonly<{ codeId: CodeId; versionId: VersionId; coderId: CoderId } & TextRange>,
): CodingId | undefined {
  const { codeId, versionId, coderId, start, end } = coding;
  return first<{ id: CodingId }>(
    db,
    `select id from coding where code_id = @codeId and version_id = @versionId and coder_id = @coderId
     and start_offset = @start and end_offset = @end`,
    { codeId, versionId, coderId, start, end },
  )?.id;
}

export const defaultWeight = 50;

/** What is written of a coding, in the order in which many at once give their cells. */
export const codingColumns = [
  'uid',
  'code_id',
  'version_id',
  'start_offset',
  'end_offset',
  'coder_id',
  'weight',
];

export function insertCoding(
  db: Database,
  coding: Readonly<
    { codeId: CodeId; versionId: VersionId; coderId: CoderId; weight?: number } & TextRange
  >,
): CodingId {
  return insertRow(db, 'coding', {
    uid: newUid(),
    code_id: coding.codeId,
    version_id: coding.versionId,
    start_offset: coding.start,
    end_offset: coding.end,
    coder_id: coding.coderId,
    weight: coding.weight ?? defaultWeight,
  }) as CodingId;
}

export function updateCodingRange(db: Database, id: CodingId, { start, end }: TextRange): void {
  run(db, 'update coding set start_offset = @start, end_offset = @end where id = @id', {
    id,
    start,
    end,
  });
}

export function updateCodingWeight(db: Database, id: CodingId, weight: number): void {
  run(db, 'update coding set weight = @weight where id = @id', { id, weight });
}

export function deleteCoding(db: Database, id: CodingId): void {
  deleteMemosOf(db, 'coding', id);
  run(db, 'delete from coding where id = @id', { id });
}

/** Takes out several codings with their memos. */
export function deleteCodings(db: Database, codingIds: readonly CodingId[]): void {
  const ids = 'select value from json_each(@ids)';
  const parameters = { ids: JSON.stringify(codingIds) };
  deleteMemosOfAll(db, 'coding', ids, parameters);
  run(db, `delete from coding where id in (${ids})`, parameters);
}

/** Takes out all codings of a code with their memos. One by one would ask three questions about each. */
export function deleteCodingsOfCode(db: Database, codeId: CodeId): void {
  deleteMemosOfAll(db, 'coding', 'select id from coding where code_id = @codeId', { codeId });
  run(db, 'delete from coding where code_id = @codeId', { codeId });
}

export function listCodingsOfCode(db: Database, codeId: CodeId): CodingRow[] {
  return all<CodingRow>(
    db,
    `select ${columns}, coding.version_id as versionId from ${from} where coding.code_id = @codeId order by coding.id`,
    { codeId },
  );
}

/** The version that stands for a source now. */
export function currentVersion(db: Database, sourceId: SourceId): VersionId | undefined {
  return first<{ id: VersionId }>(
    db,
    'select version_id as id from source where id = @sourceId and version_id is not null',
    {
      sourceId,
    },
  )?.id;
}
