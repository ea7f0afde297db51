import type { CodeId, SourceId, TextRange, VersionId } from '../../../shared/ids.ts';
import type { OrphanCounts, OrphanKind } from '../../../shared/domain/version.ts';
import { all, type Database, first, run } from '../database.ts';

/** Something that stands on a stretch of a version: a coding, or one end of a link. */
export type Anchor = Readonly<{ kind: OrphanKind; id: number }> & TextRange;

type Columns = Readonly<{
  table: 'coding' | 'link';
  version: string;
  start: string;
  end: string;
  /** Picks the rows that stand on a stretch at all. */
  where: string;
}>;

/** Where each kind keeps its place. */
export const anchorColumns: Readonly<Record<OrphanKind, Columns>> = {
  coding: {
    table: 'coding',
    version: 'version_id',
    start: 'start_offset',
    end: 'end_offset',
    where: 'true',
  },
  linkFrom: {
    table: 'link',
    version: 'from_id',
    start: 'from_start',
    end: 'from_end',
    where: "from_kind = 'passage'",
  },
  linkTo: {
    table: 'link',
    version: 'to_id',
    start: 'to_start',
    end: 'to_end',
    where: "to_kind = 'passage'",
  },
};

const kinds = Object.keys(anchorColumns) as OrphanKind[];

function selectAnchors(kind: OrphanKind, where: string): string {
  const { table, version, start, end, where: standing } = anchorColumns[kind];
  return `select '${kind}' as kind, ${table}.id, ${start} as start, ${end} as end, ${version} as versionId
    from ${table} where ${standing} and ${where}`;
}

/** Everything that stands on a version, by id. */
export function listAnchors(db: Database, versionId: VersionId): Anchor[] {
  return kinds.flatMap((kind) =>
    all<Anchor>(
      db,
      `${selectAnchors(kind, `${anchorColumns[kind].version} = @versionId`)} order by id`,
      { versionId },
    ),
  );
}

export type PlacedAnchor = Anchor & Readonly<{ versionId: VersionId; sourceId: SourceId }>;

/** An anchor with its version and source. */
export function findAnchor(db: Database, kind: OrphanKind, id: number): PlacedAnchor | undefined {
  return first<PlacedAnchor>(
    db,
    `select anchor.*, version.source_id as sourceId
     from (${selectAnchors(kind, `${anchorColumns[kind].table}.id = @id`)}) anchor
       join source_version version on version.id = anchor.versionId`,
    { id },
  );
}

/** Moves an anchor to a stretch of another version. */
export function moveAnchor(
  db: Database,
  { kind, id }: Pick<Anchor, 'kind' | 'id'>,
  versionId: VersionId,
  { start, end }: TextRange,
): void {
  const columns = anchorColumns[kind];
  run(
    db,
    `update ${columns.table} set ${columns.version} = @versionId, ${columns.start} = @start, ${columns.end} = @end
     where id = @id`,
    { id, versionId, start, end },
  );
}

/** Older versions of a source with exactly this text. */
export function listVersionsOfText(
  db: Database,
  sourceId: SourceId,
  textContentId: number,
): VersionId[] {
  return all<{ id: VersionId }>(
    db,
    'select id from source_version where source_id = @sourceId and text_content_id = @textContentId',
    { sourceId, textContentId },
  ).map(({ id }) => id);
}

const orphaned = `source.version_id is not null and source.version_id <> version.id`;
const orphanRows = kinds.map((kind) => selectAnchors(kind, 'true')).join(' union all ');
const orphansFrom = `(${orphanRows}) anchor
  join source_version version on version.id = anchor.versionId
  join source on source.id = version.source_id
  left join coding on anchor.kind = 'coding' and coding.id = anchor.id`;

export type OrphanRow = PlacedAnchor &
  Readonly<{
    sourceName: string;
    versionNumber: number;
    currentVersionId: VersionId;
    codeId: CodeId | null;
    coder: string;
    memo: string | null;
  }>;

type OrphanQuery = Readonly<{ sourceId: SourceId | null; codeId: CodeId | null }>;

const wanted = `${orphaned} and (@sourceId is null or source.id = @sourceId)
  and (@codeId is null or coding.code_id = @codeId)`;

export function countOrphans(db: Database, query: OrphanQuery): number {
  const sql = `select count(*) as n from ${orphansFrom} where ${wanted}`;
  return first<{ n: number }>(db, sql, query)?.n ?? 0;
}

/** What could not follow an edit, by source, then place. */
export function listOrphanRows(
  db: Database,
  query: OrphanQuery,
  { offset, limit }: Readonly<{ offset: number; limit: number }>,
): OrphanRow[] {
  return all<OrphanRow>(
    db,
    `select anchor.kind, anchor.id, anchor.start, anchor.end, anchor.versionId, source.id as sourceId,
       source.name as sourceName, source.version_id as currentVersionId, version.number as versionNumber,
       coding.code_id as codeId, coalesce(coder.name, '') as coder,
       (select body from memo where target = 'coding' and target_id = coding.id order by id limit 1) as memo
     from ${orphansFrom}
       left join link on anchor.kind <> 'coding' and link.id = anchor.id
       left join coder on coder.id = coalesce(coding.coder_id, link.coder_id)
     where ${wanted}
     order by source.name, source.id, version.number, anchor.start, anchor.end, anchor.kind, anchor.id
     limit @limit offset @offset`,
    { ...query, offset, limit },
  );
}

export function countOrphansEverywhere(db: Database): OrphanCounts {
  const rows = all<{ sourceId: SourceId; codeId: CodeId | null; count: number }>(
    db,
    `select source.id as sourceId, coding.code_id as codeId, count(*) as count
     from ${orphansFrom} where ${orphaned} group by source.id, coding.code_id`,
  );
  const sumBy = <Key>(keyOf: (row: (typeof rows)[number]) => Key): Map<Key, number> => {
    const sums = new Map<Key, number>();
    for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.count);
    return sums;
  };
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    bySource: [...sumBy(({ sourceId }) => sourceId)].map(([sourceId, count]) => ({
      sourceId,
      count,
    })),
    byCode: [...sumBy(({ codeId }) => codeId)].flatMap(([codeId, count]) =>
      codeId === null ? [] : [{ codeId, count }],
    ),
  };
}

type Move = Readonly<{ before: string; labelKey: string }>;

/** What was written to an anchor's row, the newest first, with the step that wrote it. */
export function listMoves(db: Database, { kind, id }: Pick<Anchor, 'kind' | 'id'>): Move[] {
  return all<Move>(
    db,
    `select change.before, command.label_key as labelKey
     from change join command on command.seq = change.command
     where change.tbl = @table and change.row_id = @id and change.op = 'update' order by change.id desc`,
    { table: anchorColumns[kind].table, id },
  );
}
