import { linkSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listBackups } from '../../../src/engine/project/backups.ts';
import { openProject } from '../../../src/engine/project/open-project.ts';
import { restoreBackup } from '../../../src/engine/project/restore.ts';
import { migrationsFolder } from '../../support/temporary-study.ts';
import { bundleChild } from './bundle-child.ts';
import { startChild, type StepChild } from './start-child.ts';
import { findFaults, makeStudy, must, mustOpen, readDocuments } from './trust-study.ts';
import { surroundingsIn, temporaryFolder } from './trust-study.ts';

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let folder: ReturnType<typeof temporaryFolder>;
let around: ReturnType<typeof surroundingsIn>;
let path: string;
let hint: string;
let child: StepChild | undefined;

beforeAll(async () => (bundle = await bundleChild('step-child')));
afterAll(() => bundle.remove());
beforeEach(async () => {
  folder = temporaryFolder();
  around = surroundingsIn(folder.path);
  path = join(folder.path, 'Study.verbatim');
  hint = join(folder.path, '.Study.verbatim.open');
  const documents = await readDocuments();
  writeFileSync(join(folder.path, 'documents'), serialize(documents));
  makeStudy(path, around, documents);
});
afterEach(async () => {
  child?.kill();
  await child?.gone;
  child = undefined;
  folder.remove();
});

/** Another program that has the study open and writes to it. */
async function openElsewhere(at = path): Promise<void> {
  child = startChild(bundle.file, {
    path: at,
    dataFolder: join(folder.path, 'other'),
    migrationsFolder,
    documents: join(folder.path, 'documents'),
    seed: 3,
    startsAt: Date.UTC(2026, 0, 6, 14, 30),
  });
  await child.go();
  await child.said('ack');
  expect(child.refusals).toEqual([]);
}

const who = `${userInfo().username} on ${hostname()}`;
const lockedBy = {
  ok: false,
  error: {
    code: 'project_locked',
    message: expect.stringMatching(
      new RegExp(`by ${who} \\(process \\d+, since 2026-01-06 14:3\\d UTC\\)`, 'u'),
    ) as unknown,
  },
};

describe('the second to open a study is told who has it and since when', () => {
  it('by its path', async () => {
    await openElsewhere();
    expect(await openProject(path, around)).toMatchObject(lockedBy);
  });

  it.skipIf(process.platform === 'win32')('by a symbolic link', async () => {
    const link = join(folder.path, 'Link.verbatim');
    symlinkSync(path, link);
    await openElsewhere();
    expect(await openProject(link, around)).toMatchObject(lockedBy);
  });

  it.skipIf(process.platform === 'win32')('where the first came by a symbolic link', async () => {
    const link = join(folder.path, 'Link.verbatim');
    symlinkSync(path, link);
    await openElsewhere(link);
    expect(await openProject(path, around)).toMatchObject(lockedBy);
  });

  it.skipIf(process.platform === 'win32')(
    'by a hard link, though it cannot be told by whom',
    async () => {
      const link = join(folder.path, 'Hard.verbatim');
      linkSync(path, link);
      await openElsewhere();
      expect(await openProject(link, around)).toMatchObject({ error: { code: 'project_locked' } });
    },
  );

  it('without a name where the hint is gone or makes no sense', async () => {
    await openElsewhere();
    const nameless = {
      code: 'project_locked',
      message: expect.stringContaining('another program') as unknown,
    };
    writeFileSync(hint, '{"user": 1');
    expect(await openProject(path, around)).toMatchObject({ error: nameless });
    rmSync(hint);
    expect(await openProject(path, around)).toMatchObject({ error: nameless });
  });

  it('also when a backup is to be put in its place; the study stays where it is', async () => {
    const project = await mustOpen(path, around);
    const [backup] = listBackups(project.backupFolder);
    project.close();
    await openElsewhere();
    expect(restoreBackup(path, backup?.path ?? '', around.now())).toMatchObject(lockedBy);
    child?.kill();
    await child?.gone;
    const after = await mustOpen(path, around);
    expect(findFaults(after)).toEqual([]);
    after.close();
  });
});

describe('nobody is kept out', () => {
  it('by the hint of a program that was killed', async () => {
    await openElsewhere();
    child?.kill();
    await child?.gone;
    expect(readFileSync(hint, 'utf8')).toContain('2026-01-06');
    const project = await mustOpen(path, around);
    expect(findFaults(project)).toEqual([]);
    project.close();
  });

  it('by a hint whose process number belongs to another program now', async () => {
    const stale = {
      user: 'x',
      host: hostname(),
      pid: process.ppid,
      since: '2026-01-01T00:00:00.000Z',
    };
    writeFileSync(hint, JSON.stringify(stale));
    (await mustOpen(path, around)).close();
  });

  it('after the first has closed it', async () => {
    const first = await mustOpen(path, around);
    first.close();
    const second = must(await openProject(path, around));
    second.close();
  });
});
