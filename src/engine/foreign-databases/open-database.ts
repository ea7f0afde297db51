import Sqlite from 'better-sqlite3';
import { configureReading } from '../project/database.ts';

export type Cell = string | number | null;
/** The columns asked for; what is not there is null. */
export type ForeignRow = Readonly<Record<string, Cell>>;

/** The tables of a database that somebody else wrote. */
export type ForeignDatabase = Readonly<{
  has: (table: string) => boolean;
  hasColumn: (table: string, column: string) => boolean;
  /**
   * All rows of a table, in the order of the table; none where there is no such table.
   *
   * @throws DatabaseRefused where the table is damaged or all that was read is too large.
   */
  rows: (table: string, columns: readonly string[]) => ForeignRow[];
}>;

export type DatabaseProblem = 'damaged' | 'too_large';

/** Thrown inside this folder and caught by `readForeignDatabase`, which knows the file's name. */
export class DatabaseRefused extends Error {
  readonly problem: DatabaseProblem;

  constructor(problem: DatabaseProblem, message: string) {
    super(message);
    this.name = 'DatabaseRefused';
    this.problem = problem;
  }
}

/** What a database may make us hold: a row can be read under several tables only by lying, and is counted each time. */
const mostRows = 1_000_000;
const mostUnits = 128 * 1024 * 1024;

/**
 * Opens a copy of a database in memory, to be read only, and closes it behind `use`. Nothing that it brings along runs: only
 * real tables are read, never views, virtual tables or computed columns, and their checks are not evaluated.
 *
 * @throws DatabaseRefused where it is damaged or too large.
 */
export function withDatabase<T>(bytes: Uint8Array, use: (db: ForeignDatabase) => T): T {
  let db: Sqlite.Database | undefined;
  try {
    db = new Sqlite(readableBytes(bytes), { readonly: true });
    configureReading(db);
    db.pragma('ignore_check_constraints = ON');
    return use(foreignDatabase(db));
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    throw new DatabaseRefused('damaged', String(error));
  } finally {
    db?.close();
  }
}

/** True where the newest changes may lie in a file beside it: it was kept with a write-ahead log. */
export function hasWriteAheadLog(bytes: Uint8Array): boolean {
  return bytes[18] === 2 || bytes[19] === 2;
}

/** A database in memory cannot have a log beside it, so that it has to say that it has none. */
function readableBytes(bytes: Uint8Array): Buffer {
  if (!hasWriteAheadLog(bytes)) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  const copy = Buffer.from(bytes);
  copy[18] = 1;
  copy[19] = 1;
  return copy;
}

function foreignDatabase(db: Sqlite.Database): ForeignDatabase {
  const tables = realTables(db);
  const budget = { rows: mostRows, units: mostUnits };
  const checked = new Set<string>();
  const columnsOf = (table: string): ReadonlySet<string> => tables.get(table) ?? new Set();
  return {
    has: (table) => tables.has(table),
    hasColumn: (table, column) => columnsOf(table).has(column),
    rows: (table, columns) => {
      const present = columns.filter((column) => columnsOf(table).has(column));
      if (present.length === 0) return [];
      if (!checked.has(table)) checkTable(db, table);
      checked.add(table);
      return readRows(db, table, present, budget).map((cells) =>
        Object.fromEntries(
          columns.map((column) => [column, cells[present.indexOf(column)] ?? null]),
        ),
      );
    },
  };
}

/** Real tables with the names of their columns in small letters; one with a computed column is none of a program known here. */
function realTables(db: Sqlite.Database): ReadonlyMap<string, ReadonlySet<string>> {
  const listed = db.pragma('main.table_list') as { schema: string; name: string; type: string }[];
  const tables = new Map<string, ReadonlySet<string>>();
  for (const { schema, name, type } of listed) {
    if (schema !== 'main' || type !== 'table' || !/^[a-z_]{1,64}$/iu.test(name)) continue;
    const columns = db.pragma(`table_xinfo(${quoted(name)})`) as { name: string; hidden: number }[];
    if (columns.some(({ hidden }) => hidden !== 0)) continue;
    tables.set(name.toLowerCase(), new Set(columns.map((column) => column.name.toLowerCase())));
  }
  return tables;
}

/** Names of tables and columns here are letters and lines only; as quoted names they can be no words of SQL. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function checkTable(db: Sqlite.Database, table: string): void {
  const found = db.pragma(`quick_check(${quoted(table)})`, { simple: true });
  if (found !== 'ok') throw new DatabaseRefused('damaged', String(found));
}

type Budget = { rows: number; units: number };

function readRows(
  db: Sqlite.Database,
  table: string,
  columns: readonly string[],
  budget: Budget,
): Cell[][] {
  const sql = `select ${columns.map(quoted).join(', ')} from ${quoted(table)} not indexed`;
  const rows: Cell[][] = [];
  for (const row of db.prepare(sql).raw().safeIntegers().iterate()) {
    const cells = (row as unknown[]).map(cellOf);
    budget.rows -= 1;
    for (const cell of cells) if (typeof cell === 'string') budget.units -= cell.length;
    if (budget.rows < 0 || budget.units < 0) throw new DatabaseRefused('too_large', table);
    rows.push(cells);
  }
  return rows;
}

/** The type of a column says nothing of what is in it: words may be kept as bytes, numbers as words. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.replaceAll('\0', '\ufffd').toWellFormed();
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (!(value instanceof Uint8Array)) return null;
  try {
    const words = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value);
    return words.replaceAll('\0', '\ufffd');
  } catch {
    return null;
  }
}

/** Words in a cell, those of a number too; empty where there are none. */
export function wordsIn(row: ForeignRow, column: string): string {
  const cell = row[column] ?? null;
  return cell === null ? '' : String(cell);
}

/** The whole number in a cell; null where there is none. */
export function numberIn(row: ForeignRow, column: string): number | null {
  const cell = row[column] ?? null;
  const isWritten = typeof cell === 'string' && /^\s*-?\d{1,15}\s*$/u.test(cell);
  const number = isWritten ? Number(cell) : cell;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}
