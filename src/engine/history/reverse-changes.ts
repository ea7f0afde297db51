import type { CommandId } from '../../shared/ids.ts';
import { assertNever } from '../../shared/assert-never.ts';
import { all, type Database, first, insertRow, run } from '../project/database.ts';
import { isSyncedTable, type SyncedTable } from '../project/table-classes.ts';
import { type BulkRow, logBulk, readBulk } from './bulk-chunk.ts';
import { columnTypes, withoutRowCapture } from './bulk-insert.ts';
import { isLastWriter, isTouchedLater } from './last-writer.ts';
import { isReferenced, openTargetsExist, targetExists } from './references.ts';
import { bindableCells, type ColumnTypes, type LoggedCells } from './row-json.ts';

type Change = Readonly<{
  id: number;
  tbl: string;
  op: 'insert' | 'update' | 'delete' | 'bulk';
  rowId: number;
  before: string | null;
  after: string | null;
  sign: 1 | -1 | null;
  chunk: Buffer | null;
  checksum: Buffer | null;
}>;

type Reversal = Readonly<{ db: Database; command: CommandId }>;

const cellsOf = (json: string | null): LoggedCells => JSON.parse(json ?? '{}') as LoggedCells;

function rowExists(db: Database, table: SyncedTable, id: number): boolean {
  return first(db, `select 1 from ${table} where id = @id`, { id }) !== undefined;
}

/** Takes an inserted row out again. Left alone where somebody else wrote it since, or points at it. Answers cells skipped. */
function takeOut({ db, command }: Reversal, table: SyncedTable, id: number): number {
  if (!rowExists(db, table, id)) return 0;
  if (!isLastWriter(db, command, table, id) || isReferenced(db, table, id)) return 1;
  run(db, `delete from ${table} where id = @id`, { id });
  return 0;
}

/** Puts a deleted row back under its old id. Left out where what it points at is gone. Answers cells skipped. */
function putBack(
  { db }: Reversal,
  table: SyncedTable,
  id: number,
  cells: LoggedCells,
  types: ColumnTypes,
): number {
  if (rowExists(db, table, id)) return 1;
  const complete = Object.entries(cells).every(
    ([column, value]) =>
      targetExists(db, table, column, value) ||
      (table === 'code' && column === 'parent_id' && value === id),
  );
  if (!complete || !openTargetsExist(db, table, cells)) return 1;
  insertRow(db, table, { id, ...bindableCells(cells, types) });
  return 0;
}

/** Gives cells their old value where this command is still their last writer. Answers cells skipped. */
function restoreCells(
  { db, command }: Reversal,
  table: SyncedTable,
  id: number,
  before: LoggedCells,
  types: ColumnTypes,
): number {
  if (!rowExists(db, table, id)) return Object.keys(before).length;
  const free = Object.entries(before).filter(
    ([column, value]) =>
      isLastWriter(db, command, table, id, column) && targetExists(db, table, column, value),
  );
  if (free.length > 0) {
    const cells = bindableCells(Object.fromEntries(free), types);
    const sets = free.map(([column]) => `${column} = @${column}`).join(', ');
    run(db, `update ${table} set ${sets} where id = @id`, { ...cells, id });
  }
  return Object.keys(before).length - free.length;
}

/** Takes bulk-loaded rows out again: in one sweep where nobody touched or points at them, else row by row. */
function takeOutBulk(reversal: Reversal, table: SyncedTable, rows: readonly BulkRow[]): number {
  const { db, command } = reversal;
  const firstId = rows[0]?.id ?? 0;
  const lastId = rows.at(-1)?.id ?? 0;
  const untouched =
    lastId - firstId + 1 === rows.length &&
    !isTouchedLater(db, table, firstId, lastId, command) &&
    !isReferenced(db, table, firstId, lastId);
  if (!untouched)
    return rows.reduce((skipped, { id }) => skipped + takeOut(reversal, table, id), 0);
  withoutRowCapture(db, () => {
    run(db, `delete from ${table} where id between @firstId and @lastId`, { firstId, lastId });
    logBulk(db, table, -1, rows);
  });
  return 0;
}

function putBackBulk(
  reversal: Reversal,
  table: SyncedTable,
  rows: readonly BulkRow[],
  types: ColumnTypes,
): number {
  const { db } = reversal;
  return withoutRowCapture(db, () => {
    const back = rows.filter(({ id, cells }) => putBack(reversal, table, id, cells, types) === 0);
    logBulk(db, table, 1, back);
    return rows.length - back.length;
  });
}

function reverseBulk(
  reversal: Reversal,
  table: SyncedTable,
  change: Change,
  types: ColumnTypes,
): number {
  if (!change.chunk || !change.checksum) throw new Error('a bulk entry without its rows');
  const rows = readBulk(change.chunk, change.checksum);
  return change.sign === 1
    ? takeOutBulk(reversal, table, rows)
    : putBackBulk(reversal, table, rows, types);
}

function reverseChange(reversal: Reversal, change: Change): number {
  const { tbl: table, op, rowId } = change;
  if (!isSyncedTable(table)) throw new Error(`the change log names an unknown table ${table}`);
  const types = columnTypes(reversal.db, table);
  switch (op) {
    case 'insert':
      return takeOut(reversal, table, rowId);
    case 'delete':
      return putBack(reversal, table, rowId, cellsOf(change.before), types);
    case 'update':
      return restoreCells(reversal, table, rowId, cellsOf(change.before), types);
    case 'bulk':
      return reverseBulk(reversal, table, change, types);
    default:
      return assertNever(op, 'reversing a change');
  }
}

/**
 * Takes back what a command did, inside a running command of its own: newest change first, each cell only where
 * the command is still its last writer. Answers how many cells or rows were left alone.
 */
export function reverseChanges(db: Database, command: CommandId): number {
  const changes = all<Change>(
    db,
    `select id, tbl, op, row_id as rowId, before, after, sign, chunk, checksum
     from change where command = @command order by id desc`,
    { command },
  );
  return changes.reduce((skipped, change) => skipped + reverseChange({ db, command }, change), 0);
}
