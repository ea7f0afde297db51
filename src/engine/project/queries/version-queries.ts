import { packTurns } from '../../../core/text/pack-turns.ts';
import type { Label } from '../../../shared/domain/history.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { SourceVersion } from '../../../shared/domain/version.ts';
import type { CaseId, SourceId, VersionId } from '../../../shared/ids.ts';
import { keepContent } from '../content.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import { newUid } from '../uid.ts';

export type VersionRow = Readonly<{
  id: VersionId;
  sourceId: SourceId;
  number: number;
  /** Equal texts have equal contents. */
  textContentId: number;
  isCurrent: boolean;
}>;

type Flat = Omit<VersionRow, 'isCurrent'> & Readonly<{ isCurrent: number }>;

export function findVersion(db: Database, id: VersionId): VersionRow | undefined {
  const row = first<Flat>(
    db,
    `select version.id, version.source_id as sourceId, version.number, version.text_content_id as textContentId,
       source.version_id = version.id as isCurrent
     from source_version version join source on source.id = version.source_id where version.id = @id`,
    { id },
  );
  return row && { ...row, isCurrent: row.isCurrent === 1 };
}

/** Codings and ends of links that stand on a version. */
export const anchorsOfVersion = `(select count(*) from coding where coding.version_id = version.id)
  + (select count(*) from link where link.from_kind = 'passage' and link.from_id = version.id)
  + (select count(*) from link where link.to_kind = 'passage' and link.to_id = version.id)`;

type ListedRow = Omit<SourceVersion, 'label' | 'isCurrent'> &
  Readonly<{ isCurrent: number; labelKey: string | null; labelArgs: string | null }>;

function toVersion({ labelKey, labelArgs, isCurrent, ...row }: ListedRow): SourceVersion {
  return {
    ...row,
    isCurrent: isCurrent === 1,
    label: { key: labelKey ?? '', args: JSON.parse(labelArgs ?? '{}') as Label['args'] },
  };
}

/** Versions of a source, the newest first, with the step that made each. */
export function listVersions(
  db: Database,
  query: Readonly<{ sourceId: SourceId; offset: number; limit: number }>,
): Page<SourceVersion> {
  const rows = all<ListedRow>(
    db,
    `select version.id, version.source_id as sourceId, version.number, version.created_at as createdAt,
       coalesce(coder.name, '') as coder, version.length, version.turn_count as turnCount,
       source.version_id = version.id as isCurrent,
       command.label_key as labelKey, command.label_args as labelArgs,
       iif(source.version_id = version.id, 0, ${anchorsOfVersion}) as orphans
     from source_version version join source on source.id = version.source_id
       left join change on change.id = (select max(id) from change where tbl = 'source_version' and op = 'insert'
         and row_id = version.id)
       left join command on command.seq = change.command
       left join coder on coder.id = command.coder_id
     where version.source_id = @sourceId order by version.number desc, version.id desc limit @limit offset @offset`,
    query,
  );
  const total = first<{ n: number }>(
    db,
    'select count(*) as n from source_version where source_id = @sourceId',
    { sourceId: query.sourceId },
  );
  return { total: total?.n ?? 0, rows: rows.map(toVersion) };
}

/** Inserts a version made from `basedOn` and makes it the present one. Speakers come apart from it. */
export function insertVersion(
  db: Database,
  version: Readonly<{
    sourceId: SourceId;
    basedOn: VersionId;
    at: string;
    text: string;
    turns: readonly Turn[];
  }>,
): VersionId {
  const { sourceId } = version;
  const number = first<{ last: number }>(
    db,
    'select max(number) as last from source_version where source_id = @sourceId',
    { sourceId },
  );
  const versionId = insertRow(db, 'source_version', {
    uid: newUid(),
    source_id: sourceId,
    number: (number?.last ?? 0) + 1,
    text_content_id: keepContent(db, Buffer.from(version.text, 'utf8'), 'none'),
    turns_content_id: keepContent(db, packTurns(version.turns), 'none'),
    original_content_id: null,
    length: version.text.length,
    turn_count: version.turns.length,
    created_at: version.at,
    based_on: version.basedOn,
  });
  run(db, 'update source set version_id = @versionId where id = @sourceId', {
    versionId,
    sourceId,
  });
  return versionId as VersionId;
}

/** Versions of a source, the oldest first. */
export function listVersionIds(db: Database, sourceId: SourceId): VersionId[] {
  return all<{ id: VersionId }>(
    db,
    'select id from source_version where source_id = @sourceId order by id',
    { sourceId },
  ).map(({ id }) => id);
}

export type LabelCase = Readonly<{ label: string; caseId: CaseId | null }>;

/** Whose turns a label is, version by version: the present version's word first, then the newest. */
export function listLabelCases(db: Database, sourceId: SourceId): LabelCase[] {
  return all<LabelCase>(
    db,
    `select speaker.label, speaker.case_id as caseId
     from speaker join source_version version on version.id = speaker.version_id
       join source on source.id = version.source_id
     where version.source_id = @sourceId
     order by version.id = source.version_id desc, version.id desc, speaker.id`,
    { sourceId },
  );
}

/** Whether a source is a column of a table: its answers belong to rows, and have no labels of their own. */
export function isColumn(db: Database, sourceId: SourceId): boolean {
  return (
    first(db, 'select 1 from source where id = @sourceId and column_id is not null', {
      sourceId,
    }) !== undefined
  );
}
