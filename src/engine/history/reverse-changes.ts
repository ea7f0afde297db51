import { assertNever } from '../../shared/assert-never.ts';
import type { CommandId } from '../../shared/ids.ts';
import { all, type Database } from '../project/database.ts';
import { isSyncedTable, type SyncedTable } from '../project/table-classes.ts';
import { type BulkRow, readBulk } from './bulk-chunk.ts';
import { columnTypes } from './bulk-insert.ts';
import type { TakingBack } from './last-writer.ts';
import { putBackBulk, takeOutBulk } from './reverse-bulk.ts';
import { putBack, restoreCells, type Reversal, type Skipped, takeOut } from './reverse-rows.ts';
import type { ColumnTypes, LoggedCells } from './row-json.ts';

type Change = Readonly<{
  id: number;
  tbl: string;
  op: 'insert' | 'update' | 'delete' | 'bulk';
  rowId: number;
  before: string | null;
  sign: 1 | -1 | null;
  chunk: Buffer | null;
  checksum: Buffer | null;
}>;

/** The rows of each table that are to be taken back, where not all are. */
export type OnlyRows = ReadonlyMap<SyncedTable, ReadonlySet<number>>;

const cellsOf = (json: string | null): LoggedCells => JSON.parse(json ?? '{}') as LoggedCells;

type Wanted = ReadonlySet<number> | undefined;

function reverseBulk(
  reversal: Reversal,
  table: SyncedTable,
  change: Change,
  types: ColumnTypes,
  wanted: Wanted,
): void {
  if (!change.chunk || !change.checksum) throw new Error('a bulk entry without its rows');
  // The rows of an entry ascend from its first: most entries need not be unpacked to find a few rows.
  if (wanted && [...wanted].every((id) => id < change.rowId)) return;
  const rows: readonly BulkRow[] = readBulk(change.chunk, change.checksum).filter(
    ({ id }) => wanted?.has(id) ?? true,
  );
  if (change.sign === 1 && wanted) for (const { id } of rows) takeOut(reversal, table, id);
  else if (change.sign === 1) takeOutBulk(reversal, table, rows);
  else if (wanted) for (const { id, cells } of rows) putBack(reversal, table, id, cells, types);
  else putBackBulk(reversal, table, rows, types);
}

function reverseChange(reversal: Reversal, change: Change, only: OnlyRows | undefined): void {
  const { tbl: table, op, rowId } = change;
  if (!isSyncedTable(table)) throw new Error(`the change log names an unknown table ${table}`);
  const wanted = only && (only.get(table) ?? new Set<number>());
  if (op !== 'bulk' && wanted && !wanted.has(rowId)) return;
  const types = columnTypes(reversal.db, table);
  switch (op) {
    case 'insert':
      return takeOut(reversal, table, rowId);
    case 'delete':
      putBack(reversal, table, rowId, cellsOf(change.before), types);
      return;
    case 'update':
      return restoreCells(reversal, table, rowId, cellsOf(change.before), types);
    case 'bulk':
      return reverseBulk(reversal, table, change, types, wanted);
    default:
      return assertNever(op, 'reversing a change');
  }
}

/**
 * Takes back what a command did, inside a running command of its own: newest change first, each cell only where
 * the command is still its last writer. With `only`, what it did to these rows; they are then always logged row by row, so
 * that each can be followed. `done` is what the same running command has taken back before. Answers what was left alone.
 */
export function reverseChanges(
  db: Database,
  command: CommandId,
  only?: OnlyRows,
  done: readonly TakingBack[] = [],
): Skipped[] {
  const changes = all<Change>(
    db,
    `select id, tbl, op, row_id as rowId, before, sign, chunk, checksum
     from change where command = @command order by id desc`,
    { command },
  );
  const skipped: Skipped[] = [];
  const reversal: Reversal = { db, command, done, skip: (left) => void skipped.push(left) };
  for (const change of changes) reverseChange(reversal, change, only);
  return skipped;
}

/** Cells and rows that were left alone. */
export function countSkipped(skipped: readonly Skipped[]): number {
  return skipped.reduce((sum, { cells }) => sum + cells, 0);
}
