import type { DatasetId } from '../../../shared/ids.ts';
import { type Database, first } from '../database.ts';

/**
 * What the cells of a table are made of, as one short string: another one as soon as any cell may be another one, also where
 * the table keeps its id and its number of rows.
 */
export function stampDataset(db: Database, datasetId: DatasetId): string {
  const row = first<{ contents: string | null }>(
    db,
    `select group_concat(chunk, ' ') as contents from (
       select column_chunk.column_id || ':' || column_chunk.content_id as chunk
       from dataset_column join column_chunk on column_chunk.column_id = dataset_column.id
       where dataset_column.dataset_id = @datasetId
       order by dataset_column.position, column_chunk.first_row
     )`,
    { datasetId },
  );
  return `${datasetId} ${row?.contents ?? ''}`;
}
