import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestState } from '../../../src/engine/history/state-digest.ts';
import { all, first } from '../../../src/engine/project/database.ts';
import { rescueStudy } from '../../../src/engine/project/salvage/rescue-study.ts';
import {
  isMissing,
  type RescueKind,
  type RescueReport,
} from '../../../src/shared/domain/rescue.ts';
import { takeStep } from '../../support/random-steps.ts';
import {
  control,
  countLost,
  damages,
  expectUsable,
  type HurtStudy,
  hurt,
  makeHurtStudy,
  mustRescue,
  rescue,
  step,
} from './hurt-study.ts';
import { seededRandom } from './seeded-random.ts';
import { must, mustOpen, patience, times } from './trust-study.ts';

let study: HurtStudy;
let pages: number;

beforeAll(async () => {
  study = await makeHurtStudy();
  pages = study.good.length / study.pageBytes;
});
afterAll(() => study.remove());

const countsOf = ({ counts }: RescueReport, kind: RescueKind) =>
  counts.find((count) => count.kind === kind);

it('rescues a sound study as it is', async () => {
  const rescued = await mustRescue(study, { bytes: study.good });
  const { report, project } = rescued;
  expect(digestState(project.db)).toBe(study.digest);
  expect(report).toMatchObject({ isHistoryWhole: true, notes: [], notesInAll: 0, backup: null });
  const elsewhere = report.counts.filter(
    ({ fromHistory, fromBackup, missing }) => fromHistory + fromBackup + missing > 0,
  );
  expect(elsewhere).toEqual([]);
  expect(countsOf(report, 'codes')?.found).toBe(study.rows.get('code')?.size);
  expectUsable(study, rescued);
  rescued.close();
});

const single = times(12, 2000);
it(
  `loses no row to one damaged page but those whose text stood there: ${single} cases (2,000 in a soak)`,
  async () => {
    const random = seededRandom(7);
    for (let n = 0; n < single; n += 1) {
      const page = n < damages.length ? 1 : 1 + random.number(pages);
      const bytes = hurt(study, [page], damages[n % damages.length]!, random);
      const rescued = await mustRescue(study, { bytes });
      expectUsable(study, rescued);
      const gone = rescued.report.notes.filter(({ what }) => what === 'text_gone');
      const named = gone.filter(({ kind }) => kind === 'codings' || kind === 'texts').length;
      const tables = ['coding', 'code', 'memo', 'coder', 'source', 'dataset'] as const;
      expect([page, countLost(study, rescued.project.db, tables)]).toEqual([page, named]);
      rescued.close();
    }
  },
  patience,
);

const many = times(8, 1500);
it(
  `makes a sound study of what many damaged pages leave: ${many} cases (1,500 in a soak)`,
  async () => {
    const random = seededRandom(11);
    for (let n = 0; n < many; n += 1) {
      const count = 2 + random.number(pages / 3);
      const places = Array.from({ length: count }, () => 1 + random.number(pages));
      const bytes = hurt(study, places, damages[n % damages.length]!, random);
      const rescued = await rescue(study, { bytes });
      if (!rescued) continue;
      expectUsable(study, rescued);
      const { counts, notes } = rescued.report;
      for (const { kind, missing } of counts.filter((each) => each.kind !== 'steps')) {
        const named = notes.filter((note) => note.kind === kind && isMissing(note.what));
        expect([kind, missing]).toEqual([kind, named.length]);
      }
      rescued.close();
    }
  },
  patience,
);

// What stands in the first three quarters of so small a study are the beginnings of its tables.
it.each([0.85, 0.9, 0.95, 0.99])('of a file cut after %d of its length', async (share) => {
  const bytes = study.good.subarray(0, Math.floor(study.good.length * share));
  const rescued = await mustRescue(study, { bytes });
  expectUsable(study, rescued);
  const codes = countsOf(rescued.report, 'codes');
  expect((codes?.found ?? 0) + (codes?.fromHistory ?? 0)).toBeGreaterThan(0);
  rescued.close();
});

it.each([100, 4096])('of a file whose first %d bytes are zeros', async (zeros) => {
  const bytes = Buffer.from(study.good).fill(0, 0, zeros);
  const rescued = await mustRescue(study, { bytes });
  expect(digestState(rescued.project.db)).toBe(study.digest);
  expectUsable(study, rescued);
  rescued.close();
});

