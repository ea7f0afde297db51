import { readFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrationsFolder } from '../../../test/support/temporary-study.ts';
import { all } from './database.ts';
import { schemaVersion } from './file-identity.ts';
import { checkIntegrity } from './integrity.ts';
import { openProject } from './open-project.ts';
import { listCodes } from './queries/code-queries.ts';
import { countEverything } from './queries/project-queries.ts';

const studies = join(import.meta.dirname, '../../../test/fixtures/studies');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-older-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openOlder(version: number) {
  const path = join(folder, 'Older.verbatim');
  mkdirSync(join(folder, 'data'));
  writeFileSync(path, gunzipSync(readFileSync(join(studies, `schema-${version}.verbatim.gz`))));
  const opened = await openProject(path, {
    dataFolder: join(folder, 'data'),
    migrationsFolder,
    version: '0.0.0-test',
    now: () => Date.UTC(2027, 0, 1),
    userName: 'Ada',
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

it('brings a study of the first schema up to date with all that is in it, and a history that still adds up', async () => {
  const project = await openOlder(1);
  try {
    const { db } = project;
    expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(countEverything(db)).toMatchObject({ sources: 2, codes: 3, codings: 2, cases: 5 });
    expect(listCodes(db).map(({ path, totalSegmentCount }) => [path, totalSegmentCount])).toEqual([
      ['place', 2],
      ['place/light', 1],
      ['place/river', 1],
    ]);
    expect(all(db, 'select distinct archived, inclusion from code')).toEqual([
      { archived: 0, inclusion: '' },
    ]);
    // The log of the older schema still adds up to what is there.
    expect(checkIntegrity(db, migrationsFolder)).toEqual({ ok: true, problems: [] });
  } finally {
    project.close();
  }
});

it('brings a study of the second schema up to date, with room for what an analyst keeps', async () => {
  const project = await openOlder(2);
  try {
    const { db } = project;
    expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(countEverything(db)).toMatchObject({ sources: 2, codes: 3, codings: 2, cases: 5 });
    expect(all(db, 'select name from code_set')).toEqual([{ name: 'Places' }]);
    expect(all(db, "select title from memo where target = 'journal'")).toEqual([
      { title: 'First day' },
    ]);
    for (const table of ['kept_measure', 'benchmark', 'follow_up'])
      expect(all(db, `select * from ${table}`)).toEqual([]);
    expect(checkIntegrity(db, migrationsFolder)).toEqual({ ok: true, problems: [] });
  } finally {
    project.close();
  }
});
