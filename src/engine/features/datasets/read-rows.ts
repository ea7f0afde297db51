import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { Database } from '../../project/database.ts';
import { readColumn } from '../../project/queries/dataset-queries.ts';
import { stampDataset } from '../../project/queries/dataset-stamp.ts';

type Held = Readonly<{ stamp: string; columns: readonly ColumnValues[] }>;

/** The columns of the table shown last: a grid asks page after page. */
const held = new WeakMap<Database, Held>();

/**
 * All columns of a table with their cells, in the order of `dataset.columns`. Those of the last table stay in memory: as
 * long as no cell has changed, the very same array is answered.
 */
export function columnsOf(db: Database, dataset: DatasetSummary): readonly ColumnValues[] {
  const stamp = stampDataset(db, dataset.id);
  const known = held.get(db);
  if (known?.stamp === stamp) return known.columns;
  // What was held goes first: two large tables at once may be more than there is room for.
  held.delete(db);
  const columns = dataset.columns.map(({ id }) => readColumn(db, id));
  held.set(db, { stamp, columns });
  return columns;
}

/** The cells of one row, exactly as in the file. */
export function cellsOfRow(columns: readonly ColumnValues[], row: number): readonly string[] {
  return columns.map(({ dictionary, codes }) => dictionary[codes[row] ?? 0] ?? '');
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
    cellsOfRow(columns, offset + i),
  );
  return { total: dataset.rows, rows };
}
