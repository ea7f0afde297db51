import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { ColumnId, DatasetId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import { readColumn } from '../../project/queries/dataset-queries.ts';
import { stampDataset } from '../../project/queries/dataset-stamp.ts';

type Held = Readonly<{ stamp: string; columns: Map<ColumnId, ColumnValues> }>;

/** Columns of the table asked last, as long as no cell of it has changed: lists ask page after page. */
const held = new WeakMap<Database, Held>();

/** The cells of a column of a table. */
export function holdColumn(db: Database, datasetId: DatasetId, columnId: ColumnId): ColumnValues {
  const stamp = stampDataset(db, datasetId);
  let known = held.get(db);
  if (known?.stamp !== stamp) {
    known = { stamp, columns: new Map() };
    held.set(db, known);
  }
  const values = known.columns.get(columnId) ?? readColumn(db, columnId);
  known.columns.set(columnId, values);
  return values;
}

export const cellAt = ({ dictionary, codes }: ColumnValues, row: number): string =>
  dictionary[codes[row] ?? 0] ?? '';
