import { join } from 'node:path';
import type { BackupInfo } from '../../../shared/domain/project.ts';
import type { RescueReport } from '../../../shared/domain/rescue.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { CoderId } from '../../../shared/ids.ts';
import { captureTriggers } from '../../history/capture-triggers.ts';
import { runCommand } from '../../history/command.ts';
import { insertSite } from '../copy-identity.ts';
import {
  all,
  configureReading,
  connect,
  type Database,
  first,
  insertRow,
  type Parameters,
  run,
} from '../database.ts';
import { logFormatVersion, schemaVersion, studyName } from '../file-identity.ts';
import { checkIntegrity } from '../integrity.ts';
import { dropTriggers, migrate } from '../migrations.ts';
import { type SyncedTable, syncedTables } from '../table-classes.ts';
import { newUid, uidText } from '../uid.ts';
import { type AssembledLog, assembleLog } from './assemble-log.ts';
import { type ChosenBackup, chooseBackup } from './choose-backup.ts';
import { readCounters, writeCounters } from './counters.ts';
import { countRescued } from './count-rescued.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { isUid } from './log-rows.ts';
import { completeColumns, mendContents } from './mend-texts.ts';
import { mendReferences } from './mend-references.ts';
import { type Locals, readLocals, writeLocals } from './local-rows.ts';
import { openPageFile, type PageFile } from './page-file.ts';
import { readTable, type TableRows } from './read-table.ts';
import { reconcile } from './reconcile.ts';
import { sweepPages, type SweptLog, type Turn } from './sweep-pages.ts';
import { makeWorkingCopy, openWorkingCopy, type ReadableCopy } from './working-copy.ts';

export type RescueSurroundings = Readonly<{
  dataFolder: string;
  migrationsFolder: string;
  version: string;
  now: () => number;
}>;

export type Building = Readonly<{
  path: string;
  /** Where the new study is written. */
  temporary: string;
  /** A folder for copies, empty. */
  folder: string;
  around: RescueSurroundings;
  now: number;
  turns: (from: number, to: number) => Turn;
  /** Backups of the study of this name, newest first; of one whose name is lost, of the study that was last at its path. */
  backups: (uid: string | undefined) => readonly BackupInfo[];
}>;

export type Built = Pick<RescueReport, 'backup' | 'isHistoryWhole' | 'counts' | 'notes'>;

/** An empty study without triggers, which is thrown away where anything fails: nothing of it has to survive a crash. */
function openEmpty(path: string, migrationsFolder: string): Database {
  const db = connect(path, { create: true });
  configureReading(db);
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  db.pragma('temp_store = MEMORY');
  migrate(db, migrationsFolder);
  dropTriggers(db);
  db.pragma('foreign_keys = OFF');
  return db;
}

type Readings = Readonly<{
  meta: Parameters | undefined;
  sites: TableRows['rows'];
  tables: ReadonlyMap<SyncedTable, TableRows>;
  locals: Locals;
  /** The last number that each table gave to a row, as far as it can be read. */
  counters: ReadonlyMap<string, number>;
}>;

const noRows: TableRows['rows'] = new Map();

async function readEverything(
  copy: ReadableCopy | null,
  copyPath: string,
  turn: Turn,
): Promise<Readings> {
  const file = openPageFile(copyPath);
  try {
    return await readTables(copy, file, turn);
  } finally {
    file.close();
  }
}

async function readTables(
  copy: ReadableCopy | null,
  file: PageFile,
  turn: Turn,
): Promise<Readings> {
  const tables = new Map<SyncedTable, TableRows>();
  if (!copy) return { meta: undefined, sites: noRows, tables, locals: [], counters: new Map() };
  const { db, isGrafted } = copy;
  for (const [n, table] of syncedTables.entries()) {
    await turn(n, syncedTables.length);
    const read = await readTable({ db, file }, table, 'id', () => turn(n, syncedTables.length));
    // Where the beginnings of tables are those of another file, a row that is missing proves nothing.
    tables.set(table, isGrafted ? { ...read, isWhole: false } : read);
  }
  const pause = (): Promise<void> => turn(1, 1);
  const meta = (await readTable({ db, file }, 'meta', 'one', pause)).rows.get(1);
  return {
    meta: meta && isUid(meta['project_uid']) ? (meta as Parameters) : undefined,
    sites: (await readTable({ db, file }, 'site', 'id', pause)).rows,
    tables,
    locals: readLocals(db),
    counters: readCounters(db),
  };
}

function maximum(db: Database, sql: string): number {
  return first<{ value: number | null }>(db, sql)?.value ?? 0;
}

/** What the file says of itself: which study it is, and that it is a copy that was made now. */
function writeIdentity(db: Database, building: Building, meta: Parameters | undefined): void {
  const { path, now, around } = building;
  const at = new Date(now).toISOString();
  const created = typeof meta?.['created_at'] === 'string' ? meta['created_at'] : at;
  insertRow(db, 'ctx', { one: 1, command: null, bulk: 0 });
  insertRow(db, 'meta', {
    one: 1,
    project_uid: meta?.['project_uid'] ?? newUid(),
    name: typeof meta?.['name'] === 'string' ? meta['name'] : studyName(path),
    format_version: logFormatVersion,
    schema_version: schemaVersion,
    hlc_last: maximum(db, 'select max(hlc) as value from command'),
    site_id: 0,
    created_at: created,
  });
  const before = maximum(db, 'select max(id) as value from site');
  insertSite(db, newUid(), before || null, at, around.version);
}

