import type { HistoryObject } from '../../shared/domain/history.ts';
import type { CommandId } from '../../shared/ids.ts';
import { all, type Database } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import { readBulk } from './bulk-chunk.ts';

/** Rows that hang on a thing: those of `table` whose `column` is one of the rows of `of`. */
type Hanging = Readonly<{ table: SyncedTable; column: string; of: SyncedTable; kind?: string }>;

type Reach = Readonly<{ table: SyncedTable; hanging: readonly Hanging[] }>;

/** What the history of a thing takes in beside its own row: in an order in which each hangs on what came before it. */
const reaches: Readonly<Record<HistoryObject['kind'], Reach>> = {
  source: {
    table: 'source',
    hanging: [
      { table: 'source_version', column: 'source_id', of: 'source' },
      { table: 'speaker', column: 'version_id', of: 'source_version' },
      { table: 'coding', column: 'version_id', of: 'source_version' },
      { table: 'memo', column: 'target_id', of: 'source', kind: 'source' },
      { table: 'memo', column: 'target_id', of: 'coding', kind: 'coding' },
    ],
  },
  code: {
    table: 'code',
    hanging: [
      { table: 'coding', column: 'code_id', of: 'code' },
      { table: 'code_set_member', column: 'code_id', of: 'code' },
      { table: 'memo', column: 'target_id', of: 'code', kind: 'code' },
    ],
  },
  case: {
    table: 'study_case',
    hanging: [
      { table: 'attribute_value', column: 'case_id', of: 'study_case' },
      { table: 'speaker', column: 'case_id', of: 'study_case' },
      { table: 'memo', column: 'target_id', of: 'study_case', kind: 'case' },
    ],
  },
  dataset: {
    table: 'dataset',
    hanging: [
      { table: 'dataset_column', column: 'dataset_id', of: 'dataset' },
      { table: 'source', column: 'dataset_id', of: 'dataset' },
      { table: 'kept_measure', column: 'dataset_id', of: 'dataset' },
      { table: 'benchmark', column: 'dataset_id', of: 'dataset' },
      { table: 'follow_up', column: 'dataset_id', of: 'dataset' },
    ],
  },
  memo: { table: 'memo', hanging: [] },
  coding: {
    table: 'coding',
    hanging: [{ table: 'memo', column: 'target_id', of: 'coding', kind: 'coding' }],
  },
};

type Ids = Map<SyncedTable, Set<number>>;

const json = (ids: Iterable<number>): string => JSON.stringify([...ids]);

/** Rows that hang on others now, and those that did when they were deleted. */
function listHanging(db: Database, { table, column, of, kind }: Hanging, ids: Ids): number[] {
  const owners = json(ids.get(of) ?? []);
  const ofKind = kind === undefined ? '' : 'and target = @kind';
  const ofLoggedKind = kind === undefined ? '' : "and json_extract(before, '$.target') = @kind";
  const named = kind === undefined ? { owners } : { owners, kind };
  const there = all<{ id: number }>(
    db,
    `select id from ${table} where ${column} in (select value from json_each(@owners)) ${ofKind}`,
    named,
  );
  const gone = all<{ id: number }>(
    db,
    `select tombstone.id from tombstone
     cross join change on change.tbl = tombstone.tbl and change.row_id = tombstone.id and change.op = 'delete'
     where tombstone.tbl = '${table}' ${ofLoggedKind}
       and json_extract(change.before, '$.${column}') in (select value from json_each(@owners))`,
    named,
  );
  return [...there, ...gone].map(({ id }) => id);
}

/** Bulk entries that hold any of the rows: by the rows that are there, else by looking into the entry. */
function listBulkCommands(db: Database, { table, column, of }: Hanging, ids: Ids): CommandId[] {
  const rows = ids.get(table) ?? new Set();
  const owners = ids.get(of) ?? new Set();
  return all<{ command: CommandId; chunk: Buffer; checksum: Buffer }>(
    db,
    "select command, chunk, checksum from change where tbl = @table and op = 'bulk'",
    { table },
  )
    .filter(({ chunk, checksum }) =>
      readBulk(chunk, checksum).some(
        ({ id, cells }) => rows.has(id) || owners.has(Number(cells[column])),
      ),
    )
    .map(({ command }) => command);
}

/** The join is crossed so that it begins at the rows: the log is by far the longer of the two. */
function listRowCommands(db: Database, table: SyncedTable, ids: ReadonlySet<number>): CommandId[] {
  return all<{ command: CommandId }>(
    db,
    `select distinct change.command from json_each(@ids) wanted
     cross join change on change.tbl = @table and change.row_id = wanted.value and change.op <> 'bulk'`,
    { ids: json(ids), table },
  ).map(({ command }) => command);
}

/** Every command that did something to a thing or to what hangs on it, now or when it was deleted. */
export function listObjectCommands(db: Database, object: HistoryObject): ReadonlySet<CommandId> {
  const { table, hanging } = reaches[object.kind];
  const ids: Ids = new Map([[table, new Set([object.id])]]);
  const commands = new Set<CommandId>();
  for (const reach of hanging) {
    const known = ids.get(reach.table) ?? new Set();
    ids.set(reach.table, new Set([...known, ...listHanging(db, reach, ids)]));
    for (const command of listBulkCommands(db, reach, ids)) commands.add(command);
  }
  for (const [name, rows] of ids)
    for (const command of listRowCommands(db, name, rows)) commands.add(command);
  const itself: Hanging = { table, column: 'id', of: table };
  for (const command of listBulkCommands(db, itself, ids)) commands.add(command);
  return commands;
}
