import type { ChangeState, ThingChange } from '../../shared/domain/history.ts';
import type { Page } from '../../shared/domain/page.ts';
import type { CommandId } from '../../shared/ids.ts';
import { all, type Database } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { readBulk } from './bulk-chunk.ts';
import { describeFields } from './describe-fields.ts';
import { standingOf } from './last-writer.ts';
import type { LoggedCells } from './row-json.ts';
import { nameRow, quoteRow } from './row-names.ts';
import { homeOf, placeOf } from './row-places.ts';
import { createRowReader, type RowReader, syncedTable } from './row-reader.ts';
import { thingOf } from './things.ts';

/** All that a command did to one row: from what it was before the first change to what it was after the last. */
type RowChange = Readonly<{
  table: SyncedTable;
  id: number;
  /** Null where the row was not there. */
  before: LoggedCells | null;
  after: LoggedCells | null;
}>;

type Logged = Readonly<{
  op: 'insert' | 'update' | 'delete';
  before: string | null;
  after: string | null;
}>;

const cellsOf = (json: string | null): LoggedCells => JSON.parse(json ?? '{}') as LoggedCells;

const layOver = (entries: readonly LoggedCells[]): LoggedCells =>
  Object.fromEntries(entries.flatMap((cells) => Object.entries(cells)));

function listRows(
  db: Database,
  command: CommandId,
  { offset, limit }: PageOf,
): readonly Readonly<{ tbl: string; rowId: number }>[] {
  return all(
    db,
    `select tbl, row_id as rowId from change where command = @command and op <> 'bulk'
     group by tbl, row_id order by min(id) limit @limit offset @offset`,
    { command, limit, offset },
  );
}

function countRows(db: Database, command: CommandId): number {
  const [row] = all<{ n: number }>(
    db,
    `select count(*) as n from (select distinct tbl, row_id from change where command = @command and op <> 'bulk')`,
    { command },
  );
  return row?.n ?? 0;
}

function readRow(db: Database, command: CommandId, table: SyncedTable, id: number): RowChange {
  const logged = all<Logged>(
    db,
    `select op, before, after from change
     where tbl = @table and row_id = @id and command = @command and op <> 'bulk' order by id`,
    { table, id, command },
  );
  const [first] = logged;
  const last = logged.at(-1);
  // The oldest value before, the newest after: later entries of the same row are laid over earlier ones.
  const before = layOver(logged.map((entry) => cellsOf(entry.before)).reverse());
  const after = layOver(logged.map((entry) => cellsOf(entry.after)));
  return {
    table,
    id,
    before: first?.op === 'insert' ? null : before,
    after: last?.op === 'delete' ? null : after,
  };
}

type Chunk = Readonly<{ tbl: string; n: number; sign: number; id: number }>;

/** The rows `offset..offset + limit` of those that a command wrote in bulk. Only the entries that hold them are unpacked. */
function readBulkRows(db: Database, chunks: readonly Chunk[], page: PageOf): RowChange[] {
  const rows: RowChange[] = [];
  let at = 0;
  for (const { tbl, n, sign, id } of chunks) {
    const from = Math.max(0, page.offset - at);
    const to = Math.min(n, page.offset + page.limit - at);
    at += n;
    if (from >= to) continue;
    const [entry] = all<{ chunk: Buffer; checksum: Buffer }>(
      db,
      'select chunk, checksum from change where id = @id',
      { id },
    );
    if (!entry) throw new Error('a bulk entry without its rows');
    for (const row of readBulk(entry.chunk, entry.checksum).slice(from, to)) {
      const [before, after] = sign === 1 ? [null, row.cells] : [row.cells, null];
      rows.push({ table: syncedTable(tbl), id: row.id, before, after });
    }
  }
  return rows;
}

type PageOf = Readonly<{ offset: number; limit: number }>;

function listRowChanges(db: Database, command: CommandId, page: PageOf): Page<RowChange> {
  const single = countRows(db, command);
  const chunks = all<Chunk>(
    db,
    "select id, tbl, n, sign from change where command = @command and op = 'bulk' order by id",
    { command },
  );
  const rows = listRows(db, command, page).map(({ tbl, rowId }) =>
    readRow(db, command, syncedTable(tbl), rowId),
  );
  const rest = {
    offset: Math.max(0, page.offset - single),
    limit: page.limit - rows.length,
  };
  return {
    total: single + chunks.reduce((sum, { n }) => sum + n, 0),
    rows: rest.limit > 0 ? [...rows, ...readBulkRows(db, chunks, rest)] : rows,
  };
}

/** What became of a change since. */
function stateOf(
  db: Database,
  reader: RowReader,
  command: CommandId,
  { table, id, before, after }: RowChange,
): ChangeState {
  const isThere = reader.isThere(table, id);
  const standings = (before && after ? Object.keys(after) : [undefined]).map(
    (column) => standingOf({ db, command }, table, id, column).is,
  );
  if (standings.every((is) => is === 'takenBack')) return 'takenBack';
  if (isThere !== (after !== null)) return 'gone';
  return standings.includes('changed') ? 'changed' : 'stands';
}

function describeChange(
  db: Database,
  reader: RowReader,
  command: CommandId,
  change: RowChange,
): ThingChange {
  const { table, id, before, after } = change;
  const home = homeOf(reader, table, id);
  const isHome = home.table === table && home.id === id;
  const name = nameRow(reader, table, id);
  const where = isHome ? '' : nameRow(reader, home.table, home.id);
  return {
    thing: thingOf(table),
    id,
    how: before === null ? 'added' : after === null ? 'removed' : 'changed',
    name,
    quote: quoteRow(reader, table, id),
    where: where === name ? '' : where,
    fields: before && after ? describeFields(reader, table, before, after) : [],
    state: stateOf(db, reader, command, change),
    place: placeOf(reader, table, id),
  };
}

/** What a command did, thing by thing, in words, with what became of each since. Rows written in bulk come last. */
export function listChanges(db: Database, command: CommandId, page: PageOf): Page<ThingChange> {
  const reader = createRowReader(db);
  const { total, rows } = listRowChanges(db, command, page);
  return { total, rows: rows.map((row) => describeChange(db, reader, command, row)) };
}
