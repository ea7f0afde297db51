import { type Database, type Parameters, run, statement } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { type BulkRow, bulkChunkRows, logBulk } from './bulk-chunk.ts';
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
  const ids: number[] = [];
  return withoutRowCapture(db, () => {
    let unlogged: BulkRow[] = [];
    for (let at = 0; at < rows.length; at += rowsPerStatement) {
      const batch = rows.slice(at, at + rowsPerStatement);
      const outcome = statement(db, insertSql(table, columns, batch.length)).run(...batch.flat());
      if (outcome.changes !== batch.length)
        throw new Error(`${table}: rows got lost in a bulk load`);
      const firstId = Number(outcome.lastInsertRowid) - batch.length + 1;
      batch.forEach((row, i) => {
        ids.push(firstId + i);
        unlogged.push({ id: firstId + i, cells: loggedRow(columns, row, types) });
      });
      if (unlogged.length >= bulkChunkRows) {
        logBulk(db, table, 1, unlogged);
        unlogged = [];
      }
    }
    logBulk(db, table, 1, unlogged);
    return ids;
  });
}

function loggedRow(
  columns: readonly string[],
  row: readonly Cell[],
  types: ColumnTypes,
): BulkRow['cells'] {
  return Object.fromEntries(
    columns.map((column, i) => [column, loggedCell(row[i] ?? null, types.get(column) ?? '')]),
  );
}
