import type { CommandId } from '../../shared/ids.ts';
import { all, type Database } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';

type Writer = Readonly<{ command: CommandId; undoes: CommandId | null; cells: string | null }>;

/** Every write to a row, newest first, with the names of the cells it touched (null: the whole row). */
function listWriters(db: Database, table: SyncedTable, rowId: number): Writer[] {
  return all<Writer>(
    db,
    `select change.command, command.undoes, iif(change.op = 'update', change.after, null) as cells
     from change join command on command.seq = change.command
     where change.tbl = @table and change.row_id = @rowId and change.op <> 'bulk'
     order by change.id desc`,
    { table, rowId },
  );
}

/**
 * The command whose value stands in a cell (or, without a column, the last to touch the row).
 * A step and its undo cancel each other, and so do an undo and its redo: what stood before them counts.
 * Undefined where only a bulk load wrote the row.
 */
export function lastWriter(
  db: Database,
  table: SyncedTable,
  rowId: number,
  column?: string,
): CommandId | undefined {
  const cancelled = new Set<CommandId>();
  for (const { command, undoes, cells } of listWriters(db, table, rowId)) {
    const touches = !column || !cells || Object.hasOwn(JSON.parse(cells) as object, column);
    if (!touches || cancelled.has(command)) continue;
    if (undoes === null) return command;
    cancelled.add(undoes);
  }
  return undefined;
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
       and op <> 'bulk' and command > @command limit 1`,
      { table, firstId, lastId, command },
    ).length > 0
  );
}
