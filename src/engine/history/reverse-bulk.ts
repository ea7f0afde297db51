import { all, type Database, run } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { type BulkRow, bulkChunkRows, logBulk } from './bulk-chunk.ts';
import { withoutRowCapture } from './bulk-insert.ts';
import { insertMany } from './insert-many.ts';
import { listTouchedLater } from './last-writer.ts';
import { isReference, listReferenced, openTargetsExist, targetExists } from './references.ts';
import { putBack, type Reversal, takeOut } from './reverse-rows.ts';
import { bindableCell, type ColumnTypes } from './row-json.ts';

type Run = Readonly<{ from: number; to: number }>;

/** Stretches of ids without a gap. `ids` ascend. */
function listRuns(ids: readonly number[]): Run[] {
  const runs: { from: number; to: number }[] = [];
  for (const id of ids) {
    const last = runs.at(-1);
    if (last?.to === id - 1) last.to = id;
    else runs.push({ from: id, to: id });
  }
  return runs;
}

/** Which of the rows are there. */
function listThere(
  db: Database,
  table: SyncedTable,
  rows: readonly BulkRow[],
): ReadonlySet<number> {
  const ids = rows.map(({ id }) => id);
  const [firstId, lastId] = [Math.min(...ids), Math.max(...ids)];
  if (rows.length === 0) return new Set();
  return new Set(
    all<{ id: number }>(db, `select id from ${table} where id between @firstId and @lastId`, {
      firstId,
      lastId,
    }).map(({ id }) => id),
  );
}

/** Rows that are there, that nobody wrote one by one since, and that nothing points at: they can go in one sweep. */
function listFree(
  { db, command }: Reversal,
  table: SyncedTable,
  rows: readonly BulkRow[],
): readonly BulkRow[] {
  const firstId = rows[0]?.id ?? 0;
  const lastId = rows.at(-1)?.id ?? 0;
  const touched = listTouchedLater(db, table, firstId, lastId, command);
  const referenced = listReferenced(db, table, firstId, lastId);
  const there = listThere(db, table, rows);
  return rows.filter(({ id }) => there.has(id) && !touched.has(id) && !referenced.has(id));
}

/** Takes bulk-loaded rows out again: in sweeps where nobody touched or points at them, else row by row. */
export function takeOutBulk(
  reversal: Reversal,
  table: SyncedTable,
  rows: readonly BulkRow[],
): void {
  const { db } = reversal;
  const ordered = [...rows].sort((one, other) => one.id - other.id);
  const free = listFree(reversal, table, ordered);
  const swept = new Set(free.map(({ id }) => id));
  for (const { id } of ordered) if (!swept.has(id)) takeOut(reversal, table, id);
  withoutRowCapture(db, () => {
    for (const { from, to } of listRuns(free.map(({ id }) => id)))
      run(db, `delete from ${table} where id between @from and @to`, { from, to });
    logBulk(db, table, -1, free);
  });
}

function insertRows(
  db: Database,
  table: SyncedTable,
  rows: readonly BulkRow[],
  types: ColumnTypes,
): void {
  const columns = Object.keys(rows[0]?.cells ?? {});
  const cells = rows.map(({ id, cells: logged }) => [
    id,
    ...columns.map((column) => bindableCell(logged[column] ?? null, types.get(column) ?? '')),
  ]);
  insertMany(db, table, ['id', ...columns], cells);
}

/** Whether rows can come back, each target looked for once: many rows point at few. */
function createReturnCheck(db: Database, table: SyncedTable): (row: BulkRow) => boolean {
  const known = new Map<string, boolean>();
  return ({ cells }) =>
    Object.entries(cells).every(([column, value]) => {
      if (typeof value !== 'number' || !isReference(db, table, column)) return true;
      const key = `${column} ${value}`;
      const isThere = known.get(key) ?? targetExists(db, table, column, value);
      known.set(key, isThere);
      return isThere;
    }) && openTargetsExist(db, table, cells);
}

/** Puts bulk-deleted rows back, as far as what they point at is there. */
export function putBackBulk(
  reversal: Reversal,
  table: SyncedTable,
  rows: readonly BulkRow[],
  types: ColumnTypes,
): void {
  const { db } = reversal;
  const canReturn = createReturnCheck(db, table);
  withoutRowCapture(db, () => {
    for (let at = 0; at < rows.length; at += bulkChunkRows) {
      const chunk = rows.slice(at, at + bulkChunkRows);
      const there = listThere(db, table, chunk);
      const back = chunk.filter((row) => !there.has(row.id) && canReturn(row));
      insertRows(db, table, back, types);
      const isBack = new Set(back.map(({ id }) => id));
      // The rest is looked at one by one, to say why each stays away.
      const late = chunk.filter(
        ({ id, cells }) => !isBack.has(id) && putBack(reversal, table, id, cells, types),
      );
      logBulk(db, table, 1, [...back, ...late]);
    }
  });
}