type Mended = Readonly<{ log: AssembledLog; readings: Readings; swept: SweptLog; ledger: Ledger }>;

/** The one step by which the history becomes what was found: logged like any other, so that the study is the fold of its history. */
function takeStep(
  db: Database,
  building: Building,
  { log, readings, swept, ledger }: Mended,
): void {
  const { now } = building;
  const at = new Date(now).toISOString();
  const siteId = (): number => maximum(db, 'select site_id as value from meta');
  const host = {
    db,
    siteId,
    currentSiteId: siteId,
    coderId: () => (maximum(db, 'select min(id) as value from coder') || 1) as CoderId,
    now: () => now,
  };
  const { tables } = readings;
  runCommand(
    host,
    (step) => {
      step.describe('study.rescue', { name: studyName(building.path) });
      reconcile(db, { tables, isHistoryWhole: log.isWhole }, ledger);
      mendContents(db, swept.damagedContents, ledger);
      mendReferences(db, ledger, at);
      mendContents(db, swept.damagedContents, ledger);
      completeColumns(db, ledger);
      if (!first(db, 'select 1 from coder'))
        insertRow(db, 'coder', { uid: newUid(), name: 'Rescued coder', colour: 0 });
      return ok(null);
    },
    'system',
  );
}

function nothingThere(path: string): Result<never> {
  return refuse(
    'project_damaged',
    `Nothing could be read of “${studyName(path)}”: neither a text nor a code, nor a step of its history. The file was left exactly as it is. Restore a backup, or ask for a copy.`,
    { path },
  );
}

function countOf(db: Database, table: string): number {
  return maximum(db, `select count(*) as value from ${table}`);
}

async function fill(
  db: Database,
  building: Building,
  copyPath: string,
  opened: { backup: ChosenBackup | null; copy: ReadableCopy | null },
): Promise<Result<Built>> {
  const { path, folder, around, now, turns } = building;
  const { migrationsFolder } = around;
  run(db, 'begin');
  const swept = await sweepPages(copyPath, db, turns(5, 40));
  run(db, 'commit');
  const contentsInFile = new Set(
    all<{ id: number }>(db, 'select id from content').map(({ id }) => id),
  );
  const template = join(folder, 'template');
  openEmpty(template, migrationsFolder).close();
  const remembered = building.backups(undefined).map((backup) => backup.path);
  opened.copy = openWorkingCopy(copyPath, [...remembered.slice(0, 1), template]);
  const readings = await readEverything(opened.copy, copyPath, turns(40, 60));
  const uid = readings.meta ? uidText(readings.meta['project_uid'] as Uint8Array) : undefined;
  const backups = building.backups(uid);
  opened.backup = chooseBackup(backups, swept.commands, join(folder, 'backup'), migrationsFolder);
  const backup = opened.backup?.db ?? null;
  const at = new Date(now).toISOString();
  const lastNumber = readings.counters.get('command') ?? 0;
  const parts = { ...readings, lastNumber, commands: swept.commands, backup, at };
  run(db, 'begin');
  const log = await assembleLog(db, parts, turns(60, 85));
  const ledger = createLedger();
  const meta =
    readings.meta ?? (backup ? first<Parameters>(backup, 'select * from meta') : undefined);
  writeIdentity(db, building, meta);
  writeLocals(db, [...(backup ? readLocals(backup) : []), ...readings.locals]);
  writeCounters(db, readings);
  for (const sql of captureTriggers(db)) db.exec(sql);
  run(db, 'commit');
  takeStep(db, building, { log, readings, swept, ledger });
  if (log.contradictions > 0)
    ledger.notes.push({ kind: 'steps', what: 'contradiction', name: String(log.contradictions) });
  if (countOf(db, 'source') + countOf(db, 'code') + countOf(db, 'command') <= 1)
    return nothingThere(path);
  await turns(85, 95)(1, 2);
  const sound = checkIntegrity(db, migrationsFolder);
  const [problem] = sound.problems;
  if (problem) throw new Error(`${problem.where}: ${problem.message}`);
  const counts = countRescued({ db, backup, ledger, contentsInFile, steps: log.steps });
  return ok({
    backup: opened.backup && {
      path: opened.backup.info.path,
      createdAt: opened.backup.info.createdAt,
    },
    isHistoryWhole: log.isWhole,
    counts,
    notes: ledger.notes,
  });
}

/** Writes the new study; the damaged one is only copied. Throws what the disk and SQLite throw. */
export async function buildStudy(building: Building): Promise<Result<Built>> {
  const { path, folder, temporary, around, turns } = building;
  const copyPath = join(folder, 'copy');
  await turns(0, 5)(0, 1);
  await makeWorkingCopy(path, copyPath);
  await turns(0, 5)(1, 1);
  const opened: { backup: ChosenBackup | null; copy: ReadableCopy | null } = {
    backup: null,
    copy: null,
  };
  const db = openEmpty(temporary, around.migrationsFolder);
  try {
    const built = await fill(db, building, copyPath, opened);
    db.pragma('journal_mode = DELETE');
    return built;
  } finally {
    db.close();
    opened.copy?.db.close();
    opened.backup?.close();
  }
}
