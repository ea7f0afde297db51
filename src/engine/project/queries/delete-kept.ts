import type { DatasetId } from '../../../shared/ids.ts';
import { type Database, run } from '../database.ts';

/** Deletes what was kept of a table, before the table itself goes. */
export function deleteKeptOf(db: Database, datasetId: DatasetId): void {
  for (const table of ['kept_measure', 'benchmark', 'follow_up'])
    run(db, `delete from ${table} where dataset_id = @datasetId`, { datasetId });
}
