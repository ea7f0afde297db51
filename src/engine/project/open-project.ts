import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { CoderId } from '../../shared/ids.ts';
import { type CommandHost, runCommand } from '../history/command.ts';
import { backupFolder, isBackupDue, makeBackup, removeUnfinishedBackups } from './backups.ts';
import { checkpointAtRest } from './checkpoint-at-rest.ts';
import { type CopyIdentity, identifyCopy, insertSite, rememberCopy } from './copy-identity.ts';
import {
  configureConnection,
  configureReading,
  connect,
  type Database,
  first,
  insertRow,
  isSqliteError,
  run,
} from './database.ts';
import {
  checkHeader,
  damagedFile,
  logFormatVersion,
  newerFile,
  schemaVersion,
  studyName,
} from './file-identity.ts';
import { findProblemsAtOpening } from './integrity.ts';
import { lookBeforeOpening } from './look-before-opening.ts';
import { migrate } from './migrations.ts';
import { lockedBySomebody, removeOpenerHint, writeOpenerHint } from './opener-hint.ts';
import { changeMemoryIfPossible, rememberOpened } from './program-memory.ts';
import { insertCoder } from './queries/coder-queries.ts';
import { getLocalSetting, setLocalSetting } from './queries/local-setting-queries.ts';
import { refusalOf } from './sqlite-refusals.ts';
import { newUid, uidText } from './uid.ts';

/** Where the program keeps its own things, and what time it is. */
export type ProjectSurroundings = Readonly<{
  dataFolder: string;
  migrationsFolder: string;
  version: string;
  now: () => number;
  /** Name of the first coder of a new study. */
  userName: string;
}>;

export type OpenProject = Readonly<{
  /** Where the study belongs, and what it is called by. */
  path: string;
  /** The file that is open: another one where a copy is worked on until it is put back. */
  file: string;
  uid: string;
  db: Database;
  readOnly: boolean;
  host: CommandHost;
  chooseCoder: (coder: CoderId) => void;
  backupFolder: string;
  close: () => void;
}>;

const day = 86_400_000;

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Takes the lock: exclusive before the journal mode, so that no second connection ever shares the log. */
function lock(db: Database): void {
  configureConnection(db);
  db.pragma('journal_mode = WAL');
  db.exec('begin immediate; commit');
}

function closeDatabase(db: Database, readOnly: boolean): void {
  if (!db.open) return;
  try {
    // A single file again, readable anywhere.
    if (!readOnly) db.pragma('journal_mode = DELETE');
  } catch {
    // The write-ahead log then stays beside the file and is read at the next opening.
  }
  db.close();
}

function toOpenProject(
  db: Database,
  { path, file }: Pick<OpenProject, 'path' | 'file'>,
  readOnly: boolean,
  around: ProjectSurroundings,
): OpenProject {
  const row = first<{ uid: Buffer }>(db, 'select project_uid as uid from meta');
  if (!row) throw new Error('the file does not say which study it is');
  const uid = uidText(row.uid);
  const copy: CopyIdentity = identifyCopy(db, { path: file, ...around });
  const coder = getLocalSetting(db, 'coder');
  let coderId = Number(
    coder ?? first<{ id: number }>(db, 'select min(id) as id from coder')?.id ?? 0,
  ) as CoderId;
  if (!readOnly) writeOpenerHint(file, around.now());
  const checkpoint = readOnly ? null : checkpointAtRest(db);
  changeMemoryIfPossible(around.dataFolder, (memory) =>
    rememberOpened(memory, { path, uid, openedAt: new Date(around.now()).toISOString() }),
  );
  return {
    path,
    file,
    uid,
    db,
    readOnly,
    host: {
      db,
      siteId: copy.siteId,
      currentSiteId: copy.currentSiteId,
      coderId: () => coderId,
      now: around.now,
      saved: (commands) => checkpoint?.saved(commands),
    },
    chooseCoder: (chosen) => {
      setLocalSetting(db, 'coder', String(chosen));
      coderId = chosen;
    },
    backupFolder: backupFolder(around.dataFolder, uid),
    close: () => {
      if (!db.open) return;
      checkpoint?.stop();
      if (!readOnly) copy.remember();
      closeDatabase(db, readOnly);
      if (!readOnly) removeOpenerHint(file);
    },
  };
}

/** The first rows of a new file: what it is, which copy, and who codes. */
function seed(db: Database, name: string, around: ProjectSurroundings): void {
  const at = new Date(around.now()).toISOString();
  db.transaction(() => {
    insertRow(db, 'ctx', { one: 1, command: null, bulk: 0 });
    insertRow(db, 'meta', {
      one: 1,
      project_uid: newUid(),
      name,
      format_version: logFormatVersion,
      schema_version: schemaVersion,
      hlc_last: 0,
      site_id: 0,
      created_at: at,
    });
    insertSite(db, newUid(), null, at, around.version);
  })();
  const siteId = (): number => first<{ id: number }>(db, 'select site_id as id from meta')?.id ?? 0;
  const host: CommandHost = {
    db,
    siteId,
    currentSiteId: siteId,
    coderId: () => 1 as CoderId,
    now: around.now,
  };
  runCommand(
    host,
    (step) => {
      step.describe('study.create', { name });
      insertCoder(db, around.userName);
      return ok(null);
    },
    'system',
  );
}

