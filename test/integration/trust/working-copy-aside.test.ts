import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asideSteps } from '../../../src/engine/project/working-copy/copy-step.ts';
import {
  close,
  codesIn,
  copies,
  datedFile,
  desk,
  inFolder,
  notices,
  startAgain,
  work,
} from './copy-desk.ts';
import { bytesOf, must } from './trust-study.ts';

describe('a damaged copy', () => {
  /** Where the copy lies, which waits. */
  async function leaveDamaged(): Promise<string> {
    await work();
    const { file } = desk.engine.project();
    const away = `${desk.synced} away`;
    renameSync(desk.synced, away);
    await close();
    renameSync(away, desk.synced);
    writeFileSync(file, bytesOf(file).fill(0x5a, 4096 * 3, 4096 * 9));
    writeFileSync(`${file}-wal`, 'what was done last');
    return file;
  }
  const keep = () => desk.engine.call('project.keepCopyAside', { path: desk.path });
  const open = () => desk.engine.call('project.open', { path: desk.path });

  it('is kept as a file beside the study, as it is, where the person wants that, and can be rescued there', async () => {
    const file = await leaveDamaged();
    const [bytes, study] = [bytesOf(file), bytesOf(desk.path)];
    const { file: kept } = must(await keep());
    expect(kept).toBe(datedFile());
    expect(bytesOf(datedFile()).equals(bytes)).toBe(true);
    expect(bytesOf(`${datedFile()}-wal`).toString()).toBe('what was done last');
    expect(bytesOf(desk.path).equals(study)).toBe(true);
    expect(copies()).toEqual([]);
    expect(await notices()).toMatchObject([{ outcome: 'aside', file: kept, path: desk.path }]);
    const rescued = must(await desk.engine.call('project.rescue', { path: datedFile() }));
    must(await desk.engine.call('project.open', { path: rescued.path }));
    expect(codesIn(desk.engine.project())).toEqual(['before', 'mine']);
    must(await open());
    expect(await keep()).toMatchObject({ error: { code: 'not_found' } });
  });

  it('is kept where new studies go while the folder of the study is away, and lets the open study have another', async () => {
    const file = await leaveDamaged();
    const bytes = bytesOf(file);
    must(await desk.engine.call('project.open', { path: desk.path, copy: 'leave' }));
    must(await desk.engine.call('project.close', {}));
    renameSync(desk.synced, `${desk.synced} away`);
    const { file: kept } = must(await keep());
    expect(kept).toContain(join(desk.folder.path, 'studies', 'Study (from this computer, '));
    expect(bytesOf(kept ?? '').equals(bytes)).toBe(true);
    renameSync(`${desk.synced} away`, desk.synced);
    must(await open());
    must(await desk.engine.call('project.workOnCopy', {}));
  });

  it('is forgotten where its file is gone, and said to be', async () => {
    const file = await leaveDamaged();
    rmSync(file);
    rmSync(`${file}-wal`);
    expect(await desk.engine.call('project.open', { path: desk.path, copy: 'goOn' })).toMatchObject(
      { error: { code: 'copy_damaged', details: { copyThere: false } } },
    );
    expect(must(await keep())).toEqual({ file: null });
    expect([copies(), await notices(), inFolder()]).toEqual([[], [], ['Study.verbatim']]);
    must(await open());
  });

  it('is not taken from somebody who works on it', async () => {
    await work();
    expect(await keep()).toMatchObject({ error: { code: 'project_locked' } });
    const other = startAgain();
    expect(await other.call('project.keepCopyAside', { path: desk.path })).toMatchObject({
      error: { code: 'project_locked' },
    });
    await other.stop();
  });

  it.each(asideSteps.flatMap((step) => ['ENOSPC', 'EIO'].map((code) => ({ step, code }))))(
    'stays where it is, and leaves nothing half written, where the disk answers $code after “$step”',
    async ({ step, code }) => {
      const file = await leaveDamaged();
      const bytes = bytesOf(file);
      desk.afterStep = (at) => {
        if (at === step) throw Object.assign(new Error('the disk failed'), { code });
      };
      expect(await keep()).toMatchObject({
        error: {
          code: code === 'ENOSPC' ? 'disk_full' : 'io_failed',
          message: expect.stringContaining(`It is still at ${file}`) as unknown,
        },
      });
      desk.afterStep = () => undefined;
      expect(bytesOf(file).equals(bytes)).toBe(true);
      expect([inFolder(), await notices()]).toMatchObject([
        ['Study.verbatim'],
        [{ outcome: 'waiting' }],
      ]);
      expect(await open()).toMatchObject({ error: { code: 'copy_waiting' } });
      must(await keep());
      expect(bytesOf(datedFile()).equals(bytes)).toBe(true);
      expect(copies()).toEqual([]);
    },
  );
});