/** The study after some SQL of another program. */
function prepared(sql: string): Buffer {
  const file = join(study.folder, 'Prepared.verbatim');
  writeFileSync(file, study.good);
  const db = new Sqlite(file);
  db.unsafeMode();
  db.pragma('foreign_keys = OFF');
  db.pragma('journal_mode = DELETE');
  db.pragma('writable_schema = ON');
  db.exec(sql);
  db.close();
  return readFileSync(file);
}

describe('of a study in which', () => {
  it('an index is damaged, with everything', async () => {
    const file = join(study.folder, 'Index.verbatim');
    writeFileSync(file, study.good);
    const db = new Sqlite(file, { readonly: true });
    const roots = all<{ page: number }>(
      db,
      "select rootpage as page from sqlite_schema where type = 'index' and tbl_name in ('coding', 'code', 'content')",
    );
    db.close();
    const places = roots.map(({ page }) => page);
    const bytes = hurt(study, places, damages[0]!, seededRandom(1));
    const rescued = await mustRescue(study, { bytes });
    expect(digestState(rescued.project.db)).toBe(study.digest);
    expect(rescued.report.notes).toEqual([]);
    rescued.close();
  });

  it('a letter of a text changed, with the text and its codings, and says so', async () => {
    const bytes = Buffer.from(study.good);
    const words = 'I trust the people';
    for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words))
      bytes.write('I doubt', at);
    const rescued = await mustRescue(study, { bytes });
    const { project, report } = rescued;
    expect(report.notes.map(({ kind, what }) => [kind, what])).toEqual([['texts', 'text_differs']]);
    expect(countLost(study, project.db, ['coding', 'source', 'code'])).toBe(0);
    expectUsable(study, rescued);
    rescued.close();
  });

  it('a name changed, with the name that the history has, and says so', async () => {
    const bytes = Buffer.from(study.good);
    for (let at = bytes.indexOf('ctrust'); at >= 0; at = bytes.indexOf('ctrust', at + 1))
      if (bytes[at - 1] !== 0x22) bytes.write('cfrust', at);
    const rescued = await mustRescue(study, { bytes });
    expect(digestState(rescued.project.db)).toBe(study.digest);
    const [note] = rescued.report.notes;
    expect(note).toMatchObject({ kind: 'codes', what: 'history_kept' });
    expect(note?.name).toContain('cfrust');
    rescued.close();
  });

  it('a text is gone: its codings are named one by one, with code, text and place', async () => {
    const bytes = prepared(
      `delete from content where id in (select text_content_id from source_version where id = 1)`,
    );
    const rescued = await mustRescue(study, { bytes });
    const { report, project } = rescued;
    expectUsable(study, rescued);
    const codings = report.notes.filter(
      ({ kind, what }) => kind === 'codings' && what === 'text_gone',
    );
    expect(codings.length).toBe(countLost(study, project.db, ['coding']));
    expect(codings.length).toBeGreaterThan(0);
    expect(codings.every(({ name }) => /^“.+” · “.+” \d+–\d+ · “.+”$/u.test(name))).toBe(true);
    expect(countsOf(report, 'texts')?.missing).toBe(1);
    rescued.close();
  });

  it('the whole history is gone, with all that stands in its tables', async () => {
    const bytes = prepared('delete from change; delete from command; vacuum');
    const rescued = await mustRescue(study, { bytes });
    expect(digestState(rescued.project.db)).toBe(study.digest);
    expect(rescued.report.isHistoryWhole).toBe(false);
    expectUsable(study, rescued);
    rescued.close();
  });

  it('all tables are gone, by its history alone', async () => {
    const bytes = prepared(
      'drop table coding; drop table code; drop table memo; drop table source; drop table meta; vacuum',
    );
    const rescued = await mustRescue(study, { bytes });
    expect(digestState(rescued.project.db)).toBe(study.digest);
    expect(countsOf(rescued.report, 'codes')).toMatchObject({ found: 0, missing: 0 });
    rescued.close();
  });
});

