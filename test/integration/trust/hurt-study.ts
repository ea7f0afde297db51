import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runCommand } from '../../../src/engine/history/command.ts';
import { listHistory } from '../../../src/engine/history/list-history.ts';
import { digestState } from '../../../src/engine/history/state-digest.ts';
import { undo } from '../../../src/engine/history/undo.ts';
import { makeBackup } from '../../../src/engine/project/backups.ts';
import { all, type Database } from '../../../src/engine/project/database.ts';
import type { OpenProject } from '../../../src/engine/project/open-project.ts';
import { rescueStudy } from '../../../src/engine/project/salvage/rescue-study.ts';
import { type SyncedTable, syncedTables } from '../../../src/engine/project/table-classes.ts';
import { readVersion } from '../../../src/engine/project/version-cache.ts';
import type { RescueReport } from '../../../src/shared/domain/rescue.ts';
import type { VersionId } from '../../../src/shared/ids.ts';
import { type Documents, type RandomStep, takeStep } from '../../support/random-steps.ts';
import { type SeededRandom } from './seeded-random.ts';
import {
  findFaults,
  makeStudy,
  must,
  mustOpen,
  readDocuments,
  surroundingsIn,
  temporaryFolder,
} from './trust-study.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const step = (
  action: RandomStep['action'],
  words: string,
  ...picks: number[]
): RandomStep => ({ action, words, picks: Array.from({ length: 6 }, (_, i) => picks[i] ?? 0) });

/** So much of everything that the larger tables have several pages. */
function fillStudy(project: OpenProject, documents: Documents): void {
  for (let n = 0; n < 60; n += 1)
    must(takeStep(project, step('codes.create', `code ${n}`, n), documents));
  for (let n = 0; n < 250; n += 1)
    takeStep(project, step('codings.apply', 'x', n * 7, n % 3, 5 + (n % 40), n, n, n), documents);
  for (let n = 0; n < 20; n += 1)
    takeStep(project, step('memos.save', `memo ${n}`, n, n, n), documents);
}

export const uidsOf = (db: Database, table: SyncedTable): Set<string> =>
  new Set(all<{ uid: string }>(db, `select hex(uid) as uid from ${table}`).map(({ uid }) => uid));

export function textsOf(db: Database): string[] {
  const ids = all<{ id: VersionId }>(db, 'select id from source_version order by id');
  return ids.map(({ id }) => readVersion(db, id).text);
}

export type Rescue = Readonly<{
  report: RescueReport;
  project: OpenProject;
  close: () => void;
}>;

/** What lies there: the study, the log that a crash left beside it, and a backup of an earlier day. */
export type Files = Readonly<{ bytes: Uint8Array; log?: Uint8Array; backup?: Uint8Array }>;

export type HurtStudy = Readonly<{
  folder: string;
  around: ReturnType<typeof surroundingsIn>;
  documents: Documents;
  /** The study before anything happens to it. */
  good: Buffer;
  digest: string;
  rows: ReadonlyMap<SyncedTable, ReadonlySet<string>>;
  texts: ReadonlySet<string>;
  pageBytes: number;
  remove: () => void;
}>;

export async function makeHurtStudy(): Promise<HurtStudy> {
  const folder = temporaryFolder();
  const around = surroundingsIn(folder.path);
  const documents = await readDocuments(1500);
  const path = join(folder.path, 'Study.verbatim');
  makeStudy(path, around, documents);
  const project = await mustOpen(path, around);
  fillStudy(project, documents);
  const facts = {
    digest: digestState(project.db),
    rows: new Map(syncedTables.map((table) => [table, uidsOf(project.db, table)])),
    texts: new Set(textsOf(project.db)),
  };
  project.close();
  // Backups are there only where a test makes one.
  rmSync(around.dataFolder, { recursive: true });
  const good = readFileSync(path);
  const pageBytes = good.readUInt16BE(16);
  const { path: place, remove } = folder;
  return { folder: place, around, documents, good, pageBytes, ...facts, remove };
}

export type Damage = (page: Buffer, random: SeededRandom) => void;

export const damages: readonly Damage[] = [
  (page) => void page.fill(0),
  (page, random) => {
    for (let at = 0; at < page.length; at += 1) page[at] = random.number(256);
  },
  (page, random) => {
    page[random.number(page.length)] = random.number(256);
  },
];

