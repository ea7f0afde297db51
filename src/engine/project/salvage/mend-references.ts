import { listReferences, openTarget, openTargetsExist } from '../../history/references.ts';
import { all, type Database, first, type Row, run } from '../database.ts';
import { isSyncedTable, type SyncedTable } from '../table-classes.ts';
import { describeRow, type Ledger } from './ledger.ts';
import { hasStandIn, insertStandIn } from './stand-ins.ts';

type Mending = Readonly<{ db: Database; ledger: Ledger; at: string }>;

function drop(
  { db, ledger, at }: Mending,
  table: SyncedTable,
  row: Row,
  what: 'text_gone' | 'target_gone',
): void {
  const id = Number(row['id']);
  // As long as it can be said in which text they stood.
  if (table === 'source_version')
    for (const coding of all<Row>(db, 'select * from coding where version_id = @id', { id }))
      drop({ db, ledger, at }, 'coding', coding, what);
  ledger.note(table, what, describeRow(db, table, id, row));
  run(db, `delete from ${table} where id = @id`, { id });
}

function isOptional(db: Database, table: string, column: string): boolean {
  const found = first<{ required: number }>(
    db,
    `select "notnull" as required from pragma_table_info('${table}') where name = @column`,
    { column },
  );
  return found?.required === 0;
}

/** A text whose present version is lost goes on with the last one that is there; without any it is gone. */
function mendSource(mending: Mending, row: Row): void {
  const { db, ledger } = mending;
  const id = Number(row['id']);
  const older = first<{ id: number }>(
    db,
    'select id from source_version where source_id = @id order by number desc limit 1',
    { id },
  );
  if (!older) return drop(mending, 'source', row, 'text_gone');
  run(db, 'update source set version_id = @version where id = @id', { id, version: older.id });
  ledger.note('source', 'older_text', describeRow(db, 'source', id, row));
}

type Broken = Readonly<{ table: SyncedTable; column: string; to: string; row: Row }>;

const isOfText = ({ table, to }: Broken): boolean =>
  table === 'source_version' || to === 'source_version';

function mendOne(mending: Mending, broken: Broken): void {
  const { db, ledger, at } = mending;
  const { table, column, to, row } = broken;
  const id = Number(row['id']);
  const target = Number(row[column]);
  if (table === 'source' && column === 'version_id') return mendSource(mending, row);
  if (isOptional(db, table, column)) {
    run(db, `update ${table} set ${column} = null where id = @id`, { id });
    ledger.note(table, 'reference_cut', `${describeRow(db, table, id, row)} (${column})`);
  } else if (hasStandIn(to) && insertStandIn(db, to, target, at)) {
    const standIn = first<Row>(db, `select * from ${to} where id = @target`, { target }) ?? {};
    ledger.standIns.set(to, (ledger.standIns.get(to) ?? new Set()).add(target));
    ledger.note(to, 'stand_in', describeRow(db, to, target, standIn));
  } else drop(mending, table, row, isOfText(broken) ? 'text_gone' : 'target_gone');
}

/** One round over all keys; answers whether anything was amiss. Mending one can break another. */
function mendKeys(mending: Mending): boolean {
  const { db } = mending;
  let isAmiss = false;
  for (const { table, column, to } of listReferences(db)) {
    if (!isSyncedTable(table)) continue;
    const lost = `select * from ${table} where ${column} is not null and ${column} not in (select id from ${to}) order by id`;
    for (const row of all<Row>(db, lost)) {
      isAmiss = true;
      const target = { target: Number(row[column]) };
      // A row before this one may have brought the stand-in.
      if (!first(db, `select 1 from ${to} where id = @target`, target))
        mendOne(mending, { table, column, to, row });
    }
  }
  return isAmiss;
}

/** What a person wrote about a thing that is gone is kept, in the journal; a link to nowhere is not. */
function mendOpenReferences(mending: Mending): boolean {
  const { db, ledger } = mending;
  let isAmiss = false;
  for (const row of all<Row>(db, 'select * from memo')) {
    if (openTargetsExist(db, 'memo', row) || !openTarget('memo', 'target_id', row)) continue;
    const id = Number(row['id']);
    isAmiss = true;
    ledger.note('memo', 'moved_to_journal', describeRow(db, 'memo', id, row));
    run(
      db,
      `update memo set target = 'journal', target_id = 0, part = 0, entry_date = substr(created_at, 1, 10) where id = @id`,
      { id },
    );
  }
  for (const row of all<Row>(db, 'select * from link')) {
    if (openTargetsExist(db, 'link', row)) continue;
    isAmiss = true;
    drop(mending, 'link', row, 'target_gone');
  }
  return isAmiss;
}

function dropCodingsOutOfRange(mending: Mending): void {
  const outside = all<Row>(
    mending.db,
    `select coding.* from coding join source_version version on version.id = coding.version_id
     where coding.end_offset > version.length`,
  );
  for (const row of outside) drop(mending, 'coding', row, 'text_gone');
}

/** More rounds than references can hang on each other. */
const mostRounds = 50;

/** Sees to it that every row points at rows that are there: by a stand-in, without the reference, or by going itself, which is noted. */
export function mendReferences(db: Database, ledger: Ledger, at: string): void {
  const mending = { db, ledger, at };
  for (let round = 0; round < mostRounds; round += 1) {
    const isAmiss = mendKeys(mending);
    if (!mendOpenReferences(mending) && !isAmiss) break;
  }
  dropCodingsOutOfRange(mending);
  mendOpenReferences(mending);
}
