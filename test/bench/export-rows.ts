import Sqlite from 'better-sqlite3';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { makeMatrix } from '../../src/engine/features/export/make-matrix.ts';
import { caseMatrix, sourceMatrix } from '../../src/engine/features/export/matrix-table.ts';
import { runCommand } from '../../src/engine/history/command.ts';
import { importStudy } from '../../src/engine/importing/study/import-study.ts';
import { type OpenProject, openProject } from '../../src/engine/project/open-project.ts';
import { readDocument } from '../../src/formats/documents/read-document.ts';
import type { ExportKind, MatrixRows } from '../../src/shared/domain/export.ts';
import { type Input, operationTable } from '../../src/shared/operations/operation-table.ts';
import { createTemporaryStudy, migrationsFolder } from '../support/temporary-study.ts';
import type { DirectEngine } from './direct-engine.ts';
import { type BenchRow, expectAnswer, median, timeRuns } from './measure.ts';

type ExportedStudy = Readonly<{
  folder: string;
  path: string;
  dataFolder: string;
  texts: readonly string[];
  codings: number;
}>;

type Request = Input<'export.prepare'>;
type Cells = readonly (number | string)[];
const runs = 7;
const nowhere = { write: (): void => undefined };
const goOn = (): Promise<void> => Promise.resolve();
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

function requestOf(kind: ExportKind, rows: MatrixRows = 'sources'): Request {
  return operationTable['export.prepare'].input.parse({ kind, rows, cells: 'counts' });
}

type RawTimes = Readonly<Record<'sources' | 'cases' | 'csv' | 'qdpx', number>>;

/** What SQLite and a bare loop take for the same, on the closed study. Milliseconds. */
async function rawTimes({ path, texts }: ExportedStudy): Promise<RawTimes> {
  const db = new Sqlite(path, { readonly: true });
  const rowsOf = (sql: string): Cells[] => db.prepare(sql).raw().all() as Cells[];
  const wordsOf = (version: number | string | undefined, start: number, end: number): string =>
    (texts[Number(version) - 1] ?? '').slice(start, end);
  const count = (rows: readonly Cells[]): void => {
    const counts = new Int32Array(300 * 1100);
    for (const [code, version, times] of rows) {
      const at = Number(version) * 300 + Number(code);
      counts[at] = (counts[at] ?? 0) + Number(times);
    }
  };
  const time = async (loop: () => void): Promise<number> => median(await timeRuns(runs, loop));
  const took = {
    sources: await time(() =>
      count(rowsOf('select code_id, version_id, count(*) from coding group by 1, 2')),
    ),
    cases: await time(() =>
      count(rowsOf('select code_id, version_id, start_offset, end_offset from coding')),
    ),
    csv: await time(() => {
      const columns = 'code_id, version_id, start_offset, end_offset, coder_id, weight';
      const lines = rowsOf(`select ${columns} from coding`).map((row) => {
        const words = wordsOf(row[1], Number(row[2]), Number(row[3])).replaceAll('"', '""');
        return `${row.join(',')},"${words}"\r\n`;
      });
      utf8(lines.join(''));
    }),
    qdpx: await time(() => {
      const columns = 'hex(uid), version_id, start_offset, end_offset';
      const lines = rowsOf(`select ${columns} from coding`).map(([name, version, start, end]) => {
        const words = wordsOf(version, Number(start), Number(start) + 60);
        const place = `guid="${name}" name="${words}" startPosition="${start}" endPosition="${end}"`;
        const coding = `<Coding guid="${name}">\n<CodeRef targetGUID="${name}"/>\n</Coding>`;
        return `<PlainTextSelection ${place}>\n${coding}\n</PlainTextSelection>\n`;
      });
      deflateRawSync(utf8(lines.join('')), { level: 3 });
      for (const text of texts) deflateRawSync(utf8(text), { level: 3 });
    }),
  };
  db.close();
  return took;
}

type Matrix = Readonly<{ rows: MatrixRows; count: number; target: string; raw: number }>;

