import {
  all,
  type Database,
  first,
  insertRow,
  isSqliteError,
  type Parameters,
  type Row,
  run,
} from '../database.ts';
import { type SyncedTable, syncedTables } from '../table-classes.ts';
import { describeRow, type Ledger, listKeys } from './ledger.ts';
import { isUid } from './log-rows.ts';
import type { TableRows } from './read-table.ts';

type Column = Readonly<{ name: string; type: string; notnull: number }>;

const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
  INTEGER: (value) => Number.isSafeInteger(value),
  REAL: (value) => typeof value === 'number',
  TEXT: (value) => typeof value === 'string',
  BLOB: (value) => Buffer.isBuffer(value),
};

/** A row as its table would take it, or undefined where its cells are none of this table. */
function toSoundRow(row: Row, columns: readonly Column[]): Parameters | undefined {
  const known = columns.filter(({ name }) => name in row);
  const isSound = known.every(({ name, type, notnull }) =>
    row[name] === null ? notnull === 0 : (fits[type.toUpperCase()]?.(row[name]) ?? false),
  );
  if (!isSound || !isUid(row['uid']) || Number(row['id']) < 1) return undefined;
  return Object.fromEntries(known.map(({ name }) => [name, row[name]])) as Parameters;
}

const isSame = (a: unknown, b: unknown): boolean =>
  Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b;

function tryWrite(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (isSqliteError(error)) return false;
    throw error;
  }
}

export type Evidence = Readonly<{
  tables: ReadonlyMap<SyncedTable, TableRows>;
  /** Then the tables must be what the history says, and where they are not, they are damaged. */
  isHistoryWhole: boolean;
}>;

function setCells(db: Database, table: SyncedTable, id: number, cells: Parameters): boolean {
  const sets = Object.keys(cells).map((column) => `${column} = @${column}`);
  return tryWrite(() =>
    run(db, `update ${table} set ${sets.join(', ')} where id = @id`, { ...cells, id }),
  );
}

type Take = Readonly<{ db: Database; table: SyncedTable; ledger: Ledger; isHistoryWhole: boolean }>;

/** Both the table and the history have the row: where they differ, a whole history is right, else what stood there last. */
function settle(
  { db, table, ledger, isHistoryWhole }: Take,
  id: number,
  read: Parameters,
  replayed: Row,
): boolean {
  const differing = Object.entries(read).filter(
    ([column, value]) => !isSame(value, replayed[column]),
  );
  if (differing.length === 0) return true;
  if (differing.some(([column]) => column === 'uid')) return false;
  if (!isHistoryWhole) return setCells(db, table, id, Object.fromEntries(differing));
  const words = differing.map(([column, value]) => `${column}: ${String(value)}`).join(', ');
  ledger.note(table, 'history_kept', `${describeRow(db, table, id, replayed)} (${words})`);
  return false;
}

function takeRows(take: Take, rows: TableRows['rows']): void {
  const { db, table, ledger, isHistoryWhole } = take;
  const columns = all<Column>(
    db,
    `select name, type, "notnull" from pragma_table_info('${table}')`,
  );
  const found = new Set<number>();
  for (const [id, row] of rows) {
    const read = toSoundRow(row, columns);
    const replayed = first<Row>(db, `select * from ${table} where id = @id`, { id });
    if (replayed) {
      if (read && settle(take, id, read, replayed)) found.add(id);
    } else if (read && !isHistoryWhole && tryWrite(() => insertRow(db, table, read))) found.add(id);
    else if (!isHistoryWhole) ledger.note(table, 'unreadable', describeRow(db, table, id, row));
  }
  ledger.found.set(table, found);
}

const wasDeleted = (db: Database, table: SyncedTable, id: number): boolean =>
  first(db, 'select 1 from tombstone where tbl = @table and id = @id', { table, id }) !== undefined;

function settleAbsent({ db, table, ledger, isHistoryWhole }: Take, read: TableRows): void {
  if (isHistoryWhole) return;
  const present = listKeys(db, table);
  if (read.isWhole) {
    // The step that took these rows out is among those that are lost.
    for (const id of present)
      if (!read.rows.has(id)) run(db, `delete from ${table} where id = @id`, { id });
    return;
  }
  const known = new Set([...present, ...read.rows.keys()]);
  for (const id of read.named)
    if (!known.has(id) && !wasDeleted(db, table, id)) ledger.note(table, 'unreadable', `#${id}`);
}

/**
 * Makes the tables of `db`, which are what the history says, into what the study was: rows that could be read where they stood
 * count where the history has a gap. Runs inside a command, with the foreign keys off.
 */
export function reconcile(
  db: Database,
  { tables, isHistoryWhole }: Evidence,
  ledger: Ledger,
): void {
  for (const table of syncedTables) {
    const read = tables.get(table);
    if (!read) continue;
    const take = { db, table, ledger, isHistoryWhole };
    takeRows(take, read.rows);
    settleAbsent(take, read);
  }
}
