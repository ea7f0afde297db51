import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestState } from '../../../src/engine/history/state-digest.ts';
import { all, type Database } from '../../../src/engine/project/database.ts';
import { applicationId, schemaVersion } from '../../../src/engine/project/file-identity.ts';
import { checkIntegrity } from '../../../src/engine/project/integrity.ts';
import { createProject, openProject } from '../../../src/engine/project/open-project.ts';
import { DamagedContent, readVersion } from '../../../src/engine/project/version-cache.ts';
import type { AppErrorCode } from '../../../src/shared/app-error.ts';
import type { VersionId } from '../../../src/shared/ids.ts';
import { migrationsFolder } from '../../support/temporary-study.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import { makeStudy, must, mustOpen, readDocuments, surroundingsIn } from './trust-study.ts';
import { patience, temporaryFolder, times } from './trust-study.ts';

let folder: ReturnType<typeof temporaryFolder>;
let around: ReturnType<typeof surroundingsIn>;
let path: string;
let good: Buffer;
let goodDigest: string;
let goodTexts: string;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** All texts of a study as they are shown; damaged ones refuse. */
function readTexts(db: Database): string {
  const ids = all<{ id: VersionId }>(db, 'select id from source_version order by id');
  return JSON.stringify(ids.map(({ id }) => readVersion(db, id)));
}

beforeAll(async () => {
  folder = temporaryFolder();
  around = surroundingsIn(folder.path);
  path = join(folder.path, 'Study.verbatim');
  goodDigest = makeStudy(path, around, await readDocuments(1500));
  const project = await mustOpen(path, around);
  goodTexts = readTexts(project.db);
  project.close();
  good = readFileSync(path);
});
afterAll(() => folder.remove());

let tries = 0;

/** Writes bytes as a study in a folder of its own and tries to open it; a refusal has left all that lies there as it was. */
async function tryToOpen(bytes: Uint8Array, log?: Uint8Array) {
  const place = join(folder.path, `try-${(tries += 1)}`);
  mkdirSync(place);
  const file = join(place, 'Tried.verbatim');
  const files = { 'Tried.verbatim': bytes, ...(log ? { 'Tried.verbatim-wal': log } : {}) };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place, name), content);
  const opened = await openProject(file, around);
  if (!opened.ok) {
    const hashes = Object.entries(files).map(([name, content]) => [name, sha256(content)]);
    const after = readdirSync(place).map((name) => [name, sha256(readFileSync(join(place, name)))]);
    expect(Object.fromEntries(after)).toEqual(Object.fromEntries(hashes));
    rmSync(place, { recursive: true });
  }
  return opened;
}

/** What a person is told, or shown. */
type Outcome = 'refused' | 'reported by the check' | 'unharmed';

