import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  closeSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openProject } from '../../../src/engine/project/open-project.ts';
import {
  bytesOf,
  type Desk,
  type Ran,
  type Refused,
  type RunOptions,
  setUpDesk,
} from './run-verbatim.ts';
import { aloneSurroundings, studyDigest } from './study-digest.ts';

let desk: Desk;
let study: string;
let digestBefore: string;

beforeAll(async () => {
  desk = setUpDesk();
  study = desk.path('Study.verbatim');
  const talk = desk.path('Talk.txt');
  writeFileSync(talk, 'Ann: How was it?\n\nBob: Good. I would come again.\n\nAnn: Thank you.\n');
  expect(await desk.run(['new', study])).toMatchObject({ code: 0, stderr: '' });
  expect(await desk.run(['import', study, talk])).toMatchObject({ code: 0, stderr: '' });
});
afterAll(() => desk.tidy());
beforeEach(async () => {
  digestBefore = await studyDigest(study, desk.path('data'));
});

const digestNow = (): Promise<string> => studyDigest(study, desk.path('data'));

const write = (name: string, content: string | Uint8Array): string => {
  const path = desk.path(name);
  writeFileSync(path, content);
  return path;
};

/** One sentence or a few for a person, and neither a stack trace nor anything on standard output. */
const expectTold = ({ code, stdout, stderr }: Ran, words: RegExp): void => {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(words);
  expect(stderr.trim()).not.toMatch(/\n|^\s+at /mu);
};

/** Runs a command that is to be refused, once for people and once for programs. */
const expectRefused = async (
  args: readonly string[],
  code: string,
  words: RegExp,
  options: RunOptions = {},
): Promise<void> => {
  expectTold(await desk.run(args, options), words);
  const told = await desk.json(args, options);
  expect(told.code).toBe(1);
  const { error } = told.value as Refused;
  expect(Object.keys(error)).toEqual(['code', 'message', 'details']);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(words);
};

describe('a file that cannot be imported leaves the study as it was', () => {
  const refusedFile = async (path: string, code: string, words: RegExp): Promise<void> => {
    await expectRefused(['import', study, path], code, words);
    await expectRefused(['inspect', path], code, words);
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
    await expectRefused(args, 'column_missing', /no column “scores”/u);
    writeFileSync(roles, '{"score": "points"}');
    await expectRefused(args, 'invalid_input', /roles\.json/u);
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
    for (const args of [
      ['list', path, 'sources'],
      ['undo', path],
      ['check', path],
    ])
      await expectRefusedLoosely(args, code, words);
    expect(bytesOf(path)).toBe(before);
    expect(readdirSync(desk.folder).filter((name) => name.startsWith(`${path}-`))).toEqual([]);
  };
  /** `check` tells its finding beside the error. */
  const expectRefusedLoosely = async (
    args: readonly string[],
    code: string,
    words: RegExp,
  ): Promise<void> => {
    expectTold(await desk.run(args), words);
    const told = await desk.json(args);
    expect(told).toMatchObject({ code: 1, value: { error: { code } } });
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
    await refusedStudy(path, 'project_damaged', /"Damaged" is damaged/u);
  });

  it('damaged at its beginning, or nothing of Verbatim', async () => {
    const path = patched('Header.verbatim', 0, new Uint8Array(16));
    await refusedStudy(path, 'project_not_verbatim', /not a Verbatim study/u);
  });

  it('empty, or not there', async () => {
    await refusedStudy(write('Nothing.verbatim', ''), 'project_damaged', /the file is empty/u);
    await expectRefused(
      ['list', desk.path('No.verbatim'), 'codes'],
      'project_missing',
      /"No" is not at/u,
    );
    expect(existsSync(desk.path('No.verbatim'))).toBe(false);
  });
});

