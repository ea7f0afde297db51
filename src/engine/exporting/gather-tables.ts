import type {
  ColumnCells,
  WrittenColumn,
  WrittenTable,
} from '../../formats/exports/written-study.ts';
import type { ColumnRole, ColumnType } from '../../shared/domain/dataset.ts';
import type { ColumnId } from '../../shared/ids.ts';
import { all, type Database, first } from '../project/database.ts';
import { readColumn } from '../project/queries/dataset-queries.ts';
import type { Keys } from './keys.ts';
import { SourceGone } from './read-present.ts';

type TableRow = Omit<WrittenTable, 'key' | 'columns'> & Readonly<{ id: number }>;
type ColumnRow = Readonly<{
  id: ColumnId;
  datasetId: number;
  name: string;
  question: string;
  type: ColumnType;
  role: ColumnRole | null;
}>;

/** The surveys and logs, oldest first. The cells of a column are fetched when they are asked for. */
export function gatherTables(
  db: Database,
  keys: Readonly<{ tables: Keys; columns: Keys }>,
): readonly WrittenTable[] {
  const columns = Map.groupBy(
    all<ColumnRow>(
      db,
      'select id, dataset_id as datasetId, name, question, type, role from dataset_column order by dataset_id, position',
    ),
    ({ datasetId }) => datasetId,
  );
  return all<TableRow>(
    db,
    'select id, name, file_name as fileName, format, origin, imported_at as importedAt from dataset order by id',
  ).map(({ id, ...table }) => ({
    ...table,
    key: keys.tables.get(id) ?? '',
    columns: (columns.get(id) ?? []).map((row) => columnOf(db, row, keys.columns, table.name)),
  }));
}

function columnOf(
  db: Database,
  { id, name, question, type, role }: ColumnRow,
  keys: Keys,
  tableName: string,
): WrittenColumn {
  const cells = (): ColumnCells => {
    if (!first(db, 'select 1 from dataset_column where id = @id', { id })) {
      throw new SourceGone(tableName);
    }
    const { dictionary, codes } = readColumn(db, id);
    return { values: dictionary, rows: Array.from(codes) };
  };
  return { key: keys.get(id) ?? '', name, question, type, role, cells };
}
