import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDocument } from '../../../src/formats/documents/read-document.ts';
import type { ReadDocument } from '../../../src/formats/read-document.ts';
import { digestState } from '../../../src/engine/history/state-digest.ts';
import { all } from '../../../src/engine/project/database.ts';
import { checkIntegrity } from '../../../src/engine/project/integrity.ts';
import {
  createProject,
  type OpenProject,
  openProject,
  type ProjectSurroundings,
} from '../../../src/engine/project/open-project.ts';
import type { Result } from '../../../src/shared/result.ts';
import { type Documents, type RandomStep, takeStep } from '../../support/random-steps.ts';
import { migrationsFolder } from '../../support/temporary-study.ts';

const soak = process.env['VERBATIM_SOAK'] === '1';

/** How often: in every run of the tests, or in a soak (`npm run soak`). */
export function times(inTests: number, inSoak: number): number {
  return soak ? inSoak : inTests;
}

/** How long a test with many cases may take, in ms: as any other, or a night. */
export const patience = times(300_000, 12 * 3_600_000);

export function temporaryFolder(): Readonly<{ path: string; remove: () => void }> {
  const path = mkdtempSync(join(tmpdir(), 'verbatim-trust-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Where a program keeps its things, with a clock that moves a second at each look. */
export function surroundingsIn(folder: string, startsAt = Date.UTC(2026, 0, 5, 9)) {
  let clock = startsAt;
  return {
    dataFolder: join(folder, 'data'),
    migrationsFolder,
    version: '0.0.0-test',
    now: () => (clock += 1000),
    userName: 'Ada',
  } satisfies ProjectSurroundings;
}

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export async function mustOpen(path: string, around: ProjectSurroundings): Promise<OpenProject> {
  return must(await openProject(path, around));
}

const transcript = 'Ada: I trust the people here.\nBen: The app was slow, and now it is not.\n';
const answers =
  'id,score,Why did you give this score?\n1,9,Because they help me every time\n2,3,It never works when I need it\n3,7,\n';

/** What random steps import; `words` makes the transcript longer by so many words, the table by a tenth as many rows. */
export async function readDocuments(words = 0): Promise<Documents> {
  const read = async (text: string, name: string): Promise<ReadDocument> =>
    must(await readDocument(Buffer.from(text), name, {}));
  const rows = Array.from(
    { length: Math.floor(words / 10) },
    (_, n) => `${n + 4},${n % 11},It took ${n} days to get an answer\n`,
  );
  const more = Array.from({ length: words }, (_, n) => `word${n}`).join(' ');
  return {
    text: await read(words ? `${transcript}Ada: ${more}\n` : transcript, 'talk.txt'),
    table: await read(answers + rows.join(''), 'survey.csv'),
  };
}

/** The steps that every study of these tests begins with: two sources, a table, codes, codings and a memo. */
const firstSteps: readonly RandomStep[] = [
  { action: 'import.text', picks: [1], words: 'a' },
  { action: 'import.table', picks: [1], words: 'b' },
  { action: 'codes.create', picks: [0], words: 'trust' },
  { action: 'codes.create', picks: [0], words: 'speed' },
  { action: 'codings.apply', picks: [6, 0, 12, 0, 0, 0], words: 'x' },
  { action: 'codings.apply', picks: [30, 0, 9, 1, 0, 0], words: 'y' },
  { action: 'memos.save', picks: [0, 0, 0], words: 'a memo' },
];

/** Makes a study with something of everything and closes it. Answers the digest of what is in it. */
export function makeStudy(path: string, around: ProjectSurroundings, documents: Documents): string {
  const project = must(createProject(path, around));
  for (const step of firstSteps) must(takeStep(project, step, documents));
  const digest = digestState(project.db);
  project.close();
  return digest;
}

const oddRows = {
  'a command without changes':
    'select seq from command where undoes is null and seq not in (select command from change)',
  'a change without a command':
    'select id from change where command not in (select seq from command)',
  'a command without a name': "select seq from command where label_key = ''",
  'a command left open': 'select one from ctx where command is not null or bulk <> 0',
  'a clock that went back':
    'select b.seq from command a join command b on b.seq = a.seq + 1 where b.hlc <= a.hlc',
  'a gap in the numbers of a copy':
    'select site_id from command group by site_id having max(site_seq) <> count(*) or min(site_seq) <> 1',
};

/** All that may never be wrong in an open study, in words, the tables being the fold of the log among it; empty where all is well. */
export function findFaults({ db }: Pick<OpenProject, 'db'>): string[] {
  const odd = Object.entries(oddRows).flatMap(([what, sql]) => (all(db, sql).length ? [what] : []));
  const broken = (db.pragma('foreign_key_check') as unknown[]).length > 0 ? ['broken keys'] : [];
  const { problems } = checkIntegrity(db, migrationsFolder);
  return [...odd, ...broken, ...problems.map(({ where, message }) => `${where}: ${message}`)];
}

/** The bytes of a file that no one has open; empty where it is not there. */
export function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
