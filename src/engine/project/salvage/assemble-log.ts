import { applyEntry, type LoggedEntry } from '../../history/fold-log.ts';
import { readBulk } from '../../history/bulk-chunk.ts';
import {
  all,
  type Database,
  first,
  insertRow,
  isSqliteError,
  type Parameters,
  run,
  type Row,
} from '../database.ts';
import { newUid } from '../uid.ts';
import type { Turn } from './sweep-pages.ts';

export type AssembledLog = Readonly<{
  /** Whether every command and every entry is there, and all of them can be replayed. */
  isWhole: boolean;
  /** Commands that could be read in the damaged file, that came from the backup, and that are known but lost. */
  steps: Readonly<{ found: number; fromBackup: number; missing: number }>;
  /** Entries that contradict what stands before them and were left out. */
  contradictions: number;
}>;

export type LogParts = Readonly<{
  /** Of the damaged file, by number. */
  commands: ReadonlyMap<number, Parameters>;
  sites: ReadonlyMap<number, Row>;
  backup: Database | null;
  /** The last number that a command was given, as far as the damaged file says; 0 where it does not. */
  lastNumber: number;
  at: string;
}>;

/** The rows of a table of the backup stand before those of the damaged file: they were checked. */
function takeOver(into: Database, backup: Database, table: 'content' | 'change'): void {
  const rows = backup.prepare(`select * from ${table} order by id`).iterate();
  for (const row of rows as IterableIterator<Parameters>) {
    run(into, `delete from ${table} where id = @id`, { id: row['id'] ?? 0 });
    if (table === 'content')
      run(into, 'delete from content where sha256 = @name', { name: row['sha256'] ?? null });
    insertRow(into, table, row);
  }
}

function tryInsert(into: Database, table: string, row: Parameters): boolean {
  try {
    insertRow(into, table, row);
    return true;
  } catch (error) {
    if (isSqliteError(error)) return false;
    throw error;
  }
}

function writeSites(into: Database, { sites, backup, at }: LogParts): void {
  const rows = backup ? all<Parameters>(backup, 'select * from site') : [];
  for (const row of rows) insertRow(into, 'site', row);
  for (const row of sites.values()) tryInsert(into, 'site', row as Parameters);
  const lost = all<{ id: number }>(
    into,
    'select distinct site_id as id from command where site_id not in (select id from site)',
  );
  for (const { id } of lost) {
    tryInsert(into, 'site', { id, uid: newUid(), label: '', app_version: '', created_at: at });
  }
}

/** Entries of a step whose own row is lost keep a row that says so: what they did is known all the same. */
function writeStandIns(into: Database, at: string): number {
  const lost = all<{ seq: number }>(
    into,
    'select distinct command as seq from change where command not in (select seq from command) order by seq',
  );
  if (lost.length === 0) return 0;
  const site = { uid: newUid(), label: '', app_version: '', forked_from: null, created_at: at };
  const siteId = insertRow(into, 'site', site);
  lost.forEach(({ seq }, n) => {
    const before = first<{ hlc: number; at: string; coder: number }>(
      into,
      'select hlc, at, coder_id as coder from command where seq < @seq order by seq desc limit 1',
      { seq },
    );
    insertRow(into, 'command', {
      seq,
      uid: newUid(),
      site_id: siteId,
      site_seq: n + 1,
      hlc: (before?.hlc ?? 0) + 1,
      at: before?.at ?? at,
      coder_id: before?.coder ?? 1,
      kind: 'do',
      label_key: 'study.lostStep',
      label_args: '{}',
      schema_version: 1,
      origin: 'system',
    });
  });
  return lost.length;
}

type Entry = LoggedEntry & Readonly<{ id: number; command: number; before: string | null }>;
type Grave = Readonly<{ table: string; id: number; uid: Buffer; command: number }>;

function listUids({
  op,
  rowId,
  before,
  after,
  chunk,
  checksum,
}: Entry): { id: number; uid: string }[] {
  if (op === 'bulk')
    return readBulk(chunk ?? Buffer.alloc(0), checksum ?? Buffer.alloc(0)).map(({ id, cells }) => ({
      id,
      uid: String(cells['uid']),
    }));
  const cells = JSON.parse((op === 'delete' ? before : after) ?? '{}') as Record<string, unknown>;
  return [{ id: rowId, uid: String(cells['uid']) }];
}

