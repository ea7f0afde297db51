import { refuse, type Result } from '../../shared/result.ts';
import { type Database, first } from '../project/database.ts';

/** A table of which a column has more or fewer cells than the table has rows. */
const torn = `select 1 from dataset
  join dataset_column on dataset_column.dataset_id = dataset.id
  left join column_chunk on column_chunk.column_id = dataset_column.id
  group by dataset_column.id having coalesce(sum(column_chunk.rows), 0) <> dataset.rows limit 1`;

/**
 * Refuses what a step under way has made of a table where columns would be of different lengths: two updates of one table can
 * only be taken back one after the other, the later first. Else null.
 */
export function refuseTornTables(db: Database): Result<never> | null {
  if (first(db, torn) === undefined) return null;
  return refuse(
    'conflict',
    'This cannot be done as it is: a table that this step changed was updated again since. Nothing was changed. Undo the later update first; the history shows it.',
  );
}
