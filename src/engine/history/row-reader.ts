import type { Database } from '../project/database.ts';
import { isSyncedTable, type SyncedTable } from '../project/table-classes.ts';
import { findCells, type KnownRow } from './find-cells.ts';
import { openTarget } from './references.ts';

/** A row by its table and its number. */
export type RowName = Readonly<{ table: SyncedTable; id: number }>;

/** Reads cells of rows, whether they are still there or not, each row once. */
export type RowReader = Readonly<{
  db: Database;
  row: (table: SyncedTable, id: number) => KnownRow | undefined;
  isThere: (table: SyncedTable, id: number) => boolean;
  /** 0 where the cell is empty: no row has that number. */
  number: (table: SyncedTable, id: number, column: string) => number;
  /** Empty where the cell is empty. */
  text: (table: SyncedTable, id: number, column: string) => string;
  /** The row that a cell and the kind beside it point at, if they point at one. */
  target: (table: SyncedTable, id: number, column: string) => RowName | undefined;
}>;

export function createRowReader(db: Database): RowReader {
  const rows = new Map<string, KnownRow | undefined>();
  const row: RowReader['row'] = (table, id) => {
    const key = `${table} ${id}`;
    if (!rows.has(key)) rows.set(key, findCells(db, table, id));
    return rows.get(key);
  };
  const number: RowReader['number'] = (table, id, column) =>
    Number(row(table, id)?.cells[column] ?? 0);
  return {
    db,
    row,
    number,
    isThere: (table, id) => row(table, id)?.isThere ?? false,
    text: (table, id, column) => String(row(table, id)?.cells[column] ?? ''),
    target: (table, id, column) => {
      const to = openTarget(table, column, row(table, id)?.cells ?? {});
      return to && { table: to, id: number(table, id, column) };
    },
  };
}

/** Narrows a table's name out of the log. Throws on one that this version does not know. */
export function syncedTable(name: string): SyncedTable {
  if (!isSyncedTable(name)) throw new Error(`the change log names an unknown table ${name}`);
  return name;
}
