import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrationsFolder } from '../../support/temporary-study.ts';
import { bundleChild } from './bundle-child.ts';
import { findLosses, nothingLost } from './find-losses.ts';
import { startChild } from './start-child.ts';
import { makeStudy, mustOpen, readDocuments, surroundingsIn, times } from './trust-study.ts';
import { patience, temporaryFolder } from './trust-study.ts';

/** Whether system calls can be made to fail here. */
const canInject =
  process.platform === 'linux' &&
  spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;
const named = canInject ? '' : ' (skipped: no strace on this machine)';

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let folder: ReturnType<typeof temporaryFolder>;

beforeAll(async () => {
  folder = temporaryFolder();
  bundle = await bundleChild('step-child');
});
afterAll(() => {
  bundle.remove();
  folder.remove();
});

/** The calls that fail: syncing in every run of the tests, writing too in a soak. */
const calls = times(1, 2) === 1 ? ['fdatasync,fsync'] : ['fdatasync,fsync', 'pwrite64'];
const cases = calls.flatMap((call) => [
  { call, how: 'once', again: '' },
  { call, how: 'for ever', again: '+' },
]);

it.skipIf(!canInject).each(cases)(
  `loses nothing acknowledged when $call fails $how, wherever it first fails${named}`,
  async ({ call, again }) => {
    const around = surroundingsIn(folder.path);
    const original = join(folder.path, 'Original.verbatim');
    const path = join(folder.path, 'Study.verbatim');
    const documents = await readDocuments();
    writeFileSync(join(folder.path, 'documents'), serialize(documents));
    const name = `${call}${again}`.replace(',', '-');
    makeStudy(join(folder.path, `${name}.verbatim`), around, documents);
    copyFileSync(join(folder.path, `${name}.verbatim`), original);
    let failed = 0;
    for (let when = 1; ; when += 1) {
      copyFileSync(original, path);
      const trace = join(folder.path, 'trace');
      const child = startChild(
        bundle.file,
        {
          path,
          dataFolder: join(folder.path, 'data'),
          migrationsFolder,
          documents: join(folder.path, 'documents'),
          seed: 5,
          startsAt: Date.UTC(2026, 0, 5, 10),
          actions: ['codes.create', 'import.text'],
          steps: 2,
        },
        ['strace', '-f', '-qq', '-o', trace, '-e', `trace=${call}`, '-e'].concat(
          `inject=${call}:error=EIO:when=${when}${again}`,
        ),
      );
      await child.go();
      await child.gone;
      const project = await mustOpen(path, around);
      const losses = findLosses(project, { ...child, refusals: [] });
      expect({ when, ...losses }).toEqual({ when, ...nothingLost });
      project.close();
      if (!readFileSync(trace, 'utf8').includes('INJECTED')) break;
      failed += 1;
    }
    expect(failed).toBeGreaterThan(2);
  },
  patience,
);
