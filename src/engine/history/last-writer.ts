import type { CommandId } from '../../shared/ids.ts';
import { all, type Database } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';

type Writer = Readonly<{ command: CommandId; undoes: CommandId | null; cells: string | null }>;

/**
 * Every write to a row, newest first, with the names of the cells it touched (null: the whole row). What the command
 * under way wrote does not count: it is the undo that asks.
 */
function listWriters(db: Database, table: SyncedTable, rowId: number): Writer[] {
  return all<Writer>(
    db,
    `select change.command, command.undoes, iif(change.op = 'update', change.after, null) as cells
     from change join command on command.seq = change.command
     where change.tbl = @table and change.row_id = @rowId and change.op <> 'bulk'
       and change.command is not (select ctx.command from ctx)
     order by change.id desc`,
    { table, rowId },
  );
}

/**
 * Whether what a command wrote still stands: in a cell, or (without a column) in the row as a whole. A step and its undo
 * that both came later cancel each other, and so do an undo and its redo; anything else that came later stands in the way.
 */
export function isLastWriter(
  db: Database,
  command: CommandId,
  table: SyncedTable,
  rowId: number,
  column?: string,
): boolean {
  const cancelled = new Set<CommandId>();
  for (const write of listWriters(db, table, rowId)) {
    const touches =
      !column || !write.cells || Object.hasOwn(JSON.parse(write.cells) as object, column);
    if (!touches || cancelled.has(write.command)) continue;
    if (write.command <= command) return true;
    if (write.undoes === null || write.undoes <= command) return false;
    cancelled.add(write.undoes);
  }
  return true;
}

/** Whether any other command than `command` wrote rows `firstId..lastId` after it. */
export function isTouchedLater(
  db: Database,
  table: SyncedTable,
  firstId: number,
  lastId: number,
  command: CommandId,
): boolean {
  return (
    all(
      db,
      `select 1 from change where tbl = @table and row_id between @firstId and @lastId
       and op <> 'bulk' and command > @command and command is not (select ctx.command from ctx) limit 1`,
      { table, firstId, lastId, command },
    ).length > 0
  );
}