describe('with a backup', () => {
  /** The study a day later: a dozen more codes. */
  async function later(): Promise<Readonly<{ bytes: Buffer; digest: string; lastChange: number }>> {
    const file = join(study.folder, 'Later.verbatim');
    writeFileSync(file, study.good);
    const project = await mustOpen(file, study.around);
    const lastChange =
      first<{ id: number }>(project.db, 'select max(id) as id from change')?.id ?? 0;
    for (let n = 0; n < 12; n += 1)
      must(takeStep(project, step('codes.create', `later ${n}`, n), study.documents));
    const digest = digestState(project.db);
    project.close();
    return { bytes: readFileSync(file), digest, lastChange };
  }

  function without(bytes: Buffer, sql: string): Buffer {
    const file = join(study.folder, 'Without.verbatim');
    writeFileSync(file, bytes);
    const db = new Sqlite(file);
    db.pragma('foreign_keys = OFF');
    db.pragma('journal_mode = DELETE');
    db.exec(sql);
    db.close();
    return readFileSync(file);
  }

  it('plays what is left of the history over it', async () => {
    const { bytes, digest, lastChange } = await later();
    const sql = `delete from change where id <= ${lastChange}; delete from content; drop table code; drop table coding; drop table source`;
    const rescued = await mustRescue(study, {
      bytes: without(bytes, `${sql}; vacuum`),
      backup: study.good,
    });
    const { report, project } = rescued;
    expect(digestState(project.db)).toBe(digest);
    expect(report.backup?.createdAt).toBe('2026-01-06T00:00:00.000Z');
    expect(countsOf(report, 'codes')).toMatchObject({ found: 0, fromHistory: 12, missing: 0 });
    expect(countsOf(report, 'texts')?.fromBackup).toBe(study.rows.get('source')?.size);
    expectUsable(study, rescued);
    rescued.close();
  });

  it('that has another history, leaves it alone', async () => {
    const file = join(study.folder, 'Other.verbatim');
    writeFileSync(file, study.good);
    const other = await mustOpen(file, study.around);
    must(takeStep(other, step('codes.create', 'on another way'), study.documents));
    other.close();
    const { bytes, digest } = await later();
    const rescued = await mustRescue(study, { bytes, backup: readFileSync(file) });
    expect(rescued.report.backup).toBeNull();
    expect(digestState(rescued.project.db)).toBe(digest);
    rescued.close();
  });
});

it('reads what a crash left beside a file whose header is gone', async () => {
  const file = join(study.folder, 'Crashed.verbatim');
  writeFileSync(file, study.good);
  const db = new Sqlite(file);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.exec("insert into local_setting (key, value) values ('left', 'by a crash')");
  const log = readFileSync(`${file}-wal`);
  // Until it is closed, the file is as it was before the step.
  const bytes = readFileSync(file).fill(0, 0, 100);
  db.close();
  const rescued = await mustRescue(study, { bytes, log });
  const left = first<{ value: string }>(
    rescued.project.db,
    "select value from local_setting where key = 'left'",
  );
  expect(left?.value).toBe('by a crash');
  expect(digestState(rescued.project.db)).toBe(study.digest);
  rescued.close();
});

describe('refuses', () => {
  it('what is no study at all, and leaves nothing behind', async () => {
    expect(await rescue(study, { bytes: Buffer.from('Ada: hello\n'.repeat(900)) })).toBeNull();
    expect(await rescue(study, { bytes: Buffer.alloc(0) })).toBeNull();
  });

  const prepare = (): Readonly<{ place: string; path: string }> => {
    const place = join(study.folder, `refused-${Math.trunc(performance.now() * 1000)}`);
    mkdirSync(place);
    const path = join(place, 'Study.verbatim');
    writeFileSync(path, study.good);
    return { place, path };
  };

  it('to keep the copies of a rescue that was killed', async () => {
    const { place, path } = prepare();
    const dataFolder = join(place, 'data');
    const abandoned = join(dataFolder, 'rescue-abandoned');
    mkdirSync(abandoned, { recursive: true });
    utimesSync(abandoned, 1_000_000, 1_000_000);
    must(await rescueStudy(path, undefined, { ...study.around, dataFolder }, control));
    expect(readdirSync(dataFolder)).toEqual([]);
  });

  it('to go on when it is stopped, wherever it is', async () => {
    for (const after of [0, 4, 30, 50, 70, 90]) {
      const { place, path } = prepare();
      const stopping = new AbortController();
      const stopped = await rescueStudy(path, undefined, study.around, {
        signal: stopping.signal,
        progress: (percent) => {
          if (percent >= after) stopping.abort();
        },
      });
      expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(readdirSync(place)).toEqual(['Study.verbatim']);
    }
  });

  it('to write over a file, and a study that somebody has open', async () => {
    const { place, path } = prepare();
    const onto = await rescueStudy(path, path, study.around, control);
    expect(onto).toMatchObject({ ok: false, error: { code: 'project_exists' } });
    const project = await mustOpen(path, { ...study.around, dataFolder: join(place, 'data') });
    const refused = await rescueStudy(path, undefined, study.around, control);
    expect(refused).toMatchObject({ ok: false, error: { code: 'project_locked' } });
    project.close();
  });
});
