import { turnAt } from '../../../core/text/turn-at.ts';
import type { Segment } from '../../../shared/domain/coding.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { CodeId, CoderId, SourceId, VersionId } from '../../../shared/ids.ts';
import { all, type Database, first } from '../database.ts';
import { readVersion } from '../version-cache.ts';
import { type CodePlace, listCodePlaces } from './code-queries.ts';

type SegmentRow = Omit<
  Segment,
  'codePath' | 'family' | 'text' | 'before' | 'after' | 'speaker' | 'timeMs'
> &
  Readonly<{ versionId: VersionId }>;

export type SegmentQuery = Readonly<{
  codeIds: readonly CodeId[] | null;
  sourceId: SourceId | null;
  coderId: CoderId | null;
  speaker: string | null;
  /** Words that the segment must hold, in any case. */
  text: string | null;
  offset: number;
  limit: number;
}>;

const context = 60;

const from = `coding
  join source_version version on version.id = coding.version_id
  join source on source.id = version.source_id`;
const where = `(@codes is null or coding.code_id in (select value from json_each(@codes)))
  and (@sourceId is null or source.id = @sourceId)
  and (@coderId is null or coding.coder_id = @coderId)`;

const parametersOf = ({ codeIds, sourceId, coderId }: SegmentQuery) => ({
  codes: codeIds && JSON.stringify(codeIds),
  sourceId,
  coderId,
});

function countRows(db: Database, query: SegmentQuery): number {
  const sql = `select count(*) as n from ${from} where ${where}`;
  return first<{ n: number }>(db, sql, parametersOf(query))?.n ?? 0;
}

/** `limit` -1 for all. */
function listRows(db: Database, query: SegmentQuery, offset: number, limit: number): SegmentRow[] {
  return all<SegmentRow>(
    db,
    `select coding.id, coding.code_id as codeId, source.id as sourceId, source.name as sourceName,
       coding.version_id as versionId, coding.start_offset as start, coding.end_offset as end,
       coding.coder_id as coderId, coder.name as coder, coding.weight,
       memo.id as memoId, memo.body as memo
     from ${from}
       join coder on coder.id = coding.coder_id
       left join memo on memo.target = 'coding' and memo.target_id = coding.id
     where ${where}
     order by source.name, source.id, coding.start_offset, coding.end_offset, coding.id
     limit @limit offset @offset`,
    { ...parametersOf(query), limit, offset },
  );
}

/** What stands before a segment, from the beginning of a word. */
function contextBefore(text: string, start: number): string {
  const from = Math.max(0, start - context);
  const before = text.slice(from, start);
  return from === 0 ? before : before.replace(/^\S+\s*/u, '');
}

/** What stands behind a segment, to the end of a word. */
function contextAfter(text: string, end: number): string {
  const after = text.slice(end, end + context);
  return end + context >= text.length ? after : after.replace(/\s*\S+$/u, '');
}

/** Coded text is cut here and never in SQL: SQLite counts code points, Verbatim UTF-16 units. */
function toSegment(db: Database, row: SegmentRow, paths: ReadonlyMap<CodeId, CodePlace>): Segment {
  const { versionId, ...rest } = row;
  const { text, turns } = readVersion(db, versionId);
  const turn = turnAt(turns, row.start);
  const place = paths.get(row.codeId);
  return {
    ...rest,
    codePath: place?.path ?? '',
    family: place?.family ?? 0,
    text: text.slice(row.start, row.end),
    before: contextBefore(text, row.start),
    after: contextAfter(text, row.end),
    speaker: turn?.speaker ?? null,
    timeMs: turn?.timeMs ?? null,
  };
}

/** Segments with their words and speakers, by source, then position. Only the page's words are read unless words decide. */
export function listSegments(db: Database, query: SegmentQuery): Page<Segment> {
  const paths = listCodePlaces(db);
  const { offset, limit } = query;
  if (query.speaker === null && query.text === null) {
    const page = listRows(db, query, offset, limit);
    return { total: countRows(db, query), rows: page.map((row) => toSegment(db, row, paths)) };
  }
  const wanted = query.text?.toLocaleLowerCase() ?? '';
  const found = listRows(db, query, 0, -1)
    .map((row) => toSegment(db, row, paths))
    .filter(
      ({ speaker, text }) =>
        (query.speaker === null || speaker === query.speaker) &&
        text.toLocaleLowerCase().includes(wanted),
    );
  return { total: found.length, rows: found.slice(offset, offset + limit) };
}
