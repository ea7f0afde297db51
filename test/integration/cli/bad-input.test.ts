import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openProject } from '../../../src/engine/project/open-project.ts';
import { expectRefused, expectTold } from './expect-refused.ts';
import { bytesOf, type Desk, makeStudy, type Refused, setUpDesk } from './run-verbatim.ts';
import { aloneSurroundings, studyDigest } from './study-digest.ts';

let desk: Desk;
let study: string;
let digestBefore: string;

beforeAll(async () => {
  desk = setUpDesk();
  study = await makeStudy(desk);
});
afterAll(() => desk.tidy());
beforeEach(async () => {
  digestBefore = await digestNow();
});

const digestNow = (): Promise<string> => studyDigest(study, desk.path('data'));

const write = (name: string, content: string | Uint8Array): string => {
  const path = desk.path(name);
  writeFileSync(path, content);
  return path;
};

describe('a file that cannot be imported leaves the study as it was', () => {
  const refusedFile = async (path: string, code: string, words: RegExp): Promise<void> => {
    expectTold(await desk.run(['import', study, path]), words);
    const told = await desk.json(['import', study, path]);
    expect(told).toMatchObject({ code: 1, value: { error: { code }, imported: [] } });
    expect(await digestNow()).toBe(digestBefore);
  };

  it('an empty file', async () => {
    await refusedFile(write('empty.txt', ''), 'file_empty', /empty\.txt.*the file is empty/u);
  });

  it('a file of 2 GB', async () => {
    const path = write('huge.csv', '');
    truncateSync(path, 2 ** 31);
    await refusedFile(path, 'file_too_large', /huge\.csv.*2048 MB/u);
  });

  it('a binary named .txt', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => (i * 73 + (i >> 3)) % 256);
    await refusedFile(write('sound.txt', bytes), 'file_not_readable', /sound\.txt.*not/u);
  });

  it('a .docx cut short', async () => {
    const body = '<w:p><w:r><w:t>Words of somebody.</w:t></w:r></w:p>'.repeat(400);
    const docx = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    });
    const path = write('cut.docx', docx.subarray(0, Math.floor(docx.length * 0.6)));
    await refusedFile(path, 'file_damaged', /cut\.docx/u);
  });

  it('a file that is not there, and a folder', async () => {
    await refusedFile(desk.path('nowhere.txt'), 'file_missing', /nowhere\.txt/u);
    mkdirSync(desk.path('folder'));
    await refusedFile(desk.path('folder'), 'file_not_readable', /folder/u);
  });

  it('roles that name no column', async () => {
    const table = write('roles.csv', 'name,score\nAnn,3\nBob,4\n');
    const roles = write('roles.json', JSON.stringify({ scores: 'nps' }));
    const args = ['import', study, table, '--roles', roles];
    await expectRefused(desk, args, 'column_missing', /no column “scores”/u);
    writeFileSync(roles, '{"score": "points"}');
    await expectRefused(desk, args, 'invalid_input', /roles\.json/u);
    expect(await digestNow()).toBe(digestBefore);
  });
});

it('imports the good file beside a bad one, tells both, and exits with 1', async () => {
  const copy = desk.path('Two.verbatim');
  copyFileSync(study, copy);
  const [good, bad] = [write('good.txt', 'Ann: Yes.\n\nBob: No.\n'), write('bad.txt', '')];
  const { code, value } = await desk.json(['import', copy, good, bad]);
  expect(code).toBe(1);
  expect(value).toMatchObject({
    error: { code: 'file_empty' },
    imported: [{ file: good, source_ids: [2], dataset_id: null }],
    refused: [{ file: bad, error: { code: 'file_empty' } }],
  });
});

it('tells several refusals on standard error, in the order of the files, without marks', async () => {
  const copy = desk.path('Three.verbatim');
  copyFileSync(study, copy);
  const [good, bad] = [write('sound.txt', 'Ann: Yes.\n\nBob: No.\n'), write('void.txt', '')];
  const folder = desk.path('folder-of-files');
  mkdirSync(folder);
  const files = [bad, good, folder];
  const { code, stdout, stderr } = await desk.run(['import', copy, ...files]);
  expect(code).toBe(1);
  expect(stdout.trim()).toBe(`Imported ${good}: 1 source (2)`);
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringMatching(/^“void\.txt” was not imported/u),
    expect.stringMatching(/^“folder-of-files” is not a file/u),
  ]);
  const { value } = await desk.json(['inspect', folder]);
  expect((value as Refused).error.message).toMatch(/^“folder-of-files” is not a file/u);
});