/** A backup of these bytes, as the program keeps it for the study at `path`. */
async function putBackup(
  { around }: HurtStudy,
  backup: Uint8Array,
  path: string,
  dataFolder: string,
): Promise<void> {
  const file = `${path}.earlier.verbatim`;
  writeFileSync(file, backup);
  const project = await mustOpen(file, { ...around, dataFolder });
  const { uid, backupFolder } = project;
  rmSync(backupFolder, { recursive: true, force: true });
  must(await makeBackup(project.db, backupFolder, Date.UTC(2026, 0, 6)));
  project.close();
  rmSync(file);
  const recent = [{ path, uid, openedAt: '2026-01-06T00:00:00.000Z' }];
  writeFileSync(join(dataFolder, 'memory.json'), JSON.stringify({ recent, sites: {} }));
}

export const control = { signal: new AbortController().signal, progress: () => undefined };
let tries = 0;

/**
 * Rescues a study made of these bytes, and opens what was rescued as a person would: null where nothing was left. What lay there is
 * the same afterwards, byte for byte, and nothing but the new study came to it.
 */
export async function rescue(study: HurtStudy, files: Files): Promise<Rescue | null> {
  const { bytes, log, backup } = files;
  const place = join(study.folder, `try-${(tries += 1)}`);
  const own = { ...study.around, dataFolder: join(place, 'data') };
  const path = join(place, 'Hurt.verbatim');
  mkdirSync(place);
  writeFileSync(path, bytes);
  if (log) writeFileSync(`${path}-wal`, log);
  if (backup) await putBackup(study, backup, path, own.dataFolder);
  const list = (): string[] => readdirSync(place).filter((name) => name !== 'data');
  const before = list();
  const rescued = await rescueStudy(path, undefined, own, control);
  expect(sha256(readFileSync(path))).toBe(sha256(bytes));
  if (log) expect(sha256(readFileSync(`${path}-wal`))).toBe(sha256(log));
  expect(list().length).toBe(before.length + (rescued.ok ? 1 : 0));
  expect(readdirSync(own.dataFolder).filter((name) => name.startsWith('rescue-'))).toEqual([]);
  const drop = (): void => rmSync(place, { recursive: true, force: true });
  if (!rescued.ok) {
    expect(rescued.error).toMatchObject({ code: 'project_damaged' });
    drop();
    return null;
  }
  const project = await mustOpen(rescued.value.path, own);
  const close = (): void => {
    project.close();
    drop();
  };
  return { report: rescued.value, project, close };
}

export async function mustRescue(study: HurtStudy, files: Files): Promise<Rescue> {
  const rescued = await rescue(study, files);
  if (!rescued) throw new Error('nothing was rescued');
  return rescued;
}

/** What a history with gaps shows, and no other. */
const ofGaps = new Set([
  'a command without changes',
  'a gap in the numbers of a copy',
  'a clock that went back',
]);

/** What is true of every rescued study: it passes every check, can be worked on, and a step can be undone. */
export function expectUsable({ texts, documents }: HurtStudy, { project, report }: Rescue): void {
  const { db, host } = project;
  const faults = findFaults(project);
  expect(faults.filter((fault) => report.isHistoryWhole || !ofGaps.has(fault))).toEqual([]);
  const digest = digestState(db);
  must(takeStep(project, step('codes.create', 'made afterwards'), documents));
  const who = { siteId: host.currentSiteId() ?? 0, coderId: host.coderId() };
  must(runCommand(host, (running) => undo(running, who)));
  expect(digestState(db)).toBe(digest);
  expect(listHistory(db, who, { offset: 0, limit: 50 }).rows.length).toBeGreaterThan(0);
  const isNoted = report.notes.some(({ what }) => what === 'text_differs');
  for (const text of textsOf(db)) if (!isNoted) expect(texts.has(text)).toBe(true);
}

/** Rows of the study that are not in the rescued one. */
export function countLost(study: HurtStudy, db: Database, tables: readonly SyncedTable[]): number {
  return tables.reduce((lost, table) => {
    const present = uidsOf(db, table);
    return lost + [...(study.rows.get(table) ?? [])].filter((uid) => !present.has(uid)).length;
  }, 0);
}

/** The study with some of its pages damaged; pages are numbered from 1. */
export function hurt(
  { good, pageBytes }: HurtStudy,
  pages: readonly number[],
  damage: Damage,
  random: SeededRandom,
): Buffer {
  const bytes = Buffer.from(good);
  for (const page of pages)
    damage(bytes.subarray((page - 1) * pageBytes, page * pageBytes), random);
  return bytes;
}
