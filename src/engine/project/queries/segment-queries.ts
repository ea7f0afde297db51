import { turnAt } from '../../../core/text/turn-at.ts';
import type { Segment } from '../../../shared/domain/coding.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type {
  CaseId,
  CodeId,
  CoderId,
  CodingId,
  DatasetId,
  MemoId,
  SourceId,
  VersionId,
} from '../../../shared/ids.ts';
import { all, type Database, first, type Parameters } from '../database.ts';
import { readVersion, type VersionText } from '../version-cache.ts';
import { type CodePlace, listCodePlaces } from './code-queries.ts';
import { contextAfter, contextBefore } from './segment-words.ts';
import { caseFinder, turnsWithin } from './turn-cases.ts';

export type SegmentQuery = Readonly<{
  codeIds: readonly CodeId[] | null;
  sourceId: SourceId | null;
  coderId: CoderId | null;
  speaker: string | null;
  /** One of these speaks or answers in the segment. */
  cases: ReadonlySet<CaseId> | null;
  /** Words that the segment must hold, in any case. */
  text: string | null;
  offset: number;
  limit: number;
}>;

type CodingCells = Readonly<
  Pick<Segment, 'id' | 'codeId' | 'start' | 'end' | 'coderId' | 'weight'> & { versionId: VersionId }
>;

/** The sources whose present version holds codings, in the order of the list. */
type CodedSource = Readonly<{
  sourceId: SourceId;
  sourceName: string;
  versionId: VersionId;
  datasetId: DatasetId | null;
  segments: number;
}>;

/** Only conditions that were asked for: one that is always true would keep SQLite from its index. */
function conditionsOf(query: SegmentQuery): Readonly<{ where: string; parameters: Parameters }> {
  const conditions: string[] = [];
  const parameters: Record<string, string | number> = {};
  const [only, ...others] = query.codeIds ?? [];
  if (only !== undefined && others.length === 0) {
    // Of one code the index tells the versions in their order: nothing has to be sorted to count them.
    conditions.push('coding.code_id = @codeId');
    parameters['codeId'] = only;
  } else if (query.codeIds) {
    conditions.push('coding.code_id in (select value from json_each(@codes))');
    parameters['codes'] = JSON.stringify(query.codeIds);
  }
  if (query.coderId !== null) {
    conditions.push('coding.coder_id = @coderId');
    parameters['coderId'] = query.coderId;
  }
  return { where: ['true', ...conditions].join(' and '), parameters };
}

/**
 * Where the segments are. A coding that could not follow an edit stands in a version that is not its source's present
 * one: it is no segment, and listed apart.
 */
function listCodedSources(db: Database, query: SegmentQuery): CodedSource[] {
  const { where, parameters } = conditionsOf(query);
  const ofSource = query.sourceId === null ? '' : 'and source.id = @sourceId';
  return all<CodedSource>(
    db,
    `select source.id as sourceId, source.name as sourceName, counted.version_id as versionId, source.dataset_id as datasetId, counted.segments
     from (select version_id, count(*) as segments from coding where ${where} group by version_id) counted
       join source_version version on version.id = counted.version_id
       join source on source.id = version.source_id and source.version_id = version.id ${ofSource}
     order by source.name, source.id`,
    query.sourceId === null ? parameters : { ...parameters, sourceId: query.sourceId },
  );
}

const byPlace = (one: CodingCells, other: CodingCells): number =>
  one.start - other.start || one.end - other.end || one.id - other.id;

/** The codings of some of the coded sources, each source's in the order of its text. */
function listCodingsIn(
  db: Database,
  query: SegmentQuery,
  sources: readonly CodedSource[],
  areAll: boolean,
): readonly CodingCells[][] {
  const { where, parameters } = conditionsOf(query);
  // Where all are wanted, what stands elsewhere is little: leaving it behind is less work than looking each version up.
  const inThese = areAll ? '' : 'and coding.version_id in (select value from json_each(@versions))';
  const versions = sources.map(({ versionId }) => versionId);
  const rows = all<CodingCells>(
    db,
    `select coding.id, coding.code_id as codeId, coding.version_id as versionId, coding.start_offset as start,
       coding.end_offset as end, coding.coder_id as coderId, coding.weight
     from coding where ${where} ${inThese}`,
    areAll ? parameters : { ...parameters, versions: JSON.stringify(versions) },
  );
  const byVersion = Map.groupBy(rows, ({ versionId }) => versionId);
  return versions.map((versionId) => (byVersion.get(versionId) ?? []).sort(byPlace));
}

type Memos = ReadonlyMap<CodingId, Readonly<{ memoId: MemoId; memo: string }>>;