/** Makes a new study at `path` and opens it. Nothing is written over; a half-made file is taken away again. */
export function createProject(path: string, around: ProjectSurroundings): Result<OpenProject> {
  const name = studyName(path);
  if (existsSync(path)) {
    return refuse(
      'project_exists',
      `There is a file named “${basename(path)}” in ${dirname(path)} already. It was not touched. Choose another name, or open it.`,
      { path },
    );
  }
  let db: Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    db = connect(path, { create: true });
    configureConnection(db);
    // Before the write-ahead log begins, so that the file's own header says what it is from the start.
    migrate(db, around.migrationsFolder);
    seed(db, name, around);
    lock(db);
    const real = realpathSync(path);
    rememberCopy(db, { path: real, ...around });
    return ok(toOpenProject(db, { path: real, file: real }, false, around));
  } catch (error) {
    db?.close();
    for (const suffix of ['', '-wal', '-journal']) rmSync(path + suffix, { force: true });
    return createRefused(name, path, error);
  }
}

function createRefused(name: string, path: string, error: unknown): Result<never> {
  const refusal = refusalOf(error);
  if (refusal?.code === 'disk_full') {
    return refuse(
      'disk_full',
      `“${name}” was not created: the disk is full. Free some space and do it again.`,
    );
  }
  const { code } = error as { code?: string };
  if (refusal || code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOENT') {
    return refuse(
      'project_read_only',
      `“${name}” was not created: ${dirname(path)} cannot be written to. Choose another folder.`,
      { path },
    );
  }
  throw error;
}

async function prepare(
  db: Database,
  path: string,
  around: ProjectSurroundings,
  checked: boolean,
): Promise<Result<null>> {
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found > schemaVersion) return newerFile(studyName(path), found);
  const row = first<{ uid: Buffer }>(db, 'select project_uid as uid from meta');
  const folder = backupFolder(around.dataFolder, row ? uidText(row.uid) : 'unknown');
  removeUnfinishedBackups(folder);
  if (found < schemaVersion) {
    const backup = await makeBackup(db, folder, around.now());
    if (!backup.ok) return backup;
    migrate(db, around.migrationsFolder);
    run(db, `update meta set schema_version = ${schemaVersion}`);
  }
  if (!checked || found < schemaVersion) {
    const [problem] = findProblemsAtOpening(db, around.migrationsFolder);
    if (problem) return damagedFile(studyName(path), `${problem.where}: ${problem.message}`);
  }
  if (isBackupDue(folder, around.now(), day)) await makeBackup(db, folder, around.now());
  return ok(null);
}

/**
 * Opens a study: looks at its header, checks it without writing, takes the lock, brings it up to date (after a
 * backup), backs it up where the last backup is older than a day. Any refusal leaves the file as it was. `belongsAt` is where
 * the study belongs, if the file is a copy that is worked on until it is put back there.
 */
export async function openProject(
  path: string,
  around: ProjectSurroundings,
  belongsAt?: string,
): Promise<Result<OpenProject>> {
  const header = checkHeader(path);
  if (!header.ok) return header;
  const real = realpathSync(path);
  const readOnly = !isWritable(real);
  let db: Database | undefined;
  try {
    const looked = lookBeforeOpening(real, around.migrationsFolder);
    if (!looked.ok) return looked;
    const { ino } = statSync(real);
    db = connect(real, { readonly: readOnly });
    if (readOnly) configureReading(db);
    else lock(db);
    // A copy was put back between the two, so that the open file is one that nobody would find again.
    if (statSync(real).ino !== ino) {
      closeDatabase(db, true);
      return lockedBySomebody(real);
    }
    const prepared = readOnly ? ok(null) : await prepare(db, real, around, looked.value);
    if (prepared.ok)
      return ok(toOpenProject(db, { path: belongsAt ?? real, file: real }, readOnly, around));
    closeDatabase(db, true);
    return prepared;
  } catch (error) {
    db?.close();
    return openRefused(real, error);
  }
}

function openRefused(path: string, error: unknown): Result<never> {
  if (isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')) return lockedBySomebody(path);
  if (isSqliteError(error) && /SQLITE_(CORRUPT|NOTADB|ERROR|SCHEMA)/u.test(error.code)) {
    // SQLite may quote half of the file's schema.
    const what = (error.message.split('\n')[0] ?? '').slice(0, 80);
    return damagedFile(studyName(path), `SQLite cannot read it (${what})`);
  }
  const refusal = refusalOf(error);
  if (refusal) return { ok: false, error: refusal };
  throw error;
}
