import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { Database } from '../../project/database.ts';
import { readColumn } from '../../project/queries/dataset-queries.ts';

type Held = { datasetId: number; columns: readonly ColumnValues[] };

/** The columns of the table shown last: a grid asks page after page, and imported columns never change. */
const held = new WeakMap<Database, Held>();

function columnsOf(db: Database, dataset: DatasetSummary): readonly ColumnValues[] {
  const known = held.get(db);
  if (known?.datasetId === dataset.id) return known.columns;
  const columns = dataset.columns.map(({ id }) => readColumn(db, id));
  held.set(db, { datasetId: dataset.id, columns });
  return columns;
}

/** Rows of a table as in the file, one cell for each column. */
export function readRows(
  db: Database,
  dataset: DatasetSummary,
  offset: number,
  limit: number,
): Page<readonly string[]> {
  const columns = columnsOf(db, dataset);
  const end = Math.min(dataset.rows, offset + limit);
  const rows = Array.from({ length: Math.max(0, end - offset) }, (_, i) =>
    columns.map(({ dictionary, codes }) => dictionary[codes[offset + i] ?? 0] ?? ''),
  );
  return { total: dataset.rows, rows };
}
