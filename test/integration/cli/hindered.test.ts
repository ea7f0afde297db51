import { spawnSync, execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectRefused, expectTold } from './expect-refused.ts';
import { bytesOf, type Desk, makeStudy, setUpDesk } from './run-verbatim.ts';
import { studyDigest } from './study-digest.ts';

let desk: Desk;
let study: string;

beforeAll(async () => {
  desk = setUpDesk();
  study = await makeStudy(desk);
});
afterAll(() => desk.tidy());

const write = (name: string, content: string | Uint8Array): string => {
  const path = desk.path(name);
  writeFileSync(path, content);
  return path;
};

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
      await expectRefused(desk, args, 'project_read_only', /cannot be written to/u, bound);
      expect(readdirSync(locked)).toEqual(['Inside.verbatim']);
    });

    it('lets a study in it be read and not changed', async () => {
      const before = bytesOf(inside);
      const listed = await desk.json(['list', inside, 'sources'], bound);
      expect(listed).toMatchObject({ code: 0, value: [{ name: 'Talk' }] });
      const file = write('more.txt', 'Ann: More.\n\nBob: Less.\n');
      const words = /reading only|cannot be written to/u;
      await expectRefused(desk, ['import', inside, file], 'project_read_only', words, bound);
      const coding = ['--source', 'Talk', '--start', '5', '--end', '9', '--code', 'A/B'];
      await expectRefused(desk, ['code', inside, ...coding], 'project_read_only', words, bound);
      await expectRefused(desk, ['undo', inside], 'project_read_only', words, bound);
      const [again] = readdirSync(locked);
      expect([again, bytesOf(inside)]).toEqual(['Inside.verbatim', before]);
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
      await expectRefused(desk, ['import', full, file], 'disk_full', /The disk is full/u);
      expect(await studyDigest(full, desk.path('data'))).toBe(before);
      expect(await desk.json(['check', full])).toMatchObject({ code: 0, value: { ok: true } });
      await expectRefused(
        desk,
        ['new', join(disk, 'deep', 'a.verbatim')],
        'disk_full',
        /disk is full/u,
        {
          shell: `head -c 2000000 /dev/zero > '${join(disk, 'filler')}' 2>/dev/null; exec "$@"`,
        },
      );
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
    await expectRefused(desk, ['import', full, file], 'disk_full', /The disk is full/u, {
      shell: limit,
    });
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
      waiting = setInterval(() => {
        if (!existsSync(wal)) return;
        clearInterval(waiting);
        kill('SIGINT');
      }, 20);
      waiting.unref();
    },
  });
  clearInterval(waiting);
  expectTold(ran, /Stopped, as you asked/u);
  expect(existsSync(wal)).toBe(false);
  expect(await studyDigest(big, desk.path('data'))).toBe(before);
});
