import { type Database, run } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { bulkChunkRows, logPackedRows } from './bulk-chunk.ts';
import { loggedColumns } from './capture-triggers.ts';
import { type Cell, insertMany } from './insert-many.ts';
import { type ColumnTypes, loggedRows } from './row-json.ts';

const knownTypes = new WeakMap<Database, Map<SyncedTable, ColumnTypes>>();

/** The types of a table's columns, upper case, by name. Looked up once: asking SQLite for each row takes longer than the row. */
export function columnTypes(db: Database, table: SyncedTable): ColumnTypes {
  const known = knownTypes.get(db) ?? new Map<SyncedTable, ColumnTypes>();
  knownTypes.set(db, known);
  const types =
    known.get(table) ??
    new Map(loggedColumns(db, table).map(({ name, type }) => [name, type.toUpperCase()]));
  known.set(table, types);
  return types;
}

/** Turns the row triggers off for the duration of a bulk load; the caller logs what it writes. */
export function withoutRowCapture<T>(db: Database, load: () => T): T {
  run(db, 'update ctx set bulk = 1');
  try {
    return load();
  } finally {
    run(db, 'update ctx set bulk = 0');
  }
}

/**
 * Inserts many rows of the same columns inside a running command, with one compressed log entry for each 5,000.
 * Answers the ids, in order. Throws where fewer rows arrived than were logged.
 */
export function bulkInsert(
  db: Database,
  table: SyncedTable,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): number[] {
  const types = columnTypes(db, table);
  const typeOf = columns.map((column) => types.get(column) ?? '');
  const ids: number[] = [];
  return withoutRowCapture(db, () => {
    for (let at = 0; at < rows.length; at += bulkChunkRows) {
      const chunk = rows.slice(at, at + bulkChunkRows);
      insertMany(db, table, columns, chunk, (lastId, count) => {
        for (let id = lastId - count + 1; id <= lastId; id += 1) ids.push(id);
      });
      logPackedRows(db, table, 1, { columns, rows: loggedRows(ids.slice(at), chunk, typeOf) });
    }
    return ids;
  });
}
