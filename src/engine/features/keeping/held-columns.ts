import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { ColumnId, DatasetId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import { readColumn } from '../../project/queries/dataset-queries.ts';

type Held = Readonly<{ datasetId: DatasetId; columns: Map<ColumnId, ColumnValues> }>;

/** Columns of the table asked last: lists ask page after page, and imported columns never change. */
const held = new WeakMap<Database, Held>();

/** The cells of a column of a table. */
export function holdColumn(db: Database, datasetId: DatasetId, columnId: ColumnId): ColumnValues {
  let known = held.get(db);
  if (known?.datasetId !== datasetId) {
    known = { datasetId, columns: new Map() };
    held.set(db, known);
  }
  const values = known.columns.get(columnId) ?? readColumn(db, columnId);
  known.columns.set(columnId, values);
  return values;
}

export const cellAt = ({ dictionary, codes }: ColumnValues, row: number): string =>
  dictionary[codes[row] ?? 0] ?? '';
