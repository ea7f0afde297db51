import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestState } from '../../../src/engine/history/state-digest.ts';
import { configureConnection, connect, first } from '../../../src/engine/project/database.ts';
import type { Documents } from '../../support/random-steps.ts';
import { bundleChild } from './bundle-child.ts';
import { type CrashedStudy, crashStudy, framesOf, type Scenario } from './crashed-study.ts';
import { seededRandom } from './seeded-random.ts';
import { findFaults, mustOpen, readDocuments, surroundingsIn } from './trust-study.ts';
import { temporaryFolder, times } from './trust-study.ts';

const scenarios: Readonly<Record<string, Scenario>> = {
  'small steps': { actions: ['codes.create', 'codings.apply', 'memos.save'], steps: 3 },
  'an import': { actions: ['import.table', 'import.text'], steps: 1 },
  'a log begun anew over an older one': {
    actions: ['codes.create', 'codings.apply', 'sources.rename'],
    steps: 6,
    checkpointAfter: 4,
  },
};

let bundle: Awaited<ReturnType<typeof bundleChild>>;
let folder: ReturnType<typeof temporaryFolder>;
let documents: Documents;
const crashed = new Map<string, CrashedStudy>();

beforeAll(async () => {
  folder = temporaryFolder();
  bundle = await bundleChild('step-child');
  documents = await readDocuments();
  for (const [name, scenario] of Object.entries(scenarios)) {
    crashed.set(name, await crashStudy(bundle.file, folder.path, documents, scenario));
  }
});
afterAll(() => {
  bundle.remove();
  folder.remove();
});

type Found = Readonly<{ command: number; pages: unknown; digest?: string }>;

/** What SQLite makes of a file and its log. Syncing is left out: nothing is lost here but what the test takes away. */
function recover(main: Buffer, log: Buffer, withDigest = true): Found {
  const path = join(folder.path, 'Cut.verbatim');
  writeFileSync(path, main);
  writeFileSync(`${path}-wal`, log);
  const db = connect(path);
  try {
    configureConnection(db);
    db.pragma('synchronous = OFF');
    const command = first<{ seq: number }>(db, 'select max(seq) as seq from command')?.seq ?? 0;
    const pages = db.pragma('quick_check', { simple: true });
    return { command, pages, ...(withDigest ? { digest: digestState(db) } : {}) };
  } finally {
    db.close();
  }
}

/** Every 512 bytes, and one byte before, at and after each edge of a frame. */
function cutsOf(log: Buffer, edges: readonly number[]): number[] {
  const steps = Array.from({ length: Math.ceil(log.length / 512) }, (_, n) => n * 512);
  const around = [32, ...edges].flatMap((edge) => [edge - 1, edge, edge + 1]);
  return [...new Set([...steps, ...around, log.length])]
    .filter((cut) => cut <= log.length)
    .sort((a, b) => a - b);
}

it.each(Object.keys(scenarios))(
  'finds the last whole command before every cut of the log: %s',
  (name) => {
    const { main, log, digests, lastCommand } = crashed.get(name)!;
    const frames = framesOf(log);
    const commits = frames.filter(({ isCommit }) => isCommit);
    expect(commits.length).toBeGreaterThan(0);
    const edges = frames.map(({ end }) => end);
    for (const cut of cutsOf(log, edges)) {
      const lost = commits.filter(({ end }) => end > cut).length;
      const command = lastCommand - lost;
      // Between the edges the number of the last command says it all; at the edges the whole content is compared.
      const isEdge = edges.some((edge) => Math.abs(edge - cut) <= 1);
      const digest = isEdge ? { digest: digests.get(command) } : {};
      expect({ cut, ...recover(main, log.subarray(0, cut), isEdge) }).toEqual({
        cut,
        command,
        pages: 'ok',
        ...digest,
      });
    }
  },
);

it('opens a study whose log was cut as any other', async () => {
  const { main, log, digests, lastCommand } = crashed.get('small steps')!;
  const path = join(folder.path, 'Whole.verbatim');
  writeFileSync(path, main);
  writeFileSync(`${path}-wal`, log.subarray(0, log.length - 1));
  const project = await mustOpen(path, surroundingsIn(folder.path));
  expect(findFaults(project)).toEqual([]);
  expect(digestState(project.db)).toBe(digests.get(lastCommand - 1));
  project.close();
});

const torn = times(100, 1000);
it(`finishes a checkpoint that was torn, ${torn} times`, () => {
  const random = seededRandom(11);
  for (let n = 0; n < torn; n += 1) {
    const { main, log, digests, lastCommand } = crashed.get(
      random.pick(['small steps', 'an import']),
    )!;
    const frames = framesOf(log);
    const size = Math.max(main.length, ...frames.map(({ page, data }) => page * data.length));
    const partly = Buffer.concat([main, Buffer.alloc(size - main.length)]);
    for (const { page, data } of frames) {
      if (random.number(2) === 0) continue;
      // Now and then only the beginning of a page reached the disk.
      const bytes = random.number(4) === 0 ? random.number(data.length) : data.length;
      data.copy(partly, (page - 1) * data.length, 0, bytes);
    }
    expect({ n, ...recover(partly, log) }).toEqual({
      n,
      command: lastCommand,
      digest: digests.get(lastCommand),
      pages: 'ok',
    });
  }
});
