import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { OpenProject } from '../../../src/engine/project/open-project.ts';
import { copySteps } from '../../../src/engine/project/working-copy/copy-step.ts';
import { lockCopy } from '../../../src/engine/project/working-copy/copy-lock.ts';
import { noteOutcome } from '../../../src/engine/project/working-copy/copy-notices.ts';
import { listCopies } from '../../../src/engine/project/working-copy/copy-record.ts';
import {
  addCode,
  changeElsewhere,
  close,
  codesIn,
  copies,
  datedFile,
  desk,
  elsewhere,
  inFolder,
  notices,
  sitesIn,
  start,
  work,
} from './copy-desk.ts';
import { bytesOf, must, patience } from './trust-study.ts';

describe('a copy that cannot go back', () => {
  const away = (): string => `${desk.synced} away`;

  it('waits where its folder is not there, is found by the path and in the list, and goes back later', async () => {
    await work();
    renameSync(desk.synced, away());
    await close();
    expect(await notices()).toMatchObject([
      { outcome: 'waiting', because: 'unreachable', path: desk.path },
    ]);
    expect(must(await desk.engine.call('project.recent', {}))).toMatchObject([
      { path: desk.path, present: false, waitingCopy: { originalThere: false } },
    ]);
    expect(await desk.engine.call('project.open', { path: desk.path })).toMatchObject({
      error: { code: 'copy_waiting', details: { path: desk.path, originalThere: false } },
    });
    must(await desk.engine.call('project.forget', { path: desk.path }));
    expect(must(await desk.engine.call('project.recent', {}))).toHaveLength(1);

    must(await desk.engine.call('project.open', { path: desk.path, copy: 'goOn' }));
    await addCode('more');
    expect(must(await desk.engine.call('project.recent', {}))).toMatchObject([
      { waitingCopy: null },
    ]);
    renameSync(away(), desk.synced);
    await close();
    expect(await elsewhere(desk.path, codesIn)).toEqual(['before', 'mine', 'more']);
    expect([copies(), await notices()]).toEqual([[], []]);
  });

  it('waits where an empty folder of another disk stands for a drive that is not there', async () => {
    await work();
    // As if the folder had been another disk's: the record is what says so.
    const [id = ''] = copies().filter((name) => !name.endsWith('.lock'));
    const record = join(desk.folder.path, 'data', 'working-copies', id, 'copy.json');
    const kept = JSON.parse(bytesOf(record).toString()) as Record<string, unknown>;
    writeFileSync(record, JSON.stringify({ ...kept, disk: -1 }));
    renameSync(desk.path, `${desk.path}.away`);
    await close();
    expect(await notices()).toMatchObject([{ outcome: 'waiting', because: 'unreachable' }]);
    expect(inFolder()).toEqual(['Study.verbatim.away']);
  });

  it.skipIf(process.getuid?.() === 0)('waits where its folder is read only', async () => {
    await work();
    chmodSync(desk.synced, 0o500);
    await close();
    chmodSync(desk.synced, 0o700);
    expect(await notices()).toMatchObject([{ outcome: 'waiting', because: 'readOnly' }]);
    expect(await desk.engine.call('project.open', { path: desk.path })).toMatchObject({
      error: { code: 'copy_waiting' },
    });
  });

  it('is left where the person wants the study without it, and goes on later without counting twice', async () => {
    await work();
    renameSync(desk.synced, away());
    await close();
    renameSync(away(), desk.synced);
    const info = must(await desk.engine.call('project.open', { path: desk.path, copy: 'leave' }));
    expect(info).toMatchObject({ waitingCopy: { originalThere: true }, workingCopy: null });
    expect(codesIn(desk.engine.project())).toEqual(['before']);
    await addCode('without it');
    // The study without it is a copy of its own from here on: the two never count the same numbers.
    expect(sitesIn(desk.engine.project())).toBe(2);
    expect(await desk.engine.call('project.workOnCopy', {})).toMatchObject({
      error: { code: 'conflict' },
    });
    must(await desk.engine.call('project.open', { path: desk.path, copy: 'goOn' }));
    expect(codesIn(desk.engine.project())).toEqual(['before', 'mine']);
    await addCode('more');
    expect(sitesIn(desk.engine.project())).toBe(1);
    await close();
    expect(await elsewhere(desk.path, codesIn)).toEqual(['before', 'without it']);
    expect(await elsewhere(datedFile(), codesIn)).toEqual(['before', 'mine', 'more']);
  });

  it('is on its way, and not said to wait, while another program puts it back', async () => {
    await work();
    renameSync(desk.synced, away());
    await close();
    renameSync(away(), desk.synced);
    const dataFolder = join(desk.folder.path, 'data');
    const [copy] = listCopies(dataFolder);
    if (!copy) throw new Error('no copy waits');
    const lock = lockCopy(dataFolder, copy.id);
    noteOutcome(dataFolder, copy, { outcome: 'waiting', because: 'ended' }, start);
    expect(await notices()).toEqual([]);
    expect(await desk.engine.call('project.open', { path: desk.path })).toMatchObject({
      error: {
        code: 'project_locked',
        message: expect.stringContaining('just being put back by another Verbatim') as unknown,
      },
    });
    lock?.release();
    // That program was ended.
    expect(await notices()).toMatchObject([{ outcome: 'waiting', because: 'ended' }]);
    must(await desk.engine.call('project.open', { path: desk.path, copy: 'goOn' }));
    expect(await notices()).toEqual([]);
  });

  it('waits where it is damaged, and touches nothing', async () => {
    await work();
    const { file } = desk.engine.project();
    await close();
    must(await desk.engine.call('project.open', { path: desk.path }));
    await work('more');
    const copy = desk.engine.project().file;
    expect(copy).not.toBe(file);
    renameSync(desk.synced, away());
    await close();
    renameSync(away(), desk.synced);
    const bytes = bytesOf(copy).fill(0x5a, 4096 * 3, 4096 * 9);
    writeFileSync(copy, bytes);
    const before = bytesOf(desk.path);
    expect(await desk.engine.call('project.open', { path: desk.path, copy: 'goOn' })).toMatchObject(
      {
        error: {
          code: 'copy_damaged',
          message: expect.stringContaining(copy) as unknown,
          details: { path: desk.path, originalThere: true, copyThere: true },
        },
      },
    );
    expect(bytesOf(desk.path).equals(before)).toBe(true);
    expect(existsSync(copy)).toBe(true);
    must(await desk.engine.call('project.open', { path: desk.path, copy: 'leave' }));
  });
});

