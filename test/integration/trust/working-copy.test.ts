import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
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
  startAgain,
  work,
} from './copy-desk.ts';
import { startEngine } from './running-engine.ts';
import { bytesOf, findFaults, must } from './trust-study.ts';

describe('a copy on this computer', () => {
  it('is worked on under the name of the study, and goes back when it is closed', async () => {
    const before = must(await desk.engine.call('project.info', {}));
    expect(before?.folderWarning).toMatch(/^This study lies in a folder that Dropbox copies/u);
    const untouched = bytesOf(desk.path);
    const info = must(await desk.engine.call('project.workOnCopy', {}));
    expect(info).toMatchObject({
      path: desk.path,
      name: 'Study',
      uid: before?.uid,
      folderWarning: null,
      waitingCopy: null,
      workingCopy: { takenAt: expect.any(String) as unknown },
    });
    expect(dirname(desk.engine.project().file)).not.toBe(desk.synced);
    await addCode('mine');
    expect(bytesOf(desk.path).length).toBe(untouched.length);
    expect(inFolder()).toEqual(['Study.verbatim']);

    await close();
    expect(inFolder()).toEqual(['Study.verbatim']);
    expect(copies()).toEqual([]);
    expect(await notices()).toEqual([]);
    must(await desk.engine.call('project.open', { path: desk.path }));
    await addCode('after');
    // It is the same copy of the study all the time, for the change log.
    expect([codesIn(desk.engine.project()), sitesIn(desk.engine.project())]).toEqual([
      ['before', 'mine', 'after'],
      1,
    ]);
    expect(findFaults(desk.engine.project())).toEqual([]);
  });

  it('goes back when another study is opened or made, when the engine stops, and when a backup is restored', async () => {
    const other = join(desk.folder.path, 'Other.verbatim');
    const leave: (() => Promise<unknown>)[] = [
      () => desk.engine.call('project.create', { name: 'Other', folder: null, path: other }),
      () => desk.engine.call('project.open', { path: other }),
      () => desk.engine.stop(),
    ];
    const expected = ['before'];
    for (const go of leave) {
      must(await desk.engine.call('project.open', { path: desk.path }));
      const code = `mine ${expected.length}`;
      await work(code);
      expected.push(code);
      await go();
      expect(await elsewhere(desk.path, codesIn)).toEqual(expected);
      expect(copies()).toEqual([]);
    }
    desk.engine = startAgain();
    desk.engine.setClock(start + 3_600_000);
    must(await desk.engine.call('project.open', { path: desk.path }));
    const backup = must(await desk.engine.call('project.backup', {}));
    await work();
    const restored = must(
      await desk.engine.call('project.restore', { path: desk.path, backupPath: backup.path }),
    );
    expect(codesIn(desk.engine.project())).toEqual(expected);
    expect(await elsewhere(restored.replacedPath, codesIn)).toEqual([...expected, 'mine']);
  });

  it('leaves the study as it is, byte for byte, where nothing was done', async () => {
    await close();
    const before = bytesOf(desk.path);
    must(await desk.engine.call('project.open', { path: desk.path }));
    await close();
    const closed = bytesOf(desk.path);
    expect(closed.length).toBe(before.length);
    must(await desk.engine.call('project.open', { path: desk.path }));
    must(await desk.engine.call('project.workOnCopy', {}));
    const taken = bytesOf(desk.path);
    await changeElsewhere();
    const theirs = bytesOf(desk.path);
    await close();
    expect(theirs.equals(taken)).toBe(false);
    expect(bytesOf(desk.path).equals(theirs)).toBe(true);
    expect([inFolder(), copies(), await notices()]).toEqual([['Study.verbatim'], [], []]);
  });

  it.each(['gone', 'damaged'])(
    'is kept also where nothing was done in it, if the study itself is %s',
    async (how) => {
      must(await desk.engine.call('project.workOnCopy', {}));
      if (how === 'gone') rmSync(desk.path);
      else writeFileSync(desk.path, bytesOf(desk.path).fill(0x5a, 4096 * 2, 4096 * 12));
      await close();
      expect(await elsewhere(datedFile(), codesIn)).toEqual(['before']);
      expect(await notices()).toMatchObject([{ outcome: 'beside', file: datedFile() }]);
    },
  );

  it('keeps the backups where those of the study are', async () => {
    const { backupFolder } = desk.engine.project();
    await work();
    expect(desk.engine.project().backupFolder).toBe(backupFolder);
    const backup = must(await desk.engine.call('project.backup', {}));
    expect(must(await desk.engine.call('project.listBackups', { path: desk.path }))[0]?.path).toBe(
      backup.path,
    );
    expect(must(await desk.engine.call('project.recent', {})).map((recent) => recent.path)).toEqual(
      [desk.path],
    );
  });

  it('of each of two studies goes back to its own', async () => {
    const second = must(
      await desk.engine.call('project.create', { name: 'Second', folder: desk.synced }),
    );
    const other = startEngine(desk.folder.path, start);
    must(await other.call('project.open', { path: desk.path }));
    must(await other.call('project.workOnCopy', {}));
    must(await other.call('codes.create', { name: 'in the first', parentId: null }));
    must(await desk.engine.call('project.workOnCopy', {}));
    await addCode('in the second');
    expect(copies()).toHaveLength(4);
    await close();
    await other.stop();
    expect(await elsewhere(desk.path, codesIn)).toEqual(['before', 'in the first']);
    expect(await elsewhere(second.path, codesIn)).toEqual(['in the second']);
    expect(copies()).toEqual([]);
  });

  it('keeps the study shut for a second program of this computer, which is told who has it', async () => {
    await work();
    const second = startEngine(desk.folder.path, start);
    for (const copy of [undefined, 'goOn', 'leave'] as const) {
      const refused = await second.call('project.open', {
        path: desk.path,
        ...(copy ? { copy } : {}),
      });
      expect(refused).toMatchObject({ ok: false, error: { code: 'project_locked' } });
    }
    await close();
    must(await second.call('project.open', { path: desk.path }));
    expect(codesIn(second.project())).toEqual(['before', 'mine']);
    await second.stop();
  });

  it('is not taken twice, nor of a study that is not open', async () => {
    await work();
    expect(await desk.engine.call('project.workOnCopy', {})).toMatchObject({
      error: { code: 'conflict' },
    });
    await close();
    expect(await desk.engine.call('project.workOnCopy', {})).toMatchObject({
      error: { code: 'no_project' },
    });
    expect(await desk.engine.call('project.putBack', {})).toMatchObject({
      error: { code: 'conflict' },
    });
  });

  it('tells how far it is on its way back, in bytes of it, and others are answered meanwhile', async () => {
    await work();
    const taken: [number, number][] = [];
    must(
      await desk.engine.call('project.putBack', {}, (done, total) => {
        taken.push([done, total ?? 0]);
      }),
    );
    const { size } = statSync(desk.path);
    expect(taken.length).toBeGreaterThan(2);
    expect(taken.at(-1)).toEqual([size, size]);
    expect(taken.map(([done]) => done)).toEqual(taken.map(([done]) => done).sort((a, b) => a - b));

    await addCode('more');
    const closing = close();
    const recent = must(await desk.engine.call('project.recent', {}));
    expect(recent).toMatchObject([{ path: desk.path, goingBack: true, waitingCopy: null }]);
    expect(await notices()).toEqual([]);
    await closing;
    const told = desk.engine.events.map(({ event }) => event).slice(-3);
    expect(told).toEqual(['project', 'goingBack', 'project']);
    expect(desk.engine.events.at(-2)).toMatchObject({ path: desk.path, done: 0 });
    expect(must(await desk.engine.call('project.recent', {}))).toMatchObject([
      { goingBack: false, waitingCopy: null },
    ]);
  });

  it('does not wait any more, and is not said to, once it is worked on again', async () => {
    await work();
    renameSync(desk.synced, `${desk.synced} away`);
    await close();
    renameSync(`${desk.synced} away`, desk.synced);
    expect(await notices()).toHaveLength(1);
    must(await desk.engine.call('project.open', { path: desk.path, copy: 'goOn' }));
    expect(await notices()).toEqual([]);
  });

  it('can be put back while work goes on, and the work after that goes back later', async () => {
    await work();
    const info = must(await desk.engine.call('project.putBack', {}));
    expect(info.workingCopy).not.toBeNull();
    expect(await elsewhere(desk.path, codesIn)).toEqual(['before', 'mine']);
    must(await desk.engine.call('project.putBack', {}));
    await addCode('later');
    await close();
    expect(await elsewhere(desk.path, codesIn)).toEqual(['before', 'mine', 'later']);
    expect([inFolder(), copies(), await notices()]).toEqual([['Study.verbatim'], [], []]);
  });
});

