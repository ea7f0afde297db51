import { all, type Database, first } from '../project/database.ts';
import { syncedTables, type SyncedTable } from '../project/table-classes.ts';

type Column = Readonly<{ name: string; type: string }>;

/** The columns of a table as the file has them, the id left out. Log entries name columns, never positions. */
export function loggedColumns(db: Database, table: SyncedTable): readonly Column[] {
  return all<Column>(db, `select name, type from pragma_table_info('${table}')`).filter(
    ({ name }) => name !== 'id',
  );
}

/** JSON cannot hold blobs, and SQLite writes reals into it with 15 digits: blobs go as hex, reals as text of 17 digits. */
function logged(row: 'old' | 'new', { name, type }: Column): string {
  const cell = `${row}.${name}`;
  if (type.toUpperCase() === 'BLOB') return `hex(${cell})`;
  if (type.toUpperCase() === 'REAL') return `iif(${cell} is null, null, printf('%!.17g', ${cell}))`;
  return cell;
}

function wholeRow(row: 'old' | 'new', columns: readonly Column[]): string {
  return `json_object(${columns.map((column) => `'${column.name}', ${logged(row, column)}`).join(', ')})`;
}

/** Only the columns that differ. `json_patch` drops null members, so members are set one by one. */
function changedColumns(row: 'old' | 'new', columns: readonly Column[]): string {
  const pairs = columns.map(
    (column) =>
      `select '${column.name}' as k, ${logged(row, column)} as v where old.${column.name} is not new.${column.name}`,
  );
  return `(select json_group_object(k, v) from (${pairs.join(' union all ')}))`;
}

const currentCommand = '(select command from ctx)';
const unlessBulk = 'when (select bulk from ctx) = 0';

function triggersOf(table: SyncedTable, columns: readonly Column[]): string[] {
  const anyDiffers = columns.map(({ name }) => `old.${name} is not new.${name}`).join(' or ');
  return [
    `create trigger capture_${table}_insert after insert on ${table} ${unlessBulk} begin
      insert into change (command, tbl, op, row_id, after) values (${currentCommand}, '${table}', 'insert', new.id, ${wholeRow('new', columns)});
      delete from tombstone where uid = new.uid;
    end`,
    `create trigger capture_${table}_update after update on ${table} ${unlessBulk} and (${anyDiffers}) begin
      insert into change (command, tbl, op, row_id, before, after) values (${currentCommand}, '${table}', 'update', new.id, ${changedColumns('old', columns)}, ${changedColumns('new', columns)});
    end`,
    `create trigger capture_${table}_delete after delete on ${table} ${unlessBulk} begin
      insert into change (command, tbl, op, row_id, before) values (${currentCommand}, '${table}', 'delete', old.id, ${wholeRow('old', columns)});
      insert into tombstone (tbl, id, uid, command) values ('${table}', old.id, old.uid, ${currentCommand});
    end`,
    `create trigger guard_${table}_id before update of id, uid on ${table} when old.id is not new.id or old.uid is not new.uid begin
      select raise(abort, 'ids never change');
    end`,
  ];
}

/**
 * The triggers that put every write to a synced table into the log, made from the tables as they are.
 * Below the handlers, so that none can forget it: without a command under way `change.command` is null and the write fails.
 */
export function captureTriggers(db: Database): string[] {
  return syncedTables.flatMap((table) => triggersOf(table, loggedColumns(db, table)));
}

/**
 * Has the trigger that captures inserts into a table away while very many rows are loaded that are logged in bulk: asked for each row
 * whether it should be silent, it makes the load longer. Both are part of the transaction around: what fails in between has
 * to end that, or go back to before this.
 */
export function withoutInsertTrigger<T>(db: Database, table: SyncedTable, load: () => T): T {
  const name = `capture_${table}_insert`;
  const trigger = first<{ sql: string }>(db, 'select sql from sqlite_schema where name = @name', {
    name,
  });
  if (!trigger) throw new Error(`${name} is not there`);
  db.exec(`drop trigger ${name}`);
  const loaded = load();
  db.exec(trigger.sql);
  return loaded;
}
