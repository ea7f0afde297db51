import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { all } from '../../../src/engine/project/database.ts';
import type { OpenProject } from '../../../src/engine/project/open-project.ts';
import { asideSteps, copySteps } from '../../../src/engine/project/working-copy/copy-step.ts';
import { listCopies } from '../../../src/engine/project/working-copy/copy-record.ts';
import { bundleChild } from './bundle-child.ts';
import type { CopyChildTask } from './copy-child.ts';
import { startEngine } from './running-engine.ts';
import {
  findFaults,
  must,
  mustOpen,
  patience,
  surroundingsIn,
  temporaryFolder,
} from './trust-study.ts';

const startsAt = Date.UTC(2026, 0, 5, 9);
let bundle: Awaited<ReturnType<typeof bundleChild>>;

beforeAll(async () => (bundle = await bundleChild('copy-child')));
afterAll(() => bundle.remove());

const codesIn = ({ db }: OpenProject): string[] =>
  all<{ name: string }>(db, 'select name from code').map(({ name }) => name);

/** Looks into a duplicate of a closed study, so that its bytes stay as they are. */
async function look(file: string, folder: string): Promise<string[]> {
  const duplicate = join(folder, 'duplicate.verbatim');
  copyFileSync(file, duplicate);
  const project = await mustOpen(duplicate, surroundingsIn(join(folder, 'look'), startsAt));
  const found = codesIn(project);
  expect(findFaults(project)).toEqual([]);
  project.close();
  return found;
}

/** What a child said until it was gone. */
function run(task: CopyChildTask): Promise<string[]> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bundle.file, JSON.stringify(task)], (_error, stdout) =>
      resolve(stdout.trim().split('\n')),
    );
  });
}

type Moment = NonNullable<CopyChildTask['dieAfter']>;
const goesBack = copySteps.indexOf('noted');
const moments: readonly Moment[] = [...copySteps, 'working'];

it.each(['plain', 'put back while open', 'changed elsewhere'] as const)(
  'loses nothing that was saved where it is killed after any step of it (%s)',
  async (how) => {
    const reached = new Set<string>();
    for (const dieAfter of moments) {
      const folder = temporaryFolder();
      const engine = startEngine(folder.path, startsAt);
      const created = await engine.call('project.create', {
        name: 'Study',
        folder: join(folder.path, 'Dropbox'),
      });
      const { path } = must(created);
      must(await engine.call('project.close', {}));
      const task = (
        code: string,
        at: CopyChildTask['dieAfter'],
        startsAfter: number,
      ): CopyChildTask => ({
        path,
        dataFolder: join(folder.path, 'data'),
        resourcesFolder: join(import.meta.dirname, '../../../resources'),
        startsAt: startsAt + startsAfter,
        code,
        dieAfter: at,
        putBackNow: how === 'put back while open',
      });
      const expected: string[] = [];
      if (how === 'changed elsewhere') {
        // A copy waits from before, and the study is changed by another computer meanwhile.
        expect(await run(task('first', 'working', 1000))).toContain('saved');
        const other = startEngine(join(folder.path, 'other'), startsAt);
        must(await other.call('project.open', { path }));
        must(await other.call('codes.create', { name: 'theirs', parentId: null }));
        await other.stop();
        expected.push('first', 'theirs');
      }
      const said = await run(task('mine', dieAfter, 60_000));
      if (said.includes('saved')) expected.push('mine');
      if (said.includes(dieAfter) || dieAfter === 'working') reached.add(dieAfter);

      // The next start says so where the copy was going back, and not where it was only being taken or worked on.
      const isPuttingBack = copySteps.indexOf(dieAfter as (typeof copySteps)[number]) >= goesBack;
      const told = must(await engine.call('project.copyNotices', {}));
      const isLeft = listCopies(join(folder.path, 'data')).length > 0;
      expect({
        dieAfter,
        told: told.filter(({ outcome }) => outcome === 'waiting').length,
      }).toEqual({
        dieAfter,
        told: isPuttingBack && isLeft && said.includes('noted') ? 1 : 0,
      });

      // The next start goes on with what waits, if anything does, and closes it.
      must(await engine.call('project.open', { path, copy: 'goOn' }));
      must(await engine.call('project.close', {}));
      const files = readdirSync(dirname(path)).filter((name) => name.endsWith('.verbatim'));
      const contents: string[] = [];
      for (const name of files)
        contents.push(...(await look(join(dirname(path), name), folder.path)));
      expect({ dieAfter, found: contents.sort() }).toEqual({
        dieAfter,
        found: expected.sort(),
      });
      const left = readdirSync(join(folder.path, 'data', 'working-copies'));
      // What was half made or half taken away goes when the next copy is taken.
      expect({
        dieAfter,
        left: left.filter((name) => !/\.(making|leaving|lock|json)$/u.test(name)),
      }).toEqual({ dieAfter, left: [] });
      expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      expect(existsSync(path)).toBe(true);
      await engine.stop();
      folder.remove();
    }
    const never: Moment[] =
      how === 'changed elsewhere'
        ? ['closed', 'copied', 'finished', 'moved', 'placed']
        : ['placedBeside'];
    expect([...reached].sort()).toEqual(moments.filter((moment) => !never.includes(moment)).sort());
  },
  patience,
);

it(
  'keeps a copy as a file once and whole, with its log, where it is killed after any step of that',
  async () => {
    const reached: string[] = [];
    for (const dieAfter of [...asideSteps, 'known', 'removed'] as const) {
      const folder = temporaryFolder();
      const engine = startEngine(folder.path, startsAt);
      const synced = join(folder.path, 'Dropbox');
      const created = await engine.call('project.create', { name: 'Study', folder: synced });
      const { path } = must(created);
      must(await engine.call('project.close', {}));
      const task: CopyChildTask = {
        path,
        dataFolder: join(folder.path, 'data'),
        resourcesFolder: join(import.meta.dirname, '../../../resources'),
        startsAt: startsAt + 1000,
        code: 'mine',
        dieAfter: 'working',
        putBackNow: false,
      };
      // What was done last is in the log that the killed program leaves.
      expect(await run(task)).toContain('saved');
      if ((await run({ ...task, keepAside: true, dieAfter })).includes(dieAfter))
        reached.push(dieAfter);

      const isLeft = listCopies(task.dataFolder).length > 0;
      const kept = await engine.call('project.keepCopyAside', { path });
      expect({ dieAfter, ok: kept.ok }).toEqual({ dieAfter, ok: isLeft });
      const files = readdirSync(synced).filter((name) => name !== 'Study.verbatim');
      const [name = ''] = files.filter((file) => file.endsWith('.verbatim'));
      expect({ dieAfter, files: files.sort() }).toEqual({ dieAfter, files: [name, `${name}-wal`] });
      expect(await look(path, folder.path)).toEqual([]);
      const project = await mustOpen(
        join(synced, name),
        surroundingsIn(join(folder.path, 'look'), startsAt),
      );
      expect(codesIn(project)).toEqual(['mine']);
      expect(findFaults(project)).toEqual([]);
      project.close();
      must(await engine.call('project.open', { path }));
      await engine.stop();
      folder.remove();
    }
    expect(reached).toEqual([...asideSteps, 'known', 'removed']);
  },
  patience,
);
