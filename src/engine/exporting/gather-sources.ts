import type { WrittenSource } from '../../formats/exports/written-study.ts';
import type { SourceKind, Turn } from '../../shared/domain/source.ts';
import type { VersionId } from '../../shared/ids.ts';
import { readContent } from '../project/content.ts';
import { all, type Database } from '../project/database.ts';
import { DamagedContent } from '../project/version-cache.ts';
import type { Keys } from './keys.ts';
import { checkPresent, readPresent } from './read-present.ts';

type Row = Readonly<{
  id: number;
  name: string;
  kind: SourceKind;
  language: string;
  fileName: string;
  format: string;
  importedAt: string;
  collectedOn: string | null;
  folderId: number | null;
  datasetId: number | null;
  columnId: number | null;
  versionId: VersionId;
  originalId: number | null;
}>;

type SourceKeys = Readonly<{ sources: Keys; tables: Keys; columns: Keys }>;

/** The texts as they stand now, oldest first, with the files that they came from. Both are fetched when they are asked for. */
export function gatherSources(
  db: Database,
  keys: SourceKeys,
  withTables: boolean,
): readonly WrittenSource[] {
  const folders = folderPaths(db);
  const respondents = withTables ? null : respondentNames(db);
  return all<Row>(
    db,
    `select source.id, source.name, source.kind, source.language, source.file_name as fileName, source.format,
       source.imported_at as importedAt, source.collected_on as collectedOn, source.folder_id as folderId,
       source.dataset_id as datasetId, source.column_id as columnId, source.version_id as versionId, version.original_content_id as originalId
     from source join source_version version on version.id = source.version_id order by source.id`,
  ).map((row) => {
    const { name, kind, language, fileName, format, importedAt, collectedOn, originalId } = row;
    const key = keys.sources.get(row.id) ?? '';
    const folder = folders.get(row.folderId ?? 0) ?? [];
    return {
      ...{ name, kind, language, fileName, format, importedAt, collectedOn, key, folder },
      get text() {
        return readPresent(db, row.versionId, name).text;
      },
      get turns() {
        const { turns } = readPresent(db, row.versionId, name);
        const names = respondents?.get(row.datasetId ?? 0);
        return respondents ? turns.map((turn) => namedTurn(turn, names)) : turns;
      },
      ...(withTables ? { table: originOf(row, keys) } : {}),
      original: originalId === null ? null : () => originalOf(db, row, originalId),
    };
  });
}

function originOf(
  { datasetId, columnId }: Row,
  { tables, columns }: SourceKeys,
): WrittenSource['table'] {
  const tableKey = tables.get(datasetId ?? 0);
  return tableKey === undefined
    ? null
    : { tableKey, columnKey: columns.get(columnId ?? 0) ?? null };
}

/** An answer bears the name of its respondent, because the row of the table stays behind. */
function namedTurn(turn: Turn, names: ReadonlyMap<number, string> | undefined): Turn {
  if (turn.row === null) return turn;
  return { ...turn, row: null, speaker: turn.speaker ?? names?.get(turn.row) ?? null };
}

function originalOf(db: Database, row: Row, id: number): Uint8Array {
  checkPresent(db, row.versionId, row.name);
  const bytes = readContent(db, id);
  if (!bytes.ok) throw new DamagedContent(bytes.error.message);
  return bytes.value;
}

type FolderRow = Readonly<{ id: number; name: string; parentId: number | null }>;

function folderPaths(db: Database): ReadonlyMap<number, readonly string[]> {
  const sql = 'select id, name, parent_id as parentId from source_folder';
  const byId = new Map(all<FolderRow>(db, sql).map((row) => [row.id, row]));
  const pathOf = (id: number, left = byId.size): readonly string[] => {
    const row = byId.get(id);
    if (!row || left === 0) return [];
    return [...(row.parentId === null ? [] : pathOf(row.parentId, left - 1)), row.name];
  };
  return new Map([...byId.keys()].map((id) => [id, pathOf(id)]));
}

/** Dataset -> row -> the respondent's name. */
function respondentNames(db: Database): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = all<{ datasetId: number; row: number; name: string }>(
    db,
    `select dataset_id as datasetId, dataset_row as row, name from study_case
     where kind = 'respondent' and dataset_id is not null and dataset_row is not null`,
  );
  const groups = Map.groupBy(rows, ({ datasetId }) => datasetId);
  return new Map(
    [...groups].map(([id, group]) => [id, new Map(group.map(({ row, name }) => [row, name]))]),
  );
}
