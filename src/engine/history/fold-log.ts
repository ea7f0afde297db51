import { all, type Database, insertRow, run } from '../project/database.ts';
import { isSyncedTable } from '../project/table-classes.ts';
import { readBulk } from './bulk-chunk.ts';
import { columnTypes } from './bulk-insert.ts';
import { bindableCells, type LoggedCells } from './row-json.ts';

/** An entry of the change log, as far as replaying needs it. */
export type LoggedEntry = Readonly<{
  tbl: string;
  op: 'insert' | 'update' | 'delete' | 'bulk';
  rowId: number;
  after: string | null;
  sign: number | null;
  chunk: Buffer | null;
  checksum: Buffer | null;
}>;

/** Replays one entry. Throws where the rows are not as the entry has them, or where it is damaged. */
export function applyEntry(into: Database, entry: LoggedEntry): void {
  const { tbl: table, op, rowId: id, after, chunk, checksum } = entry;
  if (!isSyncedTable(table)) throw new Error(`the change log names an unknown table ${table}`);
  const types = columnTypes(into, table);
  const cells = bindableCells(JSON.parse(after ?? '{}') as LoggedCells, types);
  if (op === 'insert') insertRow(into, table, { id, ...cells });
  else if (op === 'delete') run(into, `delete from ${table} where id = @id`, { id });
  else if (op === 'update') {
    const sets = Object.keys(cells).map((column) => `${column} = @${column}`);
    run(into, `update ${table} set ${sets.join(', ')} where id = @id`, { ...cells, id });
  } else if (chunk && checksum) {
    for (const row of readBulk(chunk, checksum)) {
      if (entry.sign === 1)
        insertRow(into, table, { id: row.id, ...bindableCells(row.cells, types) });
      else run(into, `delete from ${table} where id = @id`, { id: row.id });
    }
  }
}

/** Replays every entry of `from` into `into`, a file of the same schema with no rows and no triggers, with foreign keys off. */
export function foldEntries(from: Database, into: Database): void {
  const entries = all<LoggedEntry>(
    from,
    'select tbl, op, row_id as rowId, after, sign, chunk, checksum from change order by id',
  );
  for (const entry of entries) applyEntry(into, entry);
}

/** State = fold of the log: as `foldEntries`, with the immutable contents, which are part of the log. */
export function foldLog(from: Database, into: Database): void {
  for (const row of all<Record<string, string | number | null | Uint8Array>>(
    from,
    'select * from content',
  )) {
    insertRow(into, 'content', row);
  }
  foldEntries(from, into);
}