async function judge(bytes: Uint8Array): Promise<Outcome> {
  const opened = await tryToOpen(bytes);
  if (!opened.ok) {
    expect(opened.error.message).toMatch(/^[“"].+[.]$/u);
    expect([
      'project_damaged',
      'project_not_verbatim',
      'project_newer',
    ] satisfies AppErrorCode[]).toContain(opened.error.code);
    return 'refused';
  }
  const { db } = opened.value;
  try {
    const { ok: isSound, problems } = checkIntegrity(db, migrationsFolder);
    const texts = readOrRefuse(db);
    // A text is shown as it was, or not at all.
    if (texts !== 'damaged' && problems.every(({ where }) => !where.startsWith('source'))) {
      expect(texts === goodTexts).toBe(true);
    }
    if (!isSound) return 'reported by the check';
    expect(digestState(db)).toBe(goodDigest);
    return 'unharmed';
  } finally {
    opened.value.close();
  }
}

function readOrRefuse(db: Database): string {
  try {
    return readTexts(db);
  } catch (error) {
    if (error instanceof DamagedContent || error instanceof Sqlite.SqliteError) return 'damaged';
    throw error;
  }
}

type Damage = (page: Buffer, random: SeededRandom) => void;

const damages: Readonly<Record<string, Damage>> = {
  'all zeros': (page) => void page.fill(0),
  'random bytes': (page, random) => {
    for (let at = 0; at < page.length; at += 1) page[at] = random.number(256);
  },
  'one bit': (page, random) => {
    const at = random.number(page.length);
    page[at] = page[at]! ^ (1 << random.number(8));
  },
  'one byte': (page, random) => {
    page[random.number(page.length)] = random.number(256);
  },
  'a sector of another page': (page, random) => {
    const from = random.number(Math.floor(good.length / 512)) * 512;
    good.copy(page, random.number(page.length / 512) * 512, from, from + 512);
  },
};

const cases = times(600, 6000);
it(
  `shows nothing wrong, whichever page is damaged: ${cases} cases over every page (6,000 in a soak)`,
  async () => {
    const random = seededRandom(600);
    const pageBytes = good.readUInt16BE(16);
    const pages = good.length / pageBytes;
    const names = Object.keys(damages);
    const outcomes = new Map<Outcome, number>();
    for (let n = 0; n < cases; n += 1) {
      const bytes = Buffer.from(good);
      const page = n % pages;
      const damage = damages[names[Math.floor(n / pages) % names.length]!]!;
      damage(bytes.subarray(page * pageBytes, (page + 1) * pageBytes), random);
      if (bytes.equals(good)) continue;
      const outcome = await judge(bytes);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    expect(outcomes.get('refused') ?? 0).toBeGreaterThan(cases / 10);
  },
  patience,
);

it('refuses to show a text whose bytes changed, and the check names it', async () => {
  const bytes = Buffer.from(good);
  // Wherever the words stand: a page may hold an earlier place of the row, too.
  const words = 'I trust the people';
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words))
    bytes.write('I doubt', at);
  const project = must(await tryToOpen(bytes));
  expect(readOrRefuse(project.db) === 'damaged').toBe(true);
  const { problems } = checkIntegrity(project.db, migrationsFolder);
  expect(problems.map(({ where }) => where)).toEqual([expect.stringMatching(/^content \d+$/u)]);
  project.close();
});

it('reports a name that is not what the history says', async () => {
  const bytes = Buffer.from(good);
  // The code's own row and earlier places of it; the log's copies stand between quotation marks.
  for (let at = bytes.indexOf('ctrust'); at >= 0; at = bytes.indexOf('ctrust', at + 1)) {
    if (bytes[at - 1] !== 0x22) bytes.write('cfrust', at);
  }
  const project = must(await tryToOpen(bytes));
  const { problems } = checkIntegrity(project.db, migrationsFolder);
  expect(problems).toEqual([
    { where: 'code', message: expect.stringContaining('history') as unknown },
  ]);
  project.close();
});

describe('a header', () => {
  const refused: Readonly<Record<string, [() => Buffer, AppErrorCode]>> = {
    'of an empty file': [() => Buffer.alloc(0), 'project_damaged'],
    'cut short': [() => good.subarray(0, 60), 'project_not_verbatim'],
    'of a text': [() => Buffer.from('Ada: hello\n'.repeat(50)), 'project_not_verbatim'],
    'of zeros': [
      () => Buffer.concat([Buffer.alloc(4096), good.subarray(4096)]),
      'project_not_verbatim',
    ],
    'of a newer Verbatim': [() => withNumber(60, schemaVersion + 1), 'project_newer'],
    'of another program': [() => withNumber(68, 0x4d504258), 'project_not_verbatim'],
    'followed by half of the file': [() => good.subarray(0, good.length / 2), 'project_damaged'],
    'followed by nothing': [() => good.subarray(0, 4096), 'project_damaged'],
    'with an impossible page size': [() => withNumber(16, 0xffff_0101), 'project_not_verbatim'],
    'of an unknown file format': [() => withNumber(44, 9), 'project_damaged'],
  };
  const withNumber = (at: number, value: number): Buffer => {
    const bytes = Buffer.from(good);
    bytes.writeUInt32BE(value >>> 0, at);
    return bytes;
  };

  it.each(Object.entries(refused))('%s is refused by a sentence', async (_, [make, code]) => {
    const opened = await tryToOpen(make());
    expect(opened).toMatchObject({ ok: false, error: { code: expect.any(String) as unknown } });
    if (!opened.ok && code === 'project_not_verbatim') {
      // SQLite may tell a broken header from a foreign one; both are refused.
      expect(['project_not_verbatim', 'project_damaged']).toContain(opened.error.code);
    } else expect(opened).toMatchObject({ error: { code } });
  });

  it('in every byte: refused, or harmless', async () => {
    for (let at = 0; at < 100; at += 1) {
      const bytes = Buffer.from(good);
      bytes[at] = bytes[at]! ^ 0xff;
      await judge(bytes);
    }
  });
});

describe('a file that somebody prepared', () => {
  /** The study after some SQL of another program. */
  function prepared(sql: string): Buffer {
    const file = join(folder.path, 'Prepared.verbatim');
    writeFileSync(file, good);
    const db = new Sqlite(file);
    db.unsafeMode();
    db.pragma('foreign_keys = OFF');
    db.pragma('journal_mode = DELETE');
    db.pragma('writable_schema = ON');
    db.exec(sql);
    db.close();
    return readFileSync(file);
  }

  it.each([
    'create trigger spy after insert on coding begin update code set name = new.id; end',
    'create view spy as select * from memo',
    'create table more (id integer primary key) strict',
    'create index more on code (description)',
    'drop trigger capture_code_update',
    'drop table theme_run',
    "update sqlite_schema set sql = replace(sql, 'after delete on code', 'after delete  on code') where name = 'capture_code_delete'",
    'delete from meta',
    'delete from site',
    'delete from ctx',
  ])('is refused: %s', async (sql) => {
    const opened = await tryToOpen(prepared(sql));
    expect(opened).toMatchObject({ ok: false, error: { code: 'project_damaged' } });
  });

  it('is refused where it is a database of another program', async () => {
    const file = join(folder.path, 'other.db');
    const db = new Sqlite(file);
    db.exec('create table t (a); insert into t values (1)');
    db.close();
    const opened = await tryToOpen(readFileSync(file));
    expect(opened).toMatchObject({ ok: false, error: { code: 'project_not_verbatim' } });
  });

  it('is refused where it only says that it is ours', async () => {
    const file = join(folder.path, 'claims.db');
    const db = new Sqlite(file);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${schemaVersion}`);
    db.exec('create table code (id, name)');
    db.close();
    const opened = await tryToOpen(readFileSync(file));
    expect(opened).toMatchObject({ ok: false, error: { code: 'project_damaged' } });
  });
});

it('leaves a damaged file and the log of its last crash as they are', async () => {
  const bytes = Buffer.from(good);
  bytes.fill(0xff, bytes.length - 4096 * 3);
  const log = join(folder.path, 'Crash.verbatim');
  writeFileSync(log, good);
  const db = new Sqlite(log);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.exec("insert into local_setting (key, value) values ('k', 'v')");
  // Only a copy of the log is needed; the connection is closed before anything is opened.
  const copy = readFileSync(`${log}-wal`);
  db.close();
  const opened = await tryToOpen(bytes, copy);
  expect(opened).toMatchObject({ ok: false, error: { code: 'project_damaged' } });
});

it('refuses a study that is not there, and a folder', async () => {
  const missing = await openProject(join(folder.path, 'none.verbatim'), around);
  const aFolder = await openProject(folder.path, around);
  expect([missing, aFolder]).toMatchObject([
    { error: { code: 'project_missing' } },
    { error: { code: 'project_not_verbatim' } },
  ]);
});

it('writes over nothing when a study is made', () => {
  const before = sha256(readFileSync(path));
  expect(createProject(path, around)).toMatchObject({ error: { code: 'project_exists' } });
  expect(sha256(readFileSync(path))).toBe(before);
});
