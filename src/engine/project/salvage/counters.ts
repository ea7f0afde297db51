import { all, type Database, isSqliteError, type Row, run } from '../database.ts';
import { syncedTables } from '../table-classes.ts';
import type { TableRows } from './read-table.ts';

/** What a damaged page says may be any number; so many rows no study has. */
const greatest = 1_000_000_000;
const isBelievable = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0 && Number(value) < greatest;

/** The last number that each table of a file gave to a row, as far as it can be read. */
export function readCounters(db: Database): ReadonlyMap<string, number> {
  try {
    const rows = all<{ name: unknown; seq: unknown }>(db, 'select name, seq from sqlite_sequence');
    return new Map(
      rows.flatMap(({ name, seq }) => (isBelievable(seq) ? [[String(name), seq] as const] : [])),
    );
  } catch (error) {
    if (isSqliteError(error)) return new Map();
    throw error;
  }
}

const contentColumns = ['text_content_id', 'turns_content_id', 'original_content_id', 'content_id'];

function* listContentsOf(rows: Iterable<Row>): Generator<number> {
  for (const row of rows)
    for (const column of contentColumns) if (isBelievable(row[column])) yield row[column];
}

/** The greatest number of a content that any row speaks of: what is lost must not come back as something else. */
function lastContent(db: Database, tables: ReadonlyMap<string, TableRows>): number {
  let last = 0;
  for (const table of ['source_version', 'dataset', 'column_chunk'] as const) {
    const replayed = all<Row>(db, `select * from ${table}`);
    const read = tables.get(table)?.rows.values() ?? [];
    for (const rows of [replayed, read])
      for (const content of listContentsOf(rows)) last = Math.max(last, content);
  }
  return last;
}

function lastRow(db: Database, table: string): number {
  const [logged] = all<{ last: number | null }>(
    db,
    'select max(row_id + n - 1) as last from change where tbl = @table',
    { table },
  );
  return isBelievable(logged?.last) ? logged.last : 0;
}

/** Has every table go on counting where the damaged file had come to, so that no number is ever given twice. */
export function writeCounters(
  db: Database,
  {
    counters,
    tables,
  }: Readonly<{
    counters: ReadonlyMap<string, number>;
    tables: ReadonlyMap<string, TableRows>;
  }>,
): void {
  const present = readCounters(db);
  for (const table of ['content', 'command', 'site', ...syncedTables] as const) {
    const last = Math.max(
      present.get(table) ?? 0,
      counters.get(table) ?? 0,
      table === 'content' ? lastContent(db, tables) : lastRow(db, table),
    );
    if (last === (present.get(table) ?? 0)) continue;
    run(db, 'delete from sqlite_sequence where name = @table', { table });
    run(db, 'insert into sqlite_sequence (name, seq) values (@table, @last)', { table, last });
  }
}
