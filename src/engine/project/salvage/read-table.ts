import { all, type Database, first, isSqliteError, type Row } from '../database.ts';
import type { PageFile } from './page-file.ts';
import type { Turn } from './sweep-pages.ts';

/** What could be read of a table. */
export type TableRows = Readonly<{
  rows: ReadonlyMap<number, Row>;
  /** Whether every page of it and of its indexes is as it should be: then a row that is not there is not there. */
  isWhole: boolean;
  /** Keys that an index names, whether their rows could be read or not. */
  named: ReadonlySet<number>;
}>;

/** Where nothing says how far the keys of a table go. */
const farthest = 2000;
/** Ranges asked for before others have a turn. */
const asksAtOnce = 500;
/** Where a table is damaged at its root, no key can be read: after so many in a row it is enough. */
const mostInVain = 800;
/** Beyond this keys are not believed. */
const greatestKey = 50_000_000;

type Reader = Readonly<{ db: Database; table: string; key: string; rows: Map<number, Row> }>;

/** Takes rows from one end of a range until one cannot be read; answers the last key that was read, or null. */
function readFrom(
  { db, table, key, rows }: Reader,
  [low, high]: readonly [number, number],
  order: 'asc' | 'desc',
): Readonly<{ last: number | null; isDone: boolean }> {
  let last: number | null = null;
  try {
    // Prepared anew: a statement that failed on damage is not to be used again.
    const rowsOfRange = db
      .prepare(
        `select * from ${table} where ${key} between @low and @high order by ${key} ${order}`,
      )
      .iterate({ low, high }) as IterableIterator<Row>;
    for (const row of rowsOfRange) {
      last = Number(row[key]);
      rows.set(last, row);
    }
    return { last, isDone: true };
  } catch (error) {
    if (isSqliteError(error)) return { last, isDone: false };
    throw error;
  }
}

/**
 * Reads from both ends up to what cannot be read, and halves what is left until only the damaged rows are left out: widest ranges
 * first, so that what lies between two damaged places is found early. Answers how many ranges could not be read.
 */
async function readRange(
  reader: Reader,
  whole: readonly [number, number],
  turn: Turn,
): Promise<number> {
  const ranges: (readonly [number, number])[] = [whole];
  let lost = 0;
  let inVain = 0;
  for (let at = 0; at < ranges.length && inVain < mostInVain; at += 1) {
    const range = ranges[at] ?? whole;
    const before = reader.rows.size;
    if (at % asksAtOnce === asksAtOnce - 1) await turn(at, ranges.length);
    const up = readFrom(reader, range, 'asc');
    if (up.isDone) continue;
    const low = (up.last ?? range[0] - 1) + 1;
    const down = readFrom(reader, [low, range[1]], 'desc');
    if (down.isDone) continue;
    const high = (down.last ?? range[1] + 1) - 1;
    inVain = reader.rows.size > before ? 0 : inVain + 1;
    if (low >= high) {
      lost += 1;
      continue;
    }
    const middle = Math.floor((low + high) / 2);
    ranges.push([low, middle], [middle + 1, high]);
  }
  return lost + (inVain < mostInVain ? 0 : 1);
}

function ask<T>(question: () => T): T | undefined {
  try {
    return question();
  } catch (error) {
    if (isSqliteError(error)) return undefined;
    throw error;
  }
}

/** Keys from the index of a table's names, from both of its ends as far as it can be read. */
function readNamedKeys(db: Database, table: string): Set<number> {
  const keys = new Set<number>();
  const index = ask(() =>
    first<{ name: string }>(
      db,
      "select name from sqlite_schema where type = 'index' and tbl_name = @table and name like '%uid_unique'",
      { table },
    ),
  );
  if (!index) return keys;
  for (const order of ['asc', 'desc']) {
    ask(() => {
      const rows = db
        .prepare(
          `select id, uid from ${table} indexed by ${index.name} where uid > x'00' order by uid ${order}`,
        )
        .iterate() as IterableIterator<{ id: number; uid: unknown }>;
      for (const { id, uid } of rows) {
        if (Buffer.isBuffer(uid) && uid.length === 16 && Number.isSafeInteger(id)) keys.add(id);
      }
    });
  }
  return keys;
}

/** Up to where keys are asked for: as far as the table counted, else as far as anything names one. */
function lastKey(db: Database, table: string, key: string, named: ReadonlySet<number>): number {
  const counted = ask(() =>
    first<{ seq: number }>(db, 'select seq from sqlite_sequence where name = @table', { table }),
  )?.seq;
  if (counted !== undefined && counted > 0 && counted < greatestKey) return counted;
  const greatest = ask(() => first<{ key: number }>(db, `select max(${key}) as key from ${table}`));
  let known = greatest?.key ?? 0;
  for (const id of named) known = Math.max(known, id);
  return known > 0 ? Math.min(known, greatestKey) : farthest;
}

function isSoundTable(db: Database, table: string): boolean {
  const said = ask(() => db.pragma(`quick_check('${table}')`) as { quick_check: string }[]);
  return said?.length === 1 && said[0]?.quick_check === 'ok';
}

/** Kinds of pages that a table can begin with. */
const beginnings = [0x05, 0x0d];

/** Whether the page that a table begins with is one at all; without it no row of it can be asked for. */
function hasBeginning({ db, file }: TablesOfCopy, table: string): boolean {
  const root = ask(() =>
    first<{ page: number }>(
      db,
      "select rootpage as page from sqlite_schema where type = 'table' and name = @table",
      { table },
    ),
  );
  return beginnings.includes(file.read(root?.page ?? 0)?.[0] ?? 0);
}

/** The copy of a damaged study, as SQLite reads it and page by page. */
export type TablesOfCopy = Readonly<{ db: Database; file: PageFile }>;

/** Reads a table row by row, whatever is damaged of it. A table that the file does not have has no rows. */
export async function readTable(
  copy: TablesOfCopy,
  table: string,
  key: string,
  turn: Turn,
): Promise<TableRows> {
  const { db } = copy;
  const rows = new Map<number, Row>();
  const isSound = isSoundTable(db, table);
  const named = isSound ? new Set<number>() : readNamedKeys(db, table);
  const reader = { db, table, key, rows };
  if (!hasBeginning(copy, table)) return { rows, isWhole: false, named };
  if (ask(() => all(db, `select 1 from ${table} limit 0`)) === undefined)
    return { rows, isWhole: false, named };
  const lost = isSound
    ? await readRange(reader, [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER], turn)
    : await readRange(reader, [1, lastKey(db, table, key, named)], turn);
  return { rows, isWhole: isSound && lost === 0, named };
}
