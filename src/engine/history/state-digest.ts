import { createHash } from 'node:crypto';
import { all, type Database } from '../project/database.ts';
import { type SyncedTable, syncedTables } from '../project/table-classes.ts';
import { listReferences, openTarget } from './references.ts';

type Row = Record<string, unknown> & { id: number };
type Names = ReadonlyMap<string, ReadonlyMap<number, string>>;

const hex = (value: unknown): string => Buffer.from(value as Uint8Array).toString('hex');

/** What each row is called outside of the file: its uid, or the SHA-256 of a content. */
function nameRows(db: Database): Names {
  const names = new Map<string, Map<number, string>>();
  for (const table of syncedTables) {
    const rows = all<Row>(db, `select id, uid from ${table}`);
    names.set(table, new Map(rows.map(({ id, uid }) => [id, hex(uid)])));
  }
  const contents = all<Row>(db, 'select id, sha256 from content');
  names.set('content', new Map(contents.map(({ id, sha256 }) => [id, hex(sha256)])));
  return names;
}

function cellText(
  db: Database,
  names: Names,
  table: SyncedTable,
  row: Row,
  column: string,
): unknown {
  const value = row[column];
  if (value instanceof Uint8Array) return hex(value);
  if (typeof value !== 'number') return value;
  const reference = listReferences(db).find((r) => r.table === table && r.column === column);
  const pointsAt = reference?.to ?? openTarget(table, column, row);
  return pointsAt ? (names.get(pointsAt)?.get(value) ?? `missing ${value}`) : value;
}

function digestTable(db: Database, names: Names, table: SyncedTable): string {
  const digest = createHash('sha256');
  for (const row of all<Row>(db, `select * from ${table} order by uid`)) {
    const columns = Object.keys(row)
      .filter((column) => column !== 'id')
      .sort();
    digest.update(
      JSON.stringify([table, ...columns.map((column) => cellText(db, names, table, row, column))]),
    );
  }
  return digest.digest('hex');
}

/**
 * A SHA-256 for each table of what people made, independent of row ids and of the order of writing: rows by uid,
 * references by the uid they point at.
 */
export function digestTables(db: Database): ReadonlyMap<SyncedTable, string> {
  const names = nameRows(db);
  return new Map(syncedTables.map((table) => [table, digestTable(db, names, table)]));
}

/** One SHA-256 of them all. Equal digests mean equal studies. */
export function digestState(db: Database): string {
  const digest = createHash('sha256');
  for (const [table, tableDigest] of digestTables(db)) digest.update(`${table} ${tableDigest}\n`);
  return digest.digest('hex');
}
