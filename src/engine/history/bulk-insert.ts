import { type Database, type Parameters, run, statement } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { bulkChunkRows, logPackedRows } from './bulk-chunk.ts';
import { loggedColumns } from './capture-triggers.ts';
import { type ColumnTypes, loggedCell } from './row-json.ts';

/** Rows of one INSERT: measured best for rows of this width. */
const rowsPerStatement = 50;

type Cell = Parameters[string];

/** The types of a table's columns, upper case, by name. */
export function columnTypes(db: Database, table: SyncedTable): ColumnTypes {
  return new Map(loggedColumns(db, table).map(({ name, type }) => [name, type.toUpperCase()]));
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

function insertSql(table: string, columns: readonly string[], rows: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `insert into ${table} (${columns.join(', ')}) values ${Array.from({ length: rows }, () => row).join(', ')}`;
}

/**
 * Inserts many rows of the same columns inside a running command: 50 a statement, one compressed log entry for each 5,000.
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
  const wholeBatch = insertSql(table, columns, rowsPerStatement);
  const ids: number[] = [];
  const insertBatch = (batch: readonly (readonly Cell[])[]): void => {
    const sql =
      batch.length === rowsPerStatement ? wholeBatch : insertSql(table, columns, batch.length);
    const outcome = statement(db, sql).run(batch.flat());
    if (outcome.changes !== batch.length) throw new Error(`${table}: rows got lost in a bulk load`);
    const firstId = Number(outcome.lastInsertRowid) - batch.length + 1;
    for (let i = 0; i < batch.length; i += 1) ids.push(firstId + i);
  };
  return withoutRowCapture(db, () => {
    for (let at = 0; at < rows.length; at += bulkChunkRows) {
      const chunk = rows.slice(at, at + bulkChunkRows);
      for (let from = 0; from < chunk.length; from += rowsPerStatement) {
        insertBatch(chunk.slice(from, from + rowsPerStatement));
      }
      const logged = chunk.map((row, i) => [
        ids[at + i] ?? 0,
        ...row.map((cell, c) => loggedCell(cell, typeOf[c] ?? '')),
      ]);
      logPackedRows(db, table, 1, { columns, rows: logged });
    }
    return ids;
  });
}
