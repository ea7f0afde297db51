import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { ColumnType } from '../../../shared/domain/dataset.ts';
import type { ColumnId, DatasetId, SourceId, VersionId } from '../../../shared/ids.ts';
import { chunkRows, packChunk } from '../column-chunks.ts';
import { keepContent } from '../content.ts';
import { all, type Database, insertRow, run } from '../database.ts';
import { newUid } from '../uid.ts';

export type TextOfDataset = Readonly<{
  id: SourceId;
  name: string;
  versionId: VersionId;
  /** The column it holds; null for the text of an observation log. */
  columnId: ColumnId | null;
}>;

/** The texts made of a table, in the order in which they were made. */
export function listTextsOfDataset(db: Database, datasetId: DatasetId): TextOfDataset[] {
  return all<TextOfDataset>(
    db,
    `select id, name, version_id as versionId, column_id as columnId from source
     where dataset_id = @datasetId and version_id is not null order by id`,
    { datasetId },
  );
}

type ChunkRow = Readonly<{ id: number; firstRow: number; rows: number; contentId: number }>;

/** Gives a column other cells, as many as it had or more. Chunks that hold the same as before are left alone. */
export function updateColumnCells(
  db: Database,
  columnId: ColumnId,
  { dictionary, codes }: ColumnValues,
): void {
  const known = all<ChunkRow>(
    db,
    `select id, first_row as firstRow, rows, content_id as contentId from column_chunk
     where column_id = @columnId`,
    { columnId },
  );
  for (let firstRow = 0; firstRow < codes.length; firstRow += chunkRows) {
    const part = codes.subarray(firstRow, firstRow + chunkRows);
    const rows = part.length;
    const contentId = keepContent(db, packChunk({ dictionary, codes: part }), 'zstd');
    const chunk = known.find((each) => each.firstRow === firstRow);
    if (!chunk) {
      insertRow(db, 'column_chunk', {
        uid: newUid(),
        column_id: columnId,
        first_row: firstRow,
        rows,
        content_id: contentId,
      });
    } else if (chunk.rows !== rows || chunk.contentId !== contentId) {
      run(db, 'update column_chunk set rows = @rows, content_id = @contentId where id = @id', {
        id: chunk.id,
        rows,
        contentId,
      });
    }
  }
}

/** What is told of the cells of a column. */
export type ColumnFacts = Readonly<{
  type: ColumnType;
  missing: number;
  distinct: number;
  min: number | null;
  max: number | null;
}>;

export function updateColumnFacts(db: Database, columnId: ColumnId, facts: ColumnFacts): void {
  run(
    db,
    `update dataset_column set type = @type, missing = @missing, distinct_count = @distinct, min = @min, max = @max
     where id = @columnId`,
    { columnId, ...facts },
  );
}

/** Says which file a table stands for now, and how many rows it has. */
export function updateDatasetFile(
  db: Database,
  id: DatasetId,
  file: Readonly<{
    fileName: string;
    format: string;
    rows: number;
    /** The file as it came; null where something of it must not come into the study. */
    original: Uint8Array | null;
  }>,
): void {
  run(
    db,
    `update dataset set file_name = @fileName, format = @format, rows = @rows, original_content_id = @originalId
     where id = @id`,
    {
      id,
      fileName: file.fileName,
      format: file.format,
      rows: file.rows,
      originalId: file.original && keepContent(db, file.original, 'zstd'),
    },
  );
}

/** Names the case of a row anew, where it still has the name that the table gave it. */
export function renameRespondent(
  db: Database,
  datasetId: DatasetId,
  row: number,
  { from, to }: Readonly<{ from: string; to: string }>,
): void {
  run(
    db,
    `update study_case set name = @to where dataset_id = @datasetId and dataset_row = @row and name = @from`,
    { datasetId, row, from, to },
  );
}