/** A disk that fails after each step in turn, in each way: nothing is lost, and nothing is left lying about. */
describe.each(['ENOSPC', 'EIO'])('a disk that answers %s', (code) => {
  const failing = (at: string) => (step: string) => {
    if (step === at) throw Object.assign(new Error('the disk failed'), { code });
  };

  it.each(['closed', 'copied', 'finished', 'moved'] as const)(
    'after “%s” leaves the study open and as it was, without a copy',
    async (step) => {
      desk.afterStep = failing(step);
      const refused = await desk.engine.call('project.workOnCopy', {});
      expect(refused).toMatchObject({
        ok: false,
        error: { code: code === 'ENOSPC' ? 'disk_full' : 'io_failed' },
      });
      expect(must(await desk.engine.call('project.info', {}))).toMatchObject({
        path: desk.path,
        workingCopy: null,
        waitingCopy: null,
      });
      await addCode('on');
      expect([codesIn(desk.engine.project()), sitesIn(desk.engine.project())]).toEqual([
        ['before', 'on'],
        1,
      ]);
      expect([inFolder(), copies()]).toEqual([
        ['.Study.verbatim.open', 'Study.verbatim', 'Study.verbatim-wal'],
        [],
      ]);
    },
  );

  it.each(['plain', 'changed'] as const)(
    'after any later step keeps what was done (the study in its folder: %s)',
    async (state) => {
      const laterSteps = copySteps.slice(copySteps.indexOf('written'));
      const reached: string[] = [];
      for (const step of laterSteps) {
        const name = `Study ${step}`;
        desk.path = must(
          await desk.engine.call('project.create', { name, folder: desk.synced }),
        ).path;
        await work();
        if (state === 'changed') await changeElsewhere();
        desk.afterStep = (at) => {
          if (at === step) reached.push(step);
          failing(step)(at);
        };
        await close();
        desk.afterStep = () => undefined;
        const opened = await desk.engine.call('project.open', { path: desk.path });
        if (!opened.ok) {
          expect(opened.error.code).toBe('copy_waiting');
          expect(codesIn(await goOnIn(desk.path))).toEqual(['mine']);
        }
        await close();
        const files = inFolder().filter((file) => file.startsWith(name));
        const contents: string[] = [];
        for (const file of files)
          contents.push(...(await elsewhere(join(desk.synced, file), codesIn)));
        expect({ step, contents: contents.sort() }).toEqual({
          step,
          contents: state === 'changed' ? ['mine', 'theirs'] : ['mine'],
        });
        expect(copies()).toEqual([]);
        expect(inFolder().filter((file) => file.endsWith('.tmp'))).toEqual([]);
      }
      expect(reached).toEqual(
        laterSteps.filter((step) => step !== (state === 'plain' ? 'placedBeside' : 'placed')),
      );
    },
  );

  async function goOnIn(at: string): Promise<OpenProject> {
    must(await desk.engine.call('project.open', { path: at, copy: 'goOn' }));
    return desk.engine.project();
  }
});

it('takes away what a killed program left half made, and nothing else', async () => {
  const all = join(desk.folder.path, 'data', 'working-copies');
  const id = '00000000-0000-4000-8000-000000000000';
  mkdirSync(join(all, `${id}.making`), { recursive: true });
  writeFileSync(join(all, `${id}.making`, 'Study.verbatim'), 'half');
  mkdirSync(join(all, `${id}.leaving`));
  writeFileSync(join(all, `${id}.lock`), '');
  writeFileSync(join(all, 'somebody’s.txt'), '');
  must(await desk.engine.call('project.workOnCopy', {}));
  expect(copies().filter((name) => name.startsWith(id))).toEqual([]);
  expect(copies()).toContain('somebody’s.txt');
});

const canLimit = process.platform === 'linux' && spawnSync('prlimit', ['--version']).status === 0;
const named = canLimit ? '' : ' (skipped: no prlimit on this machine)';

it.skipIf(!canLimit)(
  `waits, or is not taken, as long as files may not grow enough, and nothing is lost${named}`,
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      join(import.meta.dirname, 'copy-full-disk-child.ts'),
      join(desk.folder.path, 'full'),
    ]);
    expect(JSON.parse(stdout)).toEqual({
      refused: ['disk_full'],
      waited: ['full'],
      unharmed: true,
      leftovers: [],
      faults: [],
    });
  },
  patience,
);
