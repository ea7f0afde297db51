import { all, type Database, first } from '../project/database.ts';
import { type SyncedTable, syncedTables } from '../project/table-classes.ts';

export type Reference = Readonly<{ table: string; column: string; to: string }>;

const known = new WeakMap<Database, readonly Reference[]>();

/** Every foreign key of the synced tables. */
export function listReferences(db: Database): readonly Reference[] {
  let references = known.get(db);
  if (!references) {
    references = syncedTables.flatMap((table) =>
      all<{ column: string; to: string }>(
        db,
        `select "from" as "column", "table" as "to" from pragma_foreign_key_list('${table}')`,
      ).map(({ column, to }) => ({ table, column, to })),
    );
    known.set(db, references);
  }
  return references;
}

/** Memos point at rows of several tables: by a name and an id, which no foreign key can say. */
export const memoTargetTables: Readonly<Record<string, SyncedTable>> = {
  source: 'source',
  code: 'code',
  coding: 'coding',
  case: 'study_case',
};

function memoTargetOf(table: SyncedTable): string | undefined {
  return Object.keys(memoTargetTables).find((target) => memoTargetTables[target] === table);
}

/** Whether any row points at one of the rows `firstId..lastId` of `table`. */
export function isReferenced(
  db: Database,
  table: SyncedTable,
  firstId: number,
  lastId: number = firstId,
): boolean {
  const range = { firstId, lastId };
  const byKey = listReferences(db)
    .filter(({ to }) => to === table)
    .some(({ table: from, column }) =>
      first(
        db,
        `select 1 from ${from} where ${column} between @firstId and @lastId limit 1`,
        range,
      ),
    );
  if (byKey) return true;
  const target = memoTargetOf(table);
  return (
    target !== undefined &&
    first(
      db,
      'select 1 from memo where target = @target and target_id between @firstId and @lastId limit 1',
      { target, ...range },
    ) !== undefined
  );
}

/** Whether the row that a cell would point at is there. True for cells that point at nothing. */
export function targetExists(
  db: Database,
  table: SyncedTable,
  column: string,
  value: unknown,
): boolean {
  if (typeof value !== 'number') return true;
  const reference = listReferences(db).find((r) => r.table === table && r.column === column);
  if (!reference) return true;
  return first(db, `select 1 from ${reference.to} where id = @value`, { value }) !== undefined;
}