describe('a study that is not the one taken any more', () => {
  it('stays as it is, and what was done lies beside it under a dated name, which is told', async () => {
    await work();
    await changeElsewhere();
    const theirs = bytesOf(desk.path);
    expect(await desk.engine.call('project.putBack', {})).toMatchObject({
      error: {
        code: 'conflict',
        message: expect.stringContaining('under a dated name') as unknown,
      },
    });
    expect(inFolder()).toEqual(['Study.verbatim']);
    await close();
    expect(bytesOf(desk.path).equals(theirs)).toBe(true);
    expect(datedFile()).toMatch(/Study \(from this computer, 2026-01-0\d \d\d\.\d\d\)\.verbatim$/u);
    expect(await elsewhere(datedFile(), codesIn)).toEqual(['before', 'mine']);
    expect(copies()).toEqual([]);
    const [notice, ...others] = await notices();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({
      outcome: 'beside',
      because: 'changed',
      name: 'Study',
      path: desk.path,
      file: datedFile(),
    });
    must(await desk.engine.call('project.forgetCopyNotice', { id: notice?.id ?? '' }));
    expect(await notices()).toEqual([]);

    // What was done here goes on as the copy that it was; the study in the folder becomes another one here.
    must(await desk.engine.call('project.open', { path: datedFile() }));
    await addCode('here');
    expect(sitesIn(desk.engine.project())).toBe(1);
    must(await desk.engine.call('project.open', { path: desk.path }));
    await addCode('there');
    expect(sitesIn(desk.engine.project())).toBe(3);
    expect(findFaults(desk.engine.project())).toEqual([]);
  });

  it('is not written over twice in the same minute', async () => {
    await work();
    await changeElsewhere();
    const stamp = datedName();
    writeFileSync(join(desk.synced, stamp), 'somebody’s');
    await close();
    const beside = inFolder().filter((name) => name.includes('from this computer'));
    expect(beside).toHaveLength(2);
    expect(bytesOf(join(desk.synced, stamp)).toString()).toBe('somebody’s');
    function datedName(): string {
      const at = new Date(start + 60_000);
      const two = (n: number): string => String(n).padStart(2, '0');
      return `Study (from this computer, 2026-01-05 ${two(at.getHours())}.00).verbatim`;
    }
  });

  it.each(['gone', 'open elsewhere', 'of the same size', 'with a log beside it'])(
    'because it is %s',
    async (how) => {
      await work();
      const original = bytesOf(desk.path);
      const other = startEngine(join(desk.folder.path, 'other computer'), start);
      if (how === 'gone') rmSync(desk.path);
      if (how === 'open elsewhere') {
        must(await other.call('project.open', { path: desk.path }));
        must(await other.call('codes.create', { name: 'theirs', parentId: null }));
      }
      if (how === 'of the same size') {
        original[original.length - 1] = (original.at(-1) ?? 0) ^ 1;
        writeFileSync(desk.path, original);
      }
      if (how === 'with a log beside it') writeFileSync(`${desk.path}-wal`, 'a log');
      await close();
      expect(await elsewhere(datedFile(), codesIn)).toEqual(['before', 'mine']);
      expect(await notices()).toMatchObject([
        { outcome: 'beside', because: how === 'gone' ? 'gone' : 'changed', file: datedFile() },
      ]);
      expect(copies()).toEqual([]);
      if (how === 'of the same size') expect(bytesOf(desk.path).equals(original)).toBe(true);
      await other.stop();
      if (how === 'open elsewhere')
        expect(await elsewhere(desk.path, codesIn)).toEqual(['before', 'theirs']);
    },
  );
});
