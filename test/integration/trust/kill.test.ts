import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Documents } from '../../support/random-steps.ts';
import { migrationsFolder } from '../../support/temporary-study.ts';
import { bundleChild } from './bundle-child.ts';
import { findLosses, nothingLost } from './find-losses.ts';
import { seededRandom } from './seeded-random.ts';
import { startChild, type StepChild } from './start-child.ts';
import {
  makeStudy,
  mustOpen,
  patience,
  readDocuments,
  surroundingsIn,
  temporaryFolder,
  times,
} from './trust-study.ts';

/** Kills of one study; then another is begun, so that none grows large. */
const killsOfOneStudy = 20;

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let folder: ReturnType<typeof temporaryFolder>;
let documents: Documents;
let documentsFile: string;

beforeAll(async () => {
  folder = temporaryFolder();
  bundle = await bundleChild('step-child');
  documents = await readDocuments();
  documentsFile = join(folder.path, 'documents');
  writeFileSync(documentsFile, serialize(documents));
});
afterAll(() => {
  bundle.remove();
  folder.remove();
});

const around = (name: string) => surroundingsIn(join(folder.path, name));
const studyPath = (name: string): string => join(folder.path, name, 'Study.verbatim');

function start(name: string, seed: number): StepChild {
  return startChild(bundle.file, {
    path: studyPath(name),
    dataFolder: join(folder.path, name, 'data'),
    migrationsFolder,
    documents: documentsFile,
    seed,
    startsAt: Date.UTC(2026, 0, 5, 10) + seed * 1000,
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const kills = times(60, 2000);
it(
  `loses nothing acknowledged and leaves nothing half done in ${kills} kills over every write operation (2,000 in a soak)`,
  async () => {
    const random = seededRandom(20260105);
    const names = Array.from(
      { length: kills },
      (_, n) => `kill-${Math.floor(n / killsOfOneStudy)}`,
    );
    let acknowledged = 0;
    // The next child loads its program while this one works.
    let next = start(names[0]!, 0);
    for (const [n, name] of names.entries()) {
      const child = next;
      if (n % killsOfOneStudy === 0) makeStudy(studyPath(name), around(name), documents);
      if (n + 1 < kills) next = start(names[n + 1]!, n + 1);
      await child.go();
      const acknowledgements = random.number(8);
      await child.said('opening');
      await child.said('ack', acknowledgements);
      await pause(random.number(20));
      child.kill();
      await child.gone;
      const project = await mustOpen(studyPath(name), around(name));
      expect({ n, ...findLosses(project, child) }).toEqual({ n, ...nothingLost });
      acknowledged += child.acknowledged.length;
      project.close();
    }
    expect(acknowledged).toBeGreaterThan(kills);
  },
  patience,
);

const recoveries = times(30, 500);
it(
  `recovers also where it was killed while recovering, ${recoveries} times (500 in a soak)`,
  async () => {
    const random = seededRandom(7);
    for (let n = 0; n < recoveries; n += 1) {
      const name = `recover-${Math.floor(n / killsOfOneStudy)}`;
      if (n % killsOfOneStudy === 0) makeStudy(studyPath(name), around(name), documents);
      const first = start(name, n);
      const second = start(name, n + 1);
      await first.go();
      await first.said('ack');
      await pause(random.number(20));
      first.kill();
      await first.gone;
      await second.go();
      await second.said('opening');
      await pause(random.number(60));
      second.kill();
      await second.gone;
      const project = await mustOpen(studyPath(name), around(name));
      const both = { ...second, acknowledged: [...first.acknowledged, ...second.acknowledged] };
      expect({ n, ...findLosses(project, both) }).toEqual({ n, ...nothingLost });
      project.close();
    }
  },
  patience,
);