it('refuses a second opener and says who has the study and since when', async () => {
  const held = await openProject(study, aloneSurroundings(desk.path('data')));
  if (!held.ok) throw new Error(held.error.message);
  try {
    const who = new RegExp(`open already, by .* \\(process ${process.pid}, since \\d{4}-`, 'u');
    await expectRefused(['list', study, 'codes'], 'project_locked', who);
    await expectRefused(['restore', study, '--from', study], 'project_locked', who);
    await expectRefused(['inspect', study], 'project_locked', /open elsewhere/u);
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
  await expectRefused(code({ end: '99999' }), 'invalid_input', /no text from 5 to 99999/u);
  await expectRefused(code({ start: '9' }), 'invalid_input', /no text from 9 to 9/u);
  await expectRefused(code({ source: 'Walk' }), 'not_found', /no source “Walk”/u);
  await expectRefused(['segments', study, '--code', 'A'], 'not_found', /no code “A”/u);
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

/** As nobody, whom permissions bind: for root, they are no hindrance. */
const nobody = 65534;
const canBecomeNobody =
  process.getuid?.() === 0 &&
  spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../../src/cli/main.ts'), '--version'],
    {
      uid: nobody,
      gid: nobody,
      env: {},
    },
  ).status === 0;
const bound = process.getuid?.() === 0 ? { uid: nobody } : {};

describe.skipIf(process.platform === 'win32' || (process.getuid?.() === 0 && !canBecomeNobody))(
  'a folder that cannot be written to (needs permissions that bind: not root, or root who may become nobody)',
  () => {
    let locked: string;
    let inside: string;

    beforeAll(() => {
      locked = desk.path('locked');
      inside = join(locked, 'Inside.verbatim');
      mkdirSync(locked);
      copyFileSync(study, inside);
      mkdirSync(desk.path('data'), { recursive: true });
      chmodSync(desk.folder, 0o755);
      execFileSync('chmod', ['-R', 'a+rwX', desk.path('data')]);
      chmodSync(inside, 0o444);
      chmodSync(locked, 0o555);
    });
    afterAll(() => {
      if (existsSync(locked)) chmodSync(locked, 0o755);
    });

    it('takes no new study', async () => {
      const args = ['new', join(locked, 'New.verbatim')];
      await expectRefused(args, 'project_read_only', /cannot be written to/u, bound);
      expect(readdirSync(locked)).toEqual(['Inside.verbatim']);
    });

    it('lets a study in it be read and not changed', async () => {
      const before = bytesOf(inside);
      const listed = await desk.json(['list', inside, 'sources'], bound);
      expect(listed).toMatchObject({ code: 0, value: [{ name: 'Talk' }] });
      const file = write('more.txt', 'Ann: More.\n\nBob: Less.\n');
      const words = /reading only|cannot be written to/u;
      await expectRefused(['import', inside, file], 'project_read_only', words, bound);
      const coding = ['--source', 'Talk', '--start', '5', '--end', '9', '--code', 'A/B'];
      await expectRefused(['code', inside, ...coding], 'project_read_only', words, bound);
      await expectRefused(['undo', inside], 'project_read_only', words, bound);
      const [again] = readdirSync(locked);
      expect([again, bytesOf(inside)]).toEqual(['Inside.verbatim', before]);
    });

    it('takes no report', async () => {
      const args = ['report', study, '--template', 'themes', '--to', join(locked, 'r.html')];
      const { code } = await desk.run(args, bound);
      expect(code).toBe(1);
      expect(readdirSync(locked)).toEqual(['Inside.verbatim']);
    });
  },
);

/** A small disk of the test's own, where the system lets it have one. */
function mountSmallDisk(folder: string): boolean {
  mkdirSync(folder);
  return (
    process.platform === 'linux' &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0
  );
}

const long = Array.from(
  { length: 30_000 },
  (_, i) => `Ann: Line ${i} ${(i * 7919) % 104729}.\n\nBob: So ${i * i}.\n`,
);

describe('a full disk', () => {
  it('keeps the study as it was (small file system; skipped where none can be mounted)', async (test) => {
    const disk = desk.path('disk');
    if (!mountSmallDisk(disk)) return test.skip('no file system can be mounted here');
    try {
      const full = join(disk, 'Full.verbatim');
      copyFileSync(study, full);
      const file = write('long.txt', long.join('\n'));
      const before = await studyDigest(full, desk.path('data'));
      await expectRefused(['import', full, file], 'disk_full', /The disk is full/u);
      expect(await studyDigest(full, desk.path('data'))).toBe(before);
      expect(await desk.json(['check', full])).toMatchObject({ code: 0, value: { ok: true } });
      await expectRefused(['new', join(disk, 'deep', 'a.verbatim')], 'disk_full', /disk is full/u, {
        shell: `head -c 2000000 /dev/zero > '${join(disk, 'filler')}' 2>/dev/null; exec "$@"`,
      });
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  it('keeps the study as it was (limit on file sizes; skipped where a shell sets none)', async (test) => {
    const limit = `trap '' XFSZ; ulimit -f 1024 || exit 77; exec "$@"`;
    const probe = await desk.run(['--version'], { shell: limit });
    if (probe.code !== 0) return test.skip('this shell sets no limit on file sizes');
    const full = desk.path('Limited.verbatim');
    copyFileSync(study, full);
    const file = write('long.txt', long.join('\n'));
    const before = await studyDigest(full, desk.path('data'));
    await expectRefused(['import', full, file], 'disk_full', /The disk is full/u, { shell: limit });
    expect(await studyDigest(full, desk.path('data'))).toBe(before);
  });
});

it('stops on Ctrl-C, says so, and leaves study and folders as they were', async () => {
  const words = ['price', 'staff', 'app', 'bike', 'queue', 'light', 'noise', 'map', 'card', 'seat'];
  const answers = Array.from({ length: 6000 }, (_, i) =>
    [3, 5, 7, 11, 13, 17].map((step) => words[(i * step + (i >> (step % 5))) % 10]).join(' '),
  );
  const table = write(
    'answers.csv',
    ['id,Why?', ...answers.map((text, i) => `${i},the ${text}`)].join('\n'),
  );
  const big = desk.path('Big.verbatim');
  copyFileSync(study, big);
  expect((await desk.run(['import', big, table])).code).toBe(0);
  const before = await studyDigest(big, desk.path('data'));
  const wal = `${big}-wal`;
  let waiting: NodeJS.Timeout | undefined;
  const ran = await desk.run(['themes', big], {
    onStart: (kill) => {
      // Once the study is open, the command waits for the themes.
      waiting = setInterval(() => existsSync(wal) && kill('SIGINT'), 20);
      waiting.unref();
    },
  });
  clearInterval(waiting);
  expectTold(ran, /Stopped, as you asked/u);
  expect(existsSync(wal)).toBe(false);
  expect(await studyDigest(big, desk.path('data'))).toBe(before);
  expect(readFileSync(table, 'utf8')).toContain('id,Why?');
});
