import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import type { Call } from '../../src/shared/operations/operation-table.ts';
import { type DirectEngine, startDirectEngine } from './direct-engine.ts';
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

/** The rows of one query, their words cut and joined, and nothing else. */
function rawCsv(path: string, texts: ReadonlyMap<number, string>): number {
  const db = new Sqlite(path, { readonly: true });
  const started = performance.now();
  const rows = db
    .prepare('select code_id, version_id, start_offset, end_offset, coder_id, weight from coding')
    .raw()
    .all() as number[][];
  const parts = rows.map((row) => {
    const words = (texts.get(row[1] ?? 0) ?? '').slice(row[2], row[3]).replaceAll('"', '""');
    return `${row.join(',')},"${words}"\r\n`;
  });
  const bytes = new TextEncoder().encode(parts.join(''));
  const took = performance.now() - started;
  db.close();
  if (bytes.length === 0) throw new Error('nothing was written');
  return took;
}

async function csvRow({ ask }: DirectEngine, codings: number): Promise<BenchRow> {
  let items = 0;
  const took = await timeRuns(3, async () => {
    const made = await ask('export.prepare', { kind: 'segments_csv' });
    items = made.items;
    await ask('export.discard', { exportId: made.exportId });
  });
  expectAnswer('segments exported', items, codings);
  return {
    operation: `${codings} segments with 4 attributes to CSV`,
    milliseconds: median(took),
    target: '400',
  };
}

/** A prepared file as text. */
async function readExport({ ask }: DirectEngine, request: Call<'export.prepare'>): Promise<string> {
  const { exportId } = await ask('export.prepare', request);
  const parts: Buffer[] = [];
  for (let offset: number | null = 0; offset !== null;) {
    const part: { data: string; next: number | null } = await ask('export.read', {
      exportId,
      offset,
    });
    parts.push(Buffer.from(part.data, 'base64'));
    offset = part.next;
  }
  await ask('export.discard', { exportId });
  return Buffer.concat(parts).toString('utf8');
}

type Matrix = Readonly<{ rows: 'cases' | 'sources'; count: number; facts: number; target: string }>;

async function matrixRow(engine: DirectEngine, matrix: Matrix, codings: number): Promise<BenchRow> {
  const { rows, count, facts, target } = matrix;
  const request = { kind: 'matrix_csv', rows, cells: 'counts' } as const;
  const lines = (await readExport(engine, request)).trimEnd().split('\r\n').slice(1);
  const counted = lines
    .flatMap((line) => line.split(',').slice(facts))
    .reduce((sum, cell) => sum + Number(cell), 0);
  expectAnswer(`${rows} in the matrix`, lines.length, count);
  // Where two speak in one coding it counts for both.
  const isRight = rows === 'sources' ? counted === codings : counted >= codings;
  expectAnswer(`codings in the matrix of ${rows}`, isRight, true);
  const took = await timeRuns(3, async () => {
    const { exportId } = await engine.ask('export.prepare', request);
    await engine.ask('export.discard', { exportId });
  });
  return {
    operation: `matrix of 200 codes x ${count} ${rows}, as a file`,
    milliseconds: median(took),
    target,
  };
}

/** What a window asks of a study of 100,000 codings, from its request to its answer. The study is closed. */
export async function engineRows(study: BenchStudy): Promise<BenchRow[]> {
  const engine = startDirectEngine(study.dataFolder);
  try {
    await engine.ask('project.open', { path: study.path });
    const coding = await codingRow(engine, study);
    await addPeople(engine);
    const codings = study.codings + 500;
    const csv = await csvRow(engine, codings);
    const matrices = [
      await matrixRow(engine, { rows: 'sources', count: 1000, facts: 5, target: '40' }, codings),
      // A person for each text, and the two of the labels.
      await matrixRow(engine, { rows: 'cases', count: 1002, facts: 6, target: '50' }, codings),
    ];
    const found = await searchRows(engine, study);
    await engine.ask('project.close', {});
    const texts = new Map(study.texts.map((text, n) => [n + 1, text]));
    return [coding, { ...csv, raw: rawCsv(study.path, texts) }, ...matrices, ...found];
  } finally {
    await engine.stop();
  }
}