/** The matrix alone, and with the file that is made of it. */
async function matrixRows(
  project: OpenProject,
  { rows, count, target, raw }: Matrix,
  codings: number,
): Promise<BenchRow[]> {
  const request = requestOf('matrix_csv', rows);
  const make = async () =>
    rows === 'cases' ? caseMatrix(project.db, request, goOn) : sourceMatrix(project.db, request);
  const table = await make();
  const counted = table.counts.reduce((sum, cell) => sum + cell, 0);
  expectAnswer(`${rows} in the matrix`, table.rows.length, count);
  // Where two speak in one coding it counts for both.
  const isRight = rows === 'sources' ? counted === codings : counted >= codings;
  expectAnswer(`codings in the matrix of ${rows}`, isRight, true);
  const operation = `matrix of 200 codes x ${count} ${rows}, counted`;
  const alone = median(await timeRuns(runs, make));
  const made: BenchRow[] = [{ operation, milliseconds: alone, raw, target }];
  for (const kind of ['matrix_csv', 'matrix_xlsx', 'matrix_sav'] as const) {
    const took = await timeRuns(runs, () =>
      makeMatrix(project, requestOf(kind, rows), nowhere, goOn),
    );
    const sheets = kind === 'matrix_xlsx' ? ', on two sheets' : '';
    const name = `  counted and written as ${kind.slice('matrix_'.length)}${sheets}`;
    made.push({ operation: name, milliseconds: median(took), target: '' });
  }
  return made;
}

async function fileRow(
  { ask }: DirectEngine,
  path: string,
  kind: ExportKind,
  row: Omit<BenchRow, 'milliseconds'>,
): Promise<BenchRow> {
  const took = await timeRuns(5, () =>
    ask('export.write', { request: { kind }, path, replace: true }),
  );
  return { ...row, milliseconds: median(took) };
}

/** A project of REFI-QDA into an empty study: read, then written in one command. */
async function importRows(path: string, codings: number): Promise<BenchRow[]> {
  const bytes = readFileSync(path);
  const [reading, writing]: [number[], number[]] = [[], []];
  for (let run = 0; run < 3; run += 1) {
    const study = createTemporaryStudy();
    try {
      const started = performance.now();
      const read = await readDocument(bytes, 'Study.qdpx', {});
      reading.push(performance.now() - started);
      if (!read.ok || read.value.content.type !== 'study') throw new Error('it was not read');
      const { value } = read;
      const incoming = read.value.content.study;
      expectAnswer('codings in the project', incoming.codings.length, codings);
      const { host } = study.project();
      const put = () => runCommand(host, (step) => importStudy(step, value, incoming));
      writing.push(...(await timeRuns(1, put)));
    } finally {
      study.remove();
    }
  }
  return [
    { operation: '  read again', milliseconds: median(reading), target: '' },
    { operation: '  put into an empty study', milliseconds: median(writing), target: '' },
  ];
}

async function fileRows(
  engine: DirectEngine,
  { folder, codings }: ExportedStudy,
  raw: RawTimes,
): Promise<BenchRow[]> {
  const { items, exportId } = await engine.ask('export.prepare', { kind: 'segments_csv' });
  expectAnswer('segments exported', items, codings);
  await engine.ask('export.discard', { exportId });
  const [table, project] = [join(folder, 'segments.csv'), join(folder, 'Study.qdpx')];
  const rows = [
    await fileRow(engine, table, 'segments_csv', {
      operation: `${codings} segments with 4 attributes to a CSV file`,
      raw: raw.csv,
      target: '400',
    }),
    await fileRow(engine, project, 'qdpx', {
      operation: `a REFI-QDA project of ${codings} codings`,
      raw: raw.qdpx,
      target: '',
    }),
  ];
  const back = await importRows(project, codings);
  for (const path of [table, project]) rmSync(path);
  return [...rows, ...back];
}

/** What leaves the program. `engine` has no study open. */
export async function exportRows(engine: DirectEngine, study: ExportedStudy): Promise<BenchRow[]> {
  const raw = await rawTimes(study);
  const { path, dataFolder, codings } = study;
  const opened = await openProject(path, {
    ...{ dataFolder, migrationsFolder, version: '0.0.0-bench', now: Date.now, userName: 'Ada' },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const project = opened.value;
  // A person for each text, and the two of the labels.
  const matrices = [
    { rows: 'sources', count: 1000, target: '40', raw: raw.sources },
    { rows: 'cases', count: 1002, target: '50', raw: raw.cases },
  ] as const;
  const counted: BenchRow[] = [];
  for (const matrix of matrices) counted.push(...(await matrixRows(project, matrix, codings)));
  project.close();
  await engine.ask('project.open', { path });
  const files = await fileRows(engine, study, raw);
  await engine.ask('project.close', {});
  return [...counted, ...files];
}
