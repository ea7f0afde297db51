import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  layOlderStudy,
  parseChunk,
  rewriteEntries,
  surroundingsOfOlder,
} from '../../../test/support/older-study.ts';
import { migrationsFolder } from '../../../test/support/temporary-study.ts';
import type { CoderId, CommandId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { runCommand, type Step } from '../history/command.ts';
import { digestState } from '../history/state-digest.ts';
import { redo, undoStep } from '../history/undo.ts';
import { listBackups } from './backups.ts';
import { all, type Database } from './database.ts';
import { schemaVersion } from './file-identity.ts';
import { checkIntegrity } from './integrity.ts';
import { type OpenProject, openProject } from './open-project.ts';
import { rescueStudy } from './salvage/rescue-study.ts';

/*
 * The study of the fourth schema was made by two programs. The first wrote bulk entries row by row: “trees” imported, its texts
 * coded by a rule, “birds” imported and undone. The second wrote them column by column: “stones” imported, texts coded,
 * “rivers” imported and undone.
 */
const steps = { trees: 19, coded: 20, birds: 21, stones: 23, codedAgain: 24, rivers: 25 };
const sites = { first: 3, second: 4 };

/** The cases of each table as the programs that made them had them: number, uid, name, row. */
const cases = {
  trees: [
    [6, '01A2058AC00B71E9BDF2D657A11211E1', 'Oak', 0],
    [7, '01A2058AC00B71E9BDF2D658A351336D', 'Elm', 1],
    [8, '01A2058AC00B71E9BDF2D6590A471201', 'Lime', 2],
    [9, '01A2058AC00B71E9BDF2D65A2A061FB6', 'Birch', 3],
  ],
  birds: [
    [10, '01A2058AC0257E3789ABD2E0CE3EC91F', 'Swift', 0],
    [11, '01A2058AC0257E3789ABD2E1954A80E0', '“Heron”', 1],
    [12, '01A2058AC0257E3789ABD2E26A142499', 'Kite', 2],
  ],
  stones: [
    [13, '01A2058AC675783987FAB597686EBDC7', 'Flint', 0],
    [14, '01A2058AC675783987FAB597686EBDC8', 'Chalk', 1],
    [15, '01A2058AC675783987FAB597686EBDC9', 'Slate', 2],
    [16, '01A2058AC675783987FAB597686EBDCA', 'Tuff', 3],
    [17, '01A2058AC675783987FAB597686EBDCB', 'Marl', 4],
  ],
  rivers: [
    [18, '01A2058AC696700F8A2BABF33036350C', 'Douro', 0],
    [19, '01A2058AC696700F8A2BABF33036350D', 'Tejo', 1],
    [20, '01A2058AC696700F8A2BABF33036350E', 'Minho', 2],
  ],
};

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-forms-'));
  path = layOlderStudy(4, folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function open(at = path): Promise<OpenProject> {
  const opened = await openProject(at, surroundingsOfOlder(folder));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

function listCases(db: Database): unknown[] {
  const rows = all<{ id: number; uid: string; name: string; row: number }>(
    db,
    `select id, hex(uid) as uid, name, dataset_row as row from study_case where dataset_id > 1 order by id`,
  );
  return rows.map(({ id, uid, name, row }) => [id, uid, name, row]);
}

const codingsOf = (db: Database): unknown[] => all(db, 'select * from coding order by id');

function take({ host }: OpenProject, body: (step: Step) => Result<unknown>): void {
  const outcome = runCommand(host, body);
  if (!outcome.ok) throw new Error(outcome.error.message);
}

const undoOne = (project: OpenProject, command: number): void =>
  take(project, (step) => undoStep(step, command as CommandId));
const redoOf = (project: OpenProject, siteId: number): void =>
  take(project, (step) => redo(step, { siteId, coderId: 1 as CoderId }));

/** How each bulk entry from a command on is written: by its form, and by rows or columns. */
function listForms(db: Database, from = 0): string[] {
  const entries = all<{ chunk: Buffer }>(
    db,
    `select chunk from change where op = 'bulk' and command >= @from order by id`,
    { from },
  );
  return entries.map(({ chunk }) => {
    const { form = 'no number', rows } = parseChunk(chunk);
    return `${String(form)}, by ${rows ? 'rows' : 'columns'}`;
  });
}

const sound = { ok: true, problems: [] };

it('raises a study of the fourth schema when it is opened, after a backup of it as it was', async () => {
  const project = await open();
  const { db, backupFolder } = project;
  expect(listForms(db)).toEqual([
    ...Array.from({ length: 5 }, () => 'no number, by rows'),
    ...Array.from({ length: 4 }, () => 'no number, by columns'),
  ]);
  expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion);
  expect(all(db, 'select format_version as log, schema_version as file from meta')).toEqual([
    { log: 2, file: schemaVersion },
  ]);
  expect(listCases(db)).toEqual([...cases.trees, ...cases.stones]);
  expect(checkIntegrity(db, migrationsFolder)).toEqual(sound);
  const [backup, ...others] = listBackups(backupFolder);
  expect(others).toEqual([]);
  const kept = new Sqlite(backup?.path, { readonly: true });
  expect(kept.pragma('user_version', { simple: true })).toBe(4);
  kept.close();
  project.close();
  // Where a program of the fourth schema looks, before anything else: what is above its own it refuses.
  expect(readFileSync(path).readUInt32BE(60)).toBe(schemaVersion);
});

it('undoes and redoes entries of both earlier forms exactly', async () => {
  const project = await open();
  const { db } = project;
  const before = { digest: digestState(db), codings: codingsOf(db) };
  // What had been undone comes back from the entries that took it out.
  redoOf(project, sites.first);
  expect(listCases(db)).toEqual([...cases.trees, ...cases.birds, ...cases.stones]);
  redoOf(project, sites.second);
  expect(listCases(db)).toEqual(Object.values(cases).flat());
  for (const step of ['rivers', 'birds'] as const) undoOne(project, steps[step]);
  expect(digestState(db)).toBe(before.digest);
  // What stands goes by the entries that brought it, and comes back by those written now.
  const standing = ['codedAgain', 'stones', 'coded', 'trees'] as const;
  for (const step of standing) undoOne(project, steps[step]);
  expect(listCases(db)).toEqual([]);
  expect(codingsOf(db).length).toBe(2);
  const own = project.host.siteId();
  standing.forEach(() => redoOf(project, own));
  expect({ digest: digestState(db), codings: codingsOf(db) }).toEqual(before);
  expect(new Set(listForms(db, 27))).toEqual(new Set(['2, by columns']));
  expect(checkIntegrity(db, migrationsFolder)).toEqual(sound);
  project.close();
});

it('refuses a study of the schema after this one by its sentence, and leaves it as it is', async () => {
  (await open()).close();
  const bytes = readFileSync(path);
  bytes.writeUInt32BE(schemaVersion + 1, 60);
  writeFileSync(path, bytes);
  const refused = await openProject(path, surroundingsOfOlder(folder));
  expect(refused).toMatchObject({
    ok: false,
    error: {
      code: 'project_newer',
      message: `“Older” was made by a newer Verbatim (file version ${schemaVersion + 1}, this program knows ${schemaVersion}). It was not opened and not changed. Install the newer version to open it.`,
    },
  });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

async function rescue() {
  const control = { signal: new AbortController().signal, progress: () => undefined };
  const rescued = await rescueStudy(path, undefined, surroundingsOfOlder(folder), control);
  if (!rescued.ok) throw new Error(rescued.error.message);
  return rescued.value;
}

/** Makes all pages of a small table zeros, as they lie in the file. */
function wipe(table: string): void {
  const db = new Sqlite(path, { readonly: true });
  const root = db
    .prepare('select rootpage from sqlite_schema where name = ?')
    .pluck()
    .get(table) as number;
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  const bytes = readFileSync(path);
  bytes.fill(0, (root - 1) * size, root * size);
  writeFileSync(path, bytes);
}

it('rescues rows from entries of both earlier forms', async () => {
  const whole = await open(layOlderStudy(4, mkdtempSync(join(folder, 'whole-'))));
  const digest = digestState(whole.db);
  whole.close();
  // Without its backup, which would give everything back.
  rmSync(whole.backupFolder, { recursive: true });
  wipe('study_case');
  wipe('coding');
  const report = await rescue();
  const fromHistory = report.counts.map((count) => [count.kind, count.fromHistory]);
  expect(Object.fromEntries(fromHistory)).toMatchObject({ cases: 14, codings: 13 });
  expect(report).toMatchObject({ isHistoryWhole: true, notes: [] });
  const project = await open(report.path);
  expect(digestState(project.db)).toBe(digest);
  redoOf(project, sites.first);
  redoOf(project, sites.second);
  expect(listCases(project.db)).toEqual(Object.values(cases).flat());
  expect(checkIntegrity(project.db, migrationsFolder)).toEqual(sound);
  project.close();
});

it('rescues rows whose entry is of a form that it does not know as they stand, and says that the history is not whole', async () => {
  rewriteEntries(path, steps.stones, (entry) => ({ ...entry, form: 3 }));
  const report = await rescue();
  expect(report.isHistoryWhole).toBe(false);
  expect(report.notes).toContainEqual(
    expect.objectContaining({ kind: 'steps', what: 'contradiction', name: '1' }),
  );
  const project = await open(report.path);
  expect(listCases(project.db)).toEqual([...cases.trees, ...cases.stones]);
  expect(checkIntegrity(project.db, migrationsFolder)).toEqual(sound);
  project.close();
});
