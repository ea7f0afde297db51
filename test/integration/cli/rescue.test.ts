import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectRefused } from './expect-refused.ts';
import { bytesOf, type Desk, makeStudy, setUpDesk } from './run-verbatim.ts';
import { studyDigest } from './study-digest.ts';

let desk: Desk;
let study: string;
let digest: string;

beforeAll(async () => {
  desk = setUpDesk();
  study = await makeStudy(desk);
  digest = await studyDigest(study, desk.path('data'));
});
afterAll(() => desk.tidy());

/** The study with its first page gone: header, list of tables and all. */
function hurt(name: string): string {
  const path = desk.path(name);
  writeFileSync(path, readFileSync(study).fill(0, 0, 4096));
  return path;
}

it('makes a sound study of a damaged one, which stays as it is', async () => {
  const path = hurt('Hurt.verbatim');
  const before = bytesOf(path);
  const told = await desk.json(['rescue', path, '--out', 'Again']);
  expect(told).toMatchObject({
    code: 0,
    value: {
      path: desk.path('Again.verbatim'),
      damaged_path: path,
      is_history_whole: true,
      notes_in_all: 0,
      kinds: expect.arrayContaining([
        expect.objectContaining({ kind: 'codes', from_history: 0, missing: 0 }) as unknown,
      ]) as unknown,
    },
  });
  expect(bytesOf(path)).toEqual(before);
  expect(await studyDigest(desk.path('Again.verbatim'), desk.path('data'))).toBe(digest);
});

it('says so to people, and lays it beside the damaged one unless told otherwise', async () => {
  const { code, stdout } = await desk.run(['rescue', hurt('Words')]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Rescued: .*Words \(rescued \d{4}-\d\d-\d\d \d{4}\)\.verbatim\n/u);
  expect(stdout).toMatch(/^codes +\d+ +0 +0 +0$/mu);
});

it('refuses what nothing can be read of, and to write over a file', async () => {
  const words = desk.path('words.verbatim');
  writeFileSync(words, 'no study at all\n'.repeat(2000));
  await expectRefused(desk, ['rescue', words], 'project_damaged', /Nothing could be read/u);
  const out = ['rescue', hurt('Over.verbatim'), '--out', study];
  await expectRefused(desk, out, 'project_exists', /already/u);
  const missing = ['rescue', desk.path('none')];
  await expectRefused(desk, missing, 'project_missing', /is not at/u);
});
