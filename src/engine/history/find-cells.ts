import { all, type Database, first } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { readBulk } from './bulk-chunk.ts';
import type { LoggedCells } from './row-json.ts';

/** A row as it is, or as it was when it went. Blobs are of no use to people and left out. */
export type KnownRow = Readonly<{ isThere: boolean; cells: LoggedCells }>;

function withoutBlobs(row: Readonly<Record<string, unknown>>): LoggedCells {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => !(value instanceof Uint8Array)),
  ) as LoggedCells;
}

function findInBulk(db: Database, table: SyncedTable, id: number): LoggedCells | undefined {
  const chunks = all<{ chunk: Buffer; checksum: Buffer }>(
    db,
    `select chunk, checksum from change where tbl = @table and op = 'bulk' and row_id <= @id
     order by row_id desc, id desc limit 4`,
    { table, id },
  );
  for (const { chunk, checksum } of chunks) {
    const row = readBulk(chunk, checksum).find((candidate) => candidate.id === id);
    if (row) return row.cells;
  }
  return undefined;
}

/** What is known of a row: as it stands, else from the last entry of the log that took it out, else from the one that brought it. */
export function findCells(db: Database, table: SyncedTable, id: number): KnownRow | undefined {
  const live = first<Record<string, unknown>>(db, `select * from ${table} where id = @id`, { id });
  if (live) return { isThere: true, cells: withoutBlobs(live) };
  const logged = first<{ cells: string | null }>(
    db,
    `select coalesce(before, after) as cells from change
     where tbl = @table and row_id = @id and op in ('delete', 'insert') order by id desc limit 1`,
    { table, id },
  );
  const cells = logged?.cells
    ? (JSON.parse(logged.cells) as LoggedCells)
    : findInBulk(db, table, id);
  return cells && { isThere: false, cells };
}
