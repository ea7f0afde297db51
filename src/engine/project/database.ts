import Sqlite from 'better-sqlite3';

export type Database = Sqlite.Database;
export type Row = Readonly<Record<string, unknown>>;

const statements = new WeakMap<Database, Map<string, Sqlite.Statement>>();

/** Where a table-valued function or a limit takes a value, it stays as it is. */
const bareValue = /(?<!json_each\(|\blimit |\boffset )@\w+/giu;

/**
 * A query that is planned once. SQLite looks at the value of a bare parameter for a better plan, and so plans many a query anew
 * each time that it is asked, which takes ten times as long as the answer. The value of a query of its own is known only when it runs.
 */
export function plannedOnce(sql: string): string {
  return /^\s*(?:select|with)\b/iu.test(sql) ? sql.replace(bareValue, '(select $&)') : sql;
}

/** The statement of this text, prepared once for each connection. */
export function statement(db: Database, sql: string): Sqlite.Statement {
  let known = statements.get(db);
  if (!known) {
    known = new Map();
    statements.set(db, known);
  }
  let prepared = known.get(sql);
  if (!prepared) {
    prepared = db.prepare(plannedOnce(sql));
    known.set(sql, prepared);
  }
  return prepared;
}

type Parameter = string | number | null | Uint8Array;
export type Parameters = Readonly<Record<string, Parameter>>;

/** All rows of a query. The caller names their type; the query beside it is its proof, the query's test its check. */
export function all<T>(db: Database, sql: string, parameters: Parameters = {}): T[] {
  return statement(db, sql).all(parameters) as T[];
}

/** The first row of a query, or undefined. */
export function first<T>(db: Database, sql: string, parameters: Parameters = {}): T | undefined {
  return statement(db, sql).get(parameters) as T | undefined;
}

/** Runs a statement that answers no rows; tells how many it changed and the last id given. */
export function run(
  db: Database,
  sql: string,
  parameters: Parameters = {},
): Readonly<{ changes: number; id: number }> {
  const { changes, lastInsertRowid } = statement(db, sql).run(parameters);
  return { changes, id: Number(lastInsertRowid) };
}

type Insert = Readonly<{ columns: readonly string[]; sql: string }>;

/** The few ways in which rows of each table are inserted: putting a statement together takes as long as finding a row. */
const inserts = new Map<string, Insert[]>();

function insertOf(table: string, row: Parameters): Insert {
  const columns = Object.keys(row);
  const known = inserts.get(table) ?? [];
  const same = known.find(
    (insert) =>
      insert.columns.length === columns.length &&
      insert.columns.every((column, at) => column === columns[at]),
  );
  if (same) return same;
  const places = columns.map(() => '?').join(', ');
  const sql = `insert into ${table} (${columns.join(', ')}) values (${places})`;
  const insert = { columns, sql };
  inserts.set(table, [...known, insert]);
  return insert;
}

/** Inserts one row given by column names; answers its id. Cells go by place: naming each costs more than the writing. */
export function insertRow(db: Database, table: string, row: Parameters): number {
  const { sql } = insertOf(table, row);
  return Number(statement(db, sql).run(Object.values(row)).lastInsertRowid);
}

/** Settings of a connection that only reads: nothing that a file brings along may run. */
export function configureReading(db: Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('mmap_size = 0');
}

/**
 * Settings of the connection that writes. better-sqlite3 is compiled so that WAL would mean synchronous=NORMAL;
 * FULL makes "saved" survive a power cut.
 */
export function configureConnection(db: Database): void {
  configureReading(db);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('synchronous = FULL');
  if (process.platform === 'darwin') {
    db.pragma('fullfsync = ON');
    db.pragma('checkpoint_fullfsync = ON');
  }
}

export function connect(
  path: string,
  options: { readonly?: boolean; create?: boolean } = {},
): Database {
  return new Sqlite(path, {
    readonly: options.readonly ?? false,
    fileMustExist: !options.create,
    timeout: 0,
  });
}

/** What SQLite throws: `code` is its extended result code by name. */
export function isSqliteError(error: unknown): error is Error & { code: string } {
  return error instanceof Sqlite.SqliteError;
}
