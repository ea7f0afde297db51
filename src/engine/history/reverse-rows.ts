import type { LeftAloneReason } from '../../shared/domain/history.ts';
import type { CommandId } from '../../shared/ids.ts';
import { type Database, first, insertRow, run } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { writtenBeside } from './inseparable-cells.ts';
import { type Asked, standingOf } from './last-writer.ts';
import { isReferenced, openTargetsExist, targetExists } from './references.ts';
import { bindableCells, type ColumnTypes, type LoggedCells } from './row-json.ts';
import { closesRing } from './trees.ts';

/** Cells or a row that an undo left alone, with the command that stands in the way, where one does. */
export type Skipped = Readonly<{
  table: SyncedTable;
  id: number;
  cells: number;
  reason: LeftAloneReason;
  by: CommandId | null;
}>;

/** The command that is taken back, and where it is told what had to be left alone. */
export type Reversal = Asked & Readonly<{ skip: (skipped: Skipped) => void }>;

export function rowExists(db: Database, table: SyncedTable, id: number): boolean {
  return first(db, `select 1 from ${table} where id = @id`, { id }) !== undefined;
}

/** Takes an inserted row out again. Left alone where somebody else wrote it since, or points at it. */
export function takeOut(reversal: Reversal, table: SyncedTable, id: number): void {
  const { db, skip } = reversal;
  if (!rowExists(db, table, id)) return;
  const standing = standingOf(reversal, table, id);
  if (standing.is === 'changed')
    return skip({ table, id, cells: 1, reason: 'changed', by: standing.by });
  if (isReferenced(db, table, id)) return skip({ table, id, cells: 1, reason: 'used', by: null });
  run(db, `delete from ${table} where id = @id`, { id });
}

/** Whether a deleted row can come back: what it points at is there. A code at the root of its tree may name itself. */
export function canComeBack(
  db: Database,
  table: SyncedTable,
  id: number,
  cells: LoggedCells,
): boolean {
  const complete = Object.entries(cells).every(
    ([column, value]) =>
      targetExists(db, table, column, value) ||
      (table === 'code' && column === 'parent_id' && value === id),
  );
  return complete && openTargetsExist(db, table, cells);
}

/** Puts a deleted row back under its old id. Left out where what it points at is gone. Answers whether it came back. */
export function putBack(
  reversal: Reversal,
  table: SyncedTable,
  id: number,
  cells: LoggedCells,
  types: ColumnTypes,
): boolean {
  const { db, skip } = reversal;
  if (rowExists(db, table, id)) {
    const standing = standingOf(reversal, table, id);
    const by = standing.is === 'changed' ? standing.by : null;
    if (standing.is !== 'takenBack') skip({ table, id, cells: 1, reason: 'changed', by });
    return false;
  }
  if (!canComeBack(db, table, id, cells)) {
    skip({ table, id, cells: 1, reason: 'missing', by: null });
    return false;
  }
  insertRow(db, table, { id, ...bindableCells(cells, types) });
  return true;
}

function mayRestore(
  reversal: Reversal,
  table: SyncedTable,
  id: number,
  [column, value]: readonly [string, LoggedCells[string]],
): boolean {
  const { db, skip } = reversal;
  const standing = standingOf(reversal, table, id, column);
  if (standing.is === 'changed') skip({ table, id, cells: 1, reason: 'changed', by: standing.by });
  if (standing.is !== 'stands') return false;
  const beside = writtenBeside(reversal, table, id, column);
  if (beside !== null) {
    skip({ table, id, cells: 1, reason: 'changed', by: beside });
    return false;
  }
  if (closesRing(db, table, id, column, value)) {
    skip({ table, id, cells: 1, reason: 'used', by: null });
    return false;
  }
  if (targetExists(db, table, column, value)) return true;
  skip({ table, id, cells: 1, reason: 'missing', by: null });
  return false;
}

/** Gives cells their old value where this command is still their last writer. */
export function restoreCells(
  reversal: Reversal,
  table: SyncedTable,
  id: number,
  before: LoggedCells,
  types: ColumnTypes,
): void {
  const { db, skip } = reversal;
  const wanted = Object.entries(before);
  if (!rowExists(db, table, id))
    return skip({ table, id, cells: wanted.length, reason: 'deleted', by: null });
  const free = wanted.filter((cell) => mayRestore(reversal, table, id, cell));
  if (free.length === 0) return;
  const cells = bindableCells(Object.fromEntries(free), types);
  const sets = free.map(([column]) => `${column} = @${column}`).join(', ');
  run(db, `update ${table} set ${sets} where id = @id`, { ...cells, id });
}
