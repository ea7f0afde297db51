import type { CommandId } from '../../shared/ids.ts';
import { all, type Database, first } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { undoneByChange } from './reversals.ts';

type Writer = Readonly<{
  change: number;
  command: CommandId;
  undoes: CommandId | null;
  /** 1 where the command took back several steps at once, or parts of one. */
  isHead: 0 | 1;
  /** 1 for what the command under way wrote. */
  isUnderWay: 0 | 1;
  cells: string | null;
}>;

/** Changes that the command under way made to take back a step, by their numbers, `to` left out. */
export type TakingBack = Readonly<{ command: CommandId; from: number; to: number }>;

/** The command whose writes are asked about, and what the command under way has taken back before it. */
export type Asked = Readonly<{
  db: Database;
  command: CommandId;
  done?: readonly TakingBack[];
}>;

type Known = Readonly<{ row: string; writers: Writer[] }>;
const lastAsked = new WeakMap<Database, Known>();

/** The writers of a row, read once for all cells that are asked about in a row before anything is written again. */
function listWriters(db: Database, table: SyncedTable, rowId: number): Writer[] {
  const row = `${table} ${rowId} ${first<{ n: number }>(db, 'select total_changes() as n')?.n}`;
  const known = lastAsked.get(db);
  if (known?.row === row) return known.writers;
  const writers = readWriters(db, table, rowId);
  lastAsked.set(db, { row, writers });
  return writers;
}

/** Every write to a row, newest first, with the names of the cells it touched (null: the whole row). */
function readWriters(db: Database, table: SyncedTable, rowId: number): Writer[] {
  return all<Writer>(
    db,
    `select change.id as change, change.command, command.undoes,
       exists (select 1 from command part where part.seq = change.command + 1 and part.group_id = change.command) as isHead,
       change.command is (select ctx.command from ctx) as isUnderWay,
       iif(change.op = 'update', change.after, null) as cells
     from change left join command on command.seq = change.command
     where change.tbl = @table and change.row_id = @rowId and change.op <> 'bulk'
     order by change.id desc`,
    { table, rowId },
  );
}

/**
 * What became of what a command wrote: it `stands`; it was taken back since, so that nothing is left to do; or another
 * command wrote the same since, which stands in the way.
 */
export type Standing =
  Readonly<{ is: 'stands' | 'takenBack' }> | Readonly<{ is: 'changed'; by: CommandId }>;

/** The step that a write took back, if it took one back. */
function undoneBy({ db, done = [] }: Asked, write: Writer): CommandId | null {
  if (write.isUnderWay)
    return done.find(({ from, to }) => write.change >= from && write.change < to)?.command ?? null;
  return write.isHead ? undoneByChange(db, write.command, write.change) : write.undoes;
}

/**
 * What became of what a command wrote in a cell, or (without a column) in the row as a whole. A step and its undo that both
 * came later cancel each other, and so do an undo and its redo; anything else that came later stands in the way. What the
 * command under way writes at present does not count: it is the undo that asks.
 */
export function standingOf(
  asked: Asked,
  table: SyncedTable,
  rowId: number,
  column?: string,
): Standing {
  const { db, command } = asked;
  const cancelled = new Set<CommandId>();
  for (const write of listWriters(db, table, rowId)) {
    const touches =
      !column || !write.cells || Object.hasOwn(JSON.parse(write.cells) as object, column);
    if (!touches || cancelled.has(write.command)) continue;
    const undoes = undoneBy(asked, write);
    if (write.isUnderWay && undoes === null) continue;
    if (write.command <= command) return { is: 'stands' };
    if (undoes === command) return { is: 'takenBack' };
    if (undoes === null || undoes < command) return { is: 'changed', by: write.command };
    cancelled.add(undoes);
  }
  return { is: 'stands' };
}

/** The rows among `firstId..lastId` that any other command than `command` wrote after it, one by one. */
export function listTouchedLater(
  db: Database,
  table: SyncedTable,
  firstId: number,
  lastId: number,
  command: CommandId,
): ReadonlySet<number> {
  return new Set(
    all<{ id: number }>(
      db,
      `select distinct row_id as id from change where tbl = @table and row_id between @firstId and @lastId
       and op <> 'bulk' and command > @command and command is not (select ctx.command from ctx)`,
      { table, firstId, lastId, command },
    ).map(({ id }) => id),
  );
}
