import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StagedFileId } from '../../src/shared/ids.ts';
import { type DirectEngine, startDirectEngine } from './direct-engine.ts';
import { type BenchRow, expectAnswer, median, timeRuns } from './measure.ts';
import { rawInserts } from './raw-inserts.ts';

const studies = 3;

type Import = Readonly<{ engine: DirectEngine; folder: string; texts: readonly string[] }>;

/** What the process holds, in megabytes. */
const held = (): number => process.memoryUsage().rss / 1e6;

async function importOnce({ engine, texts }: Import, paths: readonly string[]): Promise<number> {
  const before = held();
  let most = before;
  const files: { file: StagedFileId }[] = [];
  for (const path of paths) files.push({ file: await engine.ask('import.stagePath', { path }) });
  const onProgress = (): void => {
    most = Math.max(most, held());
  };
  const outcome = await engine.ask('import.commit', { files }, { onProgress });
  expectAnswer('files imported', outcome.imported.length, texts.length);
  return most - before;
}

/** What is in the study afterwards: every text as it was written, every voice, an entry of its own in the history for each. */
async function expectImported({ engine, texts }: Import): Promise<void> {
  const sources = await engine.ask('sources.list', {});
  expectAnswer(
    'characters of the sources',
    sources.reduce((sum, { length }) => sum + length, 0),
    texts.reduce((sum, { length }) => sum + length, 0),
  );
  const voices = sources.every(
    ({ speakerCount, language }) => speakerCount === 2 && language === 'en',
  );
  expectAnswer('two voices and the language of each', voices, true);
  const { total } = await engine.ask('history.list', { offset: 0, limit: 1 });
  expectAnswer('steps of the history', total >= texts.length, true);
}

/**
 * As a window asks for it: files on the disk, read in a worker, written one command each, told of on the way. The first of
 * three studies starts the worker and is what the memory is told of.
 */
export async function importFilesRow(texts: readonly string[]): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-import-'));
  const engine = startDirectEngine(join(folder, 'data'));
  const importing = { engine, folder, texts };
  const paths = texts.map((text, n) => {
    const path = join(folder, `text ${n}.txt`);
    writeFileSync(path, text);
    return path;
  });
  const [took, raw, more]: [number[], number[], number[]] = [[], [], []];
  try {
    for (let n = 0; n < studies; n += 1) {
      await engine.ask('project.create', { name: `Study ${n}`, folder });
      took.push(
        ...(await timeRuns(1, async () => {
          more.push(await importOnce(importing, paths));
        })),
      );
      await expectImported(importing);
      raw.push(rawInserts(() => paths.map((path) => readFileSync(path))));
    }
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return {
    operation: `import ${texts.length} files, asked of the engine (${Math.round(more[0] ?? 0)} MB more)`,
    milliseconds: median(took),
    raw: median(raw),
    target: '450, 100 MB',
  };
}
