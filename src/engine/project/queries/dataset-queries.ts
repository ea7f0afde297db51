import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { ColumnRole, DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { InspectedColumn } from '../../../shared/domain/file-inspection.ts';
import type { ColumnId, DatasetId, SourceId } from '../../../shared/ids.ts';
import { chunkRows, joinChunks, packChunks, unpackChunk } from '../column-chunks.ts';
import { keepContent, readContent } from '../content.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import type { PackedColumnPieces } from '../pack-column.ts';
import type { PackedContent } from '../pack-content.ts';
import { keepPacked } from '../packed-content.ts';
import { newUid } from '../uid.ts';
import { DamagedContent } from '../version-cache.ts';
import { deleteKeptOf } from './delete-kept.ts';

type DatasetRow = Omit<DatasetSummary, 'columns'>;

const datasetColumns = 'id, name, file_name as fileName, rows, imported_at as importedAt';

function listColumns(db: Database, datasetId: DatasetId): DatasetColumn[] {
  return all<DatasetColumn>(
    db,
    `select id, position, name, question, type, role, missing, min, max, distinct_count as "distinct",
       (select min(source.id) from source where source.column_id = dataset_column.id) as sourceId
     from dataset_column where dataset_id = @datasetId order by position`,
    { datasetId },
  );
}

const withColumns = (db: Database, row: DatasetRow): DatasetSummary => ({
  ...row,
  columns: listColumns(db, row.id),
});

export function listDatasets(db: Database): DatasetSummary[] {
  return all<DatasetRow>(db, `select ${datasetColumns} from dataset order by id`).map((row) =>
    withColumns(db, row),
  );
}

export function findDataset(db: Database, id: DatasetId): DatasetSummary | undefined {
  const row = first<DatasetRow>(db, `select ${datasetColumns} from dataset where id = @id`, { id });
  return row && withColumns(db, row);
}

export function insertDataset(
  db: Database,
  dataset: Readonly<{
    name: string;
    fileName: string;
    format: string;
    origin: string;
    rows: number;
    at: string;
    /** The file as it came, or packed; null where something of it must not come into the study. */
    original: Uint8Array | PackedContent | null;
    uid?: Buffer;
  }>,
): DatasetId {
  const { original } = dataset;
  return insertRow(db, 'dataset', {
    uid: dataset.uid ?? newUid(),
    name: dataset.name,
    file_name: dataset.fileName,
    format: dataset.format,
    origin: dataset.origin,
    rows: dataset.rows,
    imported_at: dataset.at,
    original_content_id: original && keep(db, original),
  }) as DatasetId;
}

function keep(db: Database, content: Uint8Array | PackedContent): number {
  return content instanceof Uint8Array ? keepContent(db, content, 'zstd') : keepPacked(db, content);
}

/**
 * @param packed what `packChunks` makes of the values, packed before.
 * @param uid its name outside of this file; a new one by default.
 */
export function insertColumn(
  db: Database,
  datasetId: DatasetId,
  info: InspectedColumn,
  role: ColumnRole | null,
  values: ColumnValues,
  {
    packed,
    uid = newUid(),
  }: Readonly<{ packed?: PackedColumnPieces | undefined; uid?: Buffer }> = {},
): ColumnId {
  const columnId = insertRow(db, 'dataset_column', {
    uid,
    dataset_id: datasetId,
    position: info.position,
    name: info.name,
    question: info.question,
    type: info.type,
    role,
    missing: info.missing,
    distinct_count: info.distinct,
    min: info.min,
    max: info.max,
  });
  let firstRow = 0;
  for (const chunk of packed ?? packChunks(values)) {
    const rows = Math.min(chunkRows, values.codes.length - firstRow);
    insertRow(db, 'column_chunk', {
      uid: newUid(),
      column_id: columnId,
      first_row: firstRow,
      rows,
      content_id: keep(db, chunk),
    });
    firstRow += rows;
  }
  return columnId as ColumnId;
}

/** The cells of a column, as in the file. They may be held as long as their table has the same stamp (`stampDataset`). */
export function readColumn(db: Database, columnId: ColumnId): ColumnValues {
  const chunks = all<{ rows: number; contentId: number }>(
    db,
    'select rows, content_id as contentId from column_chunk where column_id = @columnId order by first_row',
    { columnId },
  ).map(({ rows, contentId }) => {
    const content = readContent(db, contentId);
    if (!content.ok) throw new DamagedContent(content.error.message);
    return unpackChunk(content.value, rows);
  });
  return chunks.length > 0 ? joinChunks(chunks) : { dictionary: [''], codes: new Uint32Array(0) };
}

export function updateColumnRole(db: Database, columnId: ColumnId, role: ColumnRole | null): void {
  run(db, 'update dataset_column set role = @role where id = @columnId', { columnId, role });
}

export function updateDatasetName(db: Database, id: DatasetId, name: string): void {
  run(db, 'update dataset set name = @name where id = @id', { id, name });
}

export function listSourcesOfDataset(db: Database, id: DatasetId): SourceId[] {
  return all<{ id: SourceId }>(db, 'select id from source where dataset_id = @id', { id }).map(
    (row) => row.id,
  );
}

/** The table itself; its sources and respondents have gone before. */
export function deleteDataset(db: Database, id: DatasetId): void {
  deleteKeptOf(db, id);
  const ofDataset = 'select id from dataset_column where dataset_id = @id';
  run(db, `delete from column_chunk where column_id in (${ofDataset})`, { id });
  run(db, 'delete from dataset_column where dataset_id = @id', { id });
  run(db, 'delete from dataset where id = @id', { id });
}
