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

/** A pair of columns, a kind and an id, that point at a row of one of several tables; no foreign key can say that. */
type OpenReference = Readonly<{
  table: SyncedTable;
  kindColumn: string;
  idColumn: string;
  /** Kind -> the table whose row the id names; a kind that is not listed names no row. */
  tables: Readonly<Record<string, SyncedTable>>;
}>;

const linkEnds: OpenReference['tables'] = {
  passage: 'source_version',
  source: 'source',
  code: 'code',
  case: 'study_case',
  memo: 'memo',
};

const openReferences: readonly OpenReference[] = [
  {
    table: 'memo',
    kindColumn: 'target',
    idColumn: 'target_id',
    tables: { source: 'source', code: 'code', coding: 'coding', case: 'study_case' },
  },
  { table: 'link', kindColumn: 'from_kind', idColumn: 'from_id', tables: linkEnds },
  { table: 'link', kindColumn: 'to_kind', idColumn: 'to_id', tables: linkEnds },
];

/** The table that a row's `idColumn` points into, going by the kind beside it; undefined where it points at nothing. */
export function openTarget(
  table: SyncedTable,
  idColumn: string,
  row: Readonly<Record<string, unknown>>,
): SyncedTable | undefined {
  const reference = openReferences.find((r) => r.table === table && r.idColumn === idColumn);
  return reference?.tables[String(row[reference.kindColumn])];
}

/** Whether all rows that a row of `table` points at by kind and id are there. */
export function openTargetsExist(
  db: Database,
  table: SyncedTable,
  row: Readonly<Record<string, unknown>>,
): boolean {
  return openReferences
    .filter((reference) => reference.table === table)
    .every(({ idColumn }) => {
      const target = openTarget(table, idColumn, row);
      if (!target) return true;
      const id = Number(row[idColumn]);
      return first(db, `select 1 from ${target} where id = @id`, { id }) !== undefined;
    });
}

function isOpenlyReferenced(
  db: Database,
  table: SyncedTable,
  range: Readonly<{ firstId: number; lastId: number }>,
): boolean {
  return openReferences.some(({ table: from, kindColumn, idColumn, tables }) =>
    Object.keys(tables)
      .filter((kind) => tables[kind] === table)
      .some((kind) =>
        first(
          db,
          `select 1 from ${from} where ${kindColumn} = @kind and ${idColumn} between @firstId and @lastId limit 1`,
          { kind, ...range },
        ),
      ),
  );
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
  return byKey || isOpenlyReferenced(db, table, range);
}

/** Whether a column points at rows of one other table. */
export function isReference(db: Database, table: SyncedTable, column: string): boolean {
  return listReferences(db).some((r) => r.table === table && r.column === column);
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

function listOpenlyReferenced(
  db: Database,
  table: SyncedTable,
  range: Readonly<{ firstId: number; lastId: number }>,
): number[] {
  return openReferences.flatMap(({ table: from, kindColumn, idColumn, tables }) =>
    Object.keys(tables)
      .filter((kind) => tables[kind] === table)
      .flatMap((kind) =>
        all<{ id: number }>(
          db,
          `select distinct ${idColumn} as id from ${from} where ${kindColumn} = @kind and ${idColumn} between @firstId and @lastId`,
          { kind, ...range },
        ).map(({ id }) => id),
      ),
  );
}

/** Which of the rows `firstId..lastId` of `table` any row points at. */
export function listReferenced(
  db: Database,
  table: SyncedTable,
  firstId: number,
  lastId: number,
): ReadonlySet<number> {
  const range = { firstId, lastId };
  const byKey = listReferences(db)
    .filter(({ to }) => to === table)
    .flatMap(({ table: from, column }) =>
      all<{ id: number }>(
        db,
        `select distinct ${column} as id from ${from} where ${column} between @firstId and @lastId`,
        range,
      ).map(({ id }) => id),
    );
  return new Set([...byKey, ...listOpenlyReferenced(db, table, range)]);
}