function listCodingMemos(db: Database, codings: readonly CodingCells[]): Memos {
  const held = first<{ n: number }>(
    db,
    "select count(*) as n from memo where target = 'coding'",
  )?.n;
  // Few memos are gone through whole; of many only those on these codings.
  const few = (held ?? 0) <= codings.length;
  const rows = all<{ codingId: CodingId; memoId: MemoId; memo: string }>(
    db,
    `select target_id as codingId, min(id) as memoId, body as memo from memo
     where target = 'coding' ${few ? '' : 'and target_id in (select value from json_each(@ids))'} group by target_id`,
    few ? {} : { ids: JSON.stringify(codings.map(({ id }) => id)) },
  );
  return new Map(rows.map(({ codingId, ...memo }) => [codingId, memo]));
}

/** Segments of one source, in the order of its text. */
type Found = Readonly<{ source: CodedSource; codings: readonly CodingCells[] }>;

/** The stretch `[offset, offset + limit)` of all segments; only the sources that hold it are read. */
function listStretch(
  db: Database,
  query: SegmentQuery,
  sources: readonly CodedSource[],
  { offset, limit }: Readonly<{ offset: number; limit: number }>,
): Found[] {
  let passed = 0;
  let at = 0;
  const held = sources.filter(({ segments }) => {
    const begins = passed;
    passed += segments;
    if (passed <= offset) at = passed;
    return passed > offset && begins < offset + limit;
  });
  const areAll = query.sourceId === null && held.length === sources.length;
  const codings = listCodingsIn(db, query, held, areAll);
  return held.map((source, n) => {
    const own = codings[n] ?? [];
    const begins = at;
    at += own.length;
    return { source, codings: own.slice(Math.max(0, offset - begins), offset + limit - begins) };
  });
}

type Around = Readonly<{
  places: ReadonlyMap<CodeId, CodePlace>;
  coders: ReadonlyMap<CoderId, string>;
  memos: Memos;
}>;

/** Coded text is cut here and never in SQL: SQLite counts code points, Verbatim UTF-16 units. */
function toSegment(
  source: CodedSource,
  coding: CodingCells,
  { text, turns }: VersionText,
  around: Around,
): Segment {
  const turn = turnAt(turns, coding.start);
  const place = around.places.get(coding.codeId);
  const memo = around.memos.get(coding.id);
  return {
    id: coding.id,
    codeId: coding.codeId,
    start: coding.start,
    end: coding.end,
    coderId: coding.coderId,
    weight: coding.weight,
    sourceId: source.sourceId,
    sourceName: source.sourceName,
    codePath: place?.path ?? '',
    family: place?.family ?? 0,
    coder: around.coders.get(coding.coderId) ?? '',
    text: text.slice(coding.start, coding.end),
    before: contextBefore(text, coding.start),
    after: contextAfter(text, coding.end),
    speaker: turn?.speaker ?? null,
    timeMs: turn?.timeMs ?? null,
    memoId: memo?.memoId ?? null,
    memo: memo?.memo ?? null,
  };
}

function toSegments(db: Database, found: readonly Found[]): Segment[] {
  const coders = all<{ id: CoderId; name: string }>(db, 'select id, name from coder');
  const around = {
    places: listCodePlaces(db),
    coders: new Map(coders.map(({ id, name }) => [id, name])),
    memos: listCodingMemos(
      db,
      found.flatMap(({ codings }) => codings),
    ),
  };
  return found.flatMap(({ source, codings }) => {
    const version = readVersion(db, source.versionId);
    return codings.map((coding) => toSegment(source, coding, version, around));
  });
}

/** The segments in which one of these cases speaks or answers. */
function keepSpokenBy(
  db: Database,
  found: readonly Found[],
  cases: ReadonlySet<CaseId>,
): readonly Found[] {
  return found.map(({ source, codings }) => {
    const { turns } = readVersion(db, source.versionId);
    const caseOf = caseFinder(db, source.versionId, source.datasetId);
    const spoken = codings.filter(({ start, end }) =>
      turnsWithin(turns, start, end).some((turn) => {
        const speaking = caseOf(turn);
        return speaking !== undefined && cases.has(speaking);
      }),
    );
    return { source, codings: spoken };
  });
}

/** Segments with their words and speakers, by source, then position. Only the page's words are read unless words decide. */
export function listSegments(db: Database, query: SegmentQuery): Page<Segment> {
  const sources = listCodedSources(db, query);
  const total = sources.reduce((sum, { segments }) => sum + segments, 0);
  const { offset, limit, speaker, cases } = query;
  if (speaker === null && query.text === null && cases === null) {
    return { total, rows: toSegments(db, listStretch(db, query, sources, { offset, limit })) };
  }
  const wanted = query.text?.toLocaleLowerCase() ?? '';
  const inTexts = listStretch(db, query, sources, { offset: 0, limit: total });
  const everything = cases === null ? inTexts : keepSpokenBy(db, inTexts, cases);
  const found = toSegments(db, everything).filter(
    (segment) =>
      (speaker === null || segment.speaker === speaker) &&
      segment.text.toLocaleLowerCase().includes(wanted),
  );
  return { total: found.length, rows: found.slice(offset, offset + limit) };
}