/** Keeps which rows went and did not come back; as in any study, those that went in bulk are not kept. */
function noteGraves(graves: Map<string, Grave>, entry: Entry): void {
  if (entry.op === 'update' || entry.sign === -1) return;
  const went = entry.op === 'delete';
  for (const { id, uid } of listUids(entry)) {
    const name = uid.toUpperCase();
    if (went)
      graves.set(name, {
        table: entry.tbl,
        id,
        uid: Buffer.from(name, 'hex'),
        command: entry.command,
      });
    else graves.delete(name);
  }
}

function tryReplay(into: Database, entry: Entry): boolean {
  run(into, 'savepoint entry');
  try {
    applyEntry(into, entry);
    run(into, 'release entry');
    return true;
  } catch {
    // An entry that was lost before it would have made room for this one, or the row is not one of this schema.
    run(into, 'rollback to entry');
    run(into, 'release entry');
    return false;
  }
}

const entriesAtOnce = 1000;

/** Replays the whole log into the tables; what cannot be replayed is taken out of the log. */
async function replay(into: Database, turn: Turn): Promise<number> {
  const graves = new Map<string, Grave>();
  const total = first<{ n: number }>(into, 'select count(*) as n from change')?.n ?? 0;
  let done = 0;
  let contradictions = 0;
  for (let last = 0; ;) {
    const entries = all<Entry>(
      into,
      `select id, command, tbl, op, row_id as rowId, before, after, sign, chunk, checksum from change
       where id > @last order by id limit ${entriesAtOnce}`,
      { last },
    );
    for (const entry of entries) {
      if (tryReplay(into, entry)) noteGraves(graves, entry);
      else {
        contradictions += 1;
        run(into, 'delete from change where id = @id', { id: entry.id });
      }
    }
    done += entries.length;
    if (entries.length < entriesAtOnce) break;
    last = entries.at(-1)?.id ?? last;
    await turn(done, total);
  }
  for (const { table, ...grave } of graves.values()) {
    if (grave.uid.length === 16) tryInsert(into, 'tombstone', { tbl: table, ...grave });
  }
  return contradictions;
}

const gaps = `select 1 from
  (select count(*) as n, max(seq) as last from command) c,
  (select count(*) as n, coalesce(max(id), 0) as last from change) e
  where c.n <> c.last or e.n <> e.last or exists (
    select 1 from command where undoes is null and seq not in (select command from change))`;

/**
 * Makes one history of what was read of the damaged file and of the backup, writes it into `into` and plays it into the
 * tables of `into`, which are empty and have no triggers. The contents and entries of the damaged file are there already.
 */
export async function assembleLog(
  into: Database,
  parts: LogParts,
  turn: Turn,
): Promise<AssembledLog> {
  const { commands, backup } = parts;
  const ofBackup = new Map<number, Parameters>();
  if (backup) {
    for (const table of ['content', 'change'] as const) takeOver(into, backup, table);
    for (const row of all<Parameters>(backup, 'select * from command'))
      ofBackup.set(Number(row['seq']), row);
  }
  for (const row of ofBackup.values()) insertRow(into, 'command', row);
  const written = [...commands].filter(
    ([seq, row]) => ofBackup.has(seq) || tryInsert(into, 'command', row),
  );
  writeSites(into, parts);
  const standIns = writeStandIns(into, parts.at);
  const contradictions = await replay(into, turn);
  const numbers = first<{ n: number; last: number }>(
    into,
    'select count(*) as n, coalesce(max(seq), 0) as last from command',
  ) ?? { n: 0, last: 0 };
  const missing = Math.max(parts.lastNumber, numbers.last) - numbers.n + standIns;
  return {
    isWhole: missing === 0 && contradictions === 0 && !first(into, gaps),
    steps: {
      found: written.length,
      fromBackup: ofBackup.size - countShared(ofBackup, commands),
      missing,
    },
    contradictions,
  };
}

function countShared(a: ReadonlyMap<number, unknown>, b: ReadonlyMap<number, unknown>): number {
  return [...a.keys()].filter((key) => b.has(key)).length;
}
