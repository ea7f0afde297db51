import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import type { Call } from '../../src/shared/operations/operation-table.ts';
import { type DirectEngine, startDirectEngine } from './direct-engine.ts';
import { exportRows } from './export-rows.ts';
import { type BenchRow, expectAnswer, median, timeRuns } from './measure.ts';
import { searchRows } from './search-rows.ts';

export type BenchStudy = Readonly<{
  folder: string;
  path: string;
  dataFolder: string;
  /** As they were written, in the order of their ids. */
  texts: readonly string[];
  codings: number;
}>;

/** One durable row of a table of its own: what the disk alone takes for a commit. */
export function bareCommits(folder: string): Readonly<{ commit: () => void; close: () => void }> {
  const db = new Sqlite(join(folder, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table coding (id integer primary key, a, b, c, d)');
  const insert = db.prepare('insert into coding (a, b, c, d) values (1, 2, 3, 4)');
  return { commit: () => insert.run(), close: () => db.close() };
}

/** As a window asks for it: validated, checked, logged, durable, told to every window. Bare commits in between. */
async function codingRow({ ask }: DirectEngine, { folder }: BenchStudy): Promise<BenchRow> {
  const bare = bareCommits(folder);
  const [raw, took]: [number[], number[]] = [[], []];
  const [source] = await ask('sources.list', {});
  if (!source) throw new Error('the study has no source');
  const times = 500;
  for (let n = 0; n < times; n += 1) {
    raw.push(...(await timeRuns(1, bare.commit)));
    const range = { start: n, end: n + 25 } as Pick<Call<'codings.apply'>, 'start' | 'end'>;
    const coding = { sourceId: source.id, ...range, codeIds: [1 as never] };
    took.push(...(await timeRuns(1, () => ask('codings.apply', coding))));
  }
  bare.close();
  const after = await ask('sources.get', { sourceId: source.id });
  expectAnswer('codings of the source', after.codingCount, source.codingCount + times);
  return {
    operation: 'one coding, asked of the engine, durable: median',
    milliseconds: median(took),
    raw: median(raw),
    target: '2.1 x raw',
  };
}

/** Who speaks in each text is a person of their own, with four things known about them. */
async function addPeople({ ask }: DirectEngine): Promise<void> {
  const sources = await ask('sources.list', {});
  const names = ['Region', 'Role', 'Age group', 'Member'];
  const attributeIds = [];
  for (const name of names) attributeIds.push(await ask('attributes.create', { name }));
  const cells: { caseId: never; attributeId: never; value: string }[] = [];
  for (const [n, { id }] of sources.entries()) {
    const to = { newCase: `Person ${n}` };
    const caseId = await ask('speakers.assign', { sourceId: id, label: 'Participant', to });
    for (const [at, attributeId] of attributeIds.entries()) {
      cells.push({
        caseId: caseId as never,
        attributeId: attributeId as never,
        value: `value ${(n * (at + 3)) % 8}`,
      });
    }
  }
  await ask('attributes.setCells', { cells });
}

/** What a window asks of a study of 100,000 codings, from its request to its answer. The study is closed. */
export async function engineRows(study: BenchStudy): Promise<BenchRow[]> {
  const engine = startDirectEngine(study.dataFolder);
  try {
    await engine.ask('project.open', { path: study.path });
    const coding = await codingRow(engine, study);
    await addPeople(engine);
    const found = await searchRows(engine, study);
    await engine.ask('project.close', {});
    const files = await exportRows(engine, { ...study, codings: study.codings + 500 });
    return [coding, ...files, ...found];
  } finally {
    await engine.stop();
  }
}