it('imports a table with ragged rows and names the rows', async () => {
  const copy = desk.path('Ragged.verbatim');
  copyFileSync(study, copy);
  const rows = ['name,score,comment', 'Ann,9,Good place', 'Bob,3', 'Cy,7,Fine,extra', 'Dee,8,Nice'];
  const { code, value } = await desk.json(['import', copy, write('ragged.csv', rows.join('\n'))]);
  const { imported } = value as { imported: { warnings: string[] }[] };
  expect(code).toBe(0);
  expect(imported[0]!.warnings.join(' ')).toMatch(/3\b.*4\b/su);
});

describe('a study file that is not as it should be is refused and not touched', () => {
  const refusedStudy = async (path: string, code: string, words: RegExp): Promise<void> => {
    const before = bytesOf(path);
    expectTold(await desk.run(['undo', path]), words);
    // `check` tells its finding beside the error.
    for (const args of [
      ['list', path, 'sources'],
      ['check', path],
    ])
      expect(await desk.json(args)).toMatchObject({ code: 1, value: { error: { code } } });
    expect(bytesOf(path)).toBe(before);
    expect(
      readdirSync(desk.folder).filter((name) => join(desk.folder, name).startsWith(`${path}-`)),
    ).toEqual([]);
  };
  const patched = (name: string, at: number, bytes: Uint8Array): string => {
    const path = desk.path(name);
    copyFileSync(study, path);
    const file = openSync(path, 'r+');
    writeSync(file, bytes, 0, bytes.length, at);
    closeSync(file);
    return path;
  };

  it('of a newer version', async () => {
    const path = patched('Newer.verbatim', 60, Uint8Array.of(0, 0, 0, 99));
    await refusedStudy(path, 'project_newer', /newer Verbatim \(file version 99/u);
  });

  it('damaged inside', async () => {
    const path = patched('Damaged.verbatim', 4096, new Uint8Array(3 * 4096).fill(0xa5));
    await refusedStudy(path, 'project_damaged', /“Damaged” is damaged/u);
  });

  it('damaged at its beginning, or nothing of Verbatim', async () => {
    const path = patched('Header.verbatim', 0, new Uint8Array(16));
    await refusedStudy(path, 'project_not_verbatim', /not a Verbatim study/u);
  });

  it('empty, or not there', async () => {
    await refusedStudy(write('Nothing.verbatim', ''), 'project_damaged', /the file is empty/u);
    await expectRefused(
      desk,
      ['list', desk.path('No.verbatim'), 'codes'],
      'project_missing',
      /“No” is not at/u,
    );
    expect(existsSync(desk.path('No.verbatim'))).toBe(false);
  });
});

it('refuses a second opener and says who has the study and since when', async () => {
  const held = await openProject(study, aloneSurroundings(desk.path('data')));
  if (!held.ok) throw new Error(held.error.message);
  try {
    const who = new RegExp(`open already, by .* \\(process ${process.pid}, since \\d{4}-`, 'u');
    await expectRefused(desk, ['list', study, 'codes'], 'project_locked', who);
    await expectRefused(desk, ['restore', study, '--from', study], 'project_locked', who);
    await expectRefused(desk, ['inspect', study], 'project_locked', /open elsewhere/u);
  } finally {
    held.value.close();
  }
  expect(await digestNow()).toBe(digestBefore);
});

it('refuses what a study does not have, before it makes a code or a coder', async () => {
  const code = (more: Readonly<Record<string, string>>): string[] => {
    const options = { source: 'Talk', start: '5', end: '9', code: 'A/B/C', coder: 'New', ...more };
    return [
      'code',
      study,
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ];
  };
  await expectRefused(desk, code({ end: '99999' }), 'invalid_input', /no text from 5 to 99999/u);
  await expectRefused(desk, code({ start: '9' }), 'invalid_input', /no text from 9 to 9/u);
  await expectRefused(desk, code({ source: 'Walk' }), 'not_found', /no source “Walk”/u);
  await expectRefused(desk, ['segments', study, '--code', 'A'], 'not_found', /no code “A”/u);
  expect(await digestNow()).toBe(digestBefore);
});

it.each([
  [['fly', 'x']],
  [[]],
  [['list', 'x.verbatim']],
  [['list', 'x.verbatim', 'birds']],
  [['code', 'x.verbatim', '--source', 'a', '--start', 'one', '--end', '2', '--code', 'c']],
  [['metrics', 'x.csv', '--metric', 'joy', '--column', 'c']],
  [['new', 'x', '--colour', 'red']],
])('tells wrong usage %j with exit code 2', async (args) => {
  const { code, stdout, stderr } = await desk.run(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/\w/u);
  const told = await desk.json(args);
  expect(told).toMatchObject({ code: 2, value: { error: { code: 'invalid_input' } } });
});
