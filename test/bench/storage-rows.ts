import Sqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bulkInsert } from '../../src/engine/history/bulk-insert.ts';
import { runCommand, runCommands, type Step } from '../../src/engine/history/command.ts';
import { importDocument } from '../../src/engine/importing/import-document.ts';
import { all, configureConnection, connect, first } from '../../src/engine/project/database.ts';
import { type OpenProject, openProject } from '../../src/engine/project/open-project.ts';
import { insertCode, listCodes } from '../../src/engine/project/queries/code-queries.ts';
import { codingColumns, insertCoding } from '../../src/engine/project/queries/coding-queries.ts';
import { listSegments } from '../../src/engine/project/queries/segment-queries.ts';
import { readVersion } from '../../src/engine/project/version-cache.ts';
import { newUid } from '../../src/engine/project/uid.ts';
import { readDocument } from '../../src/formats/documents/read-document.ts';
import type { CodeId, VersionId } from '../../src/shared/ids.ts';
import { ok } from '../../src/shared/result.ts';
import { createTemporaryStudy, type TemporaryStudy } from '../support/temporary-study.ts';
import { bareCommits, engineRows } from './engine-rows.ts';
import { growthRows } from './growth-rows.ts';
import { importFilesRow } from './import-rows.ts';
import { type BenchRow, expectAnswer, median, percentile99, timeRuns } from './measure.ts';
import { filesTogether, rawInserts } from './raw-inserts.ts';
import { createNumbers, writeTexts } from './synthetic-texts.ts';

const textCount = 1000;
const characters = 10_000;
const codeCount = 200;
const codingCount = 100_000;

const count = (project: OpenProject, table: string): number =>
  first<{ n: number }>(project.db, `select count(*) as n from ${table}`)?.n ?? 0;

/** Reading and storing, one command a text and one wait for the disk for several, as the import does. */
async function importRow(project: OpenProject, texts: readonly string[]): Promise<BenchRow> {
  const files = texts.map((text) => Buffer.from(text));
  const [took = 0] = await timeRuns(1, async () => {
    for (let from = 0; from < files.length; from += filesTogether) {
      const bodies = files.slice(from, from + filesTogether).map(async (bytes, n) => {
        const read = await readDocument(bytes, `text ${from + n}.txt`, {});
        if (!read.ok) throw new Error(read.error.message);
        return (step: Step) => importDocument(step, read.value, bytes, {});
      });
      runCommands(project.host, await Promise.all(bodies));
    }
  });
  expectAnswer('sources imported', count(project, 'source'), textCount);
  const raw = rawInserts(() => files);
  return {
    operation: `read and import ${textCount} texts in one thread, one command each`,
    milliseconds: took,
    raw,
    target: '',
  };
}

function makeCodes(project: OpenProject): CodeId[] {
  const made = runCommand(project.host, ({ db, describe }) => {
    describe('code.create', { name: 'all' });
    return ok(
      Array.from({ length: codeCount }, (_, n) =>
        insertCode(db, { name: `Code ${n}`, parentId: null, colour: n % 12 }),
      ),
    );
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.value;
}

function codingCells(
  codes: readonly CodeId[],
  versions: readonly VersionId[],
): (Buffer | number)[][] {
  const next = createNumbers(11);
  return Array.from({ length: codingCount }, () => {
    const start = Math.floor(next() * (characters - 1000));
    // Some codes are used far more often than others.
    const code = codes[Math.floor(codes.length * next() ** 2)] ?? codes[0] ?? 1;
    const version = versions[Math.floor(next() * versions.length)] ?? 1;
    return [newUid(), code, version, start, start + 20 + Math.floor(next() * 300), 1, 50];
  });
}

function codeAtOnce({ host }: OpenProject, cells: readonly (Buffer | number)[][]): void {
  runCommand(host, ({ db, describe }) => {
    describe('coding.apply', { name: 'all', count: cells.length });
    return ok(bulkInsert(db, 'coding', codingColumns, cells).length);
  });
}

/** Times of each: twice in copies of the study, the third time in the study itself. Each file sees the rows for the first time. */
const bulkRounds = 3;

async function bulkRow(study: TemporaryStudy, codes: readonly CodeId[]): Promise<BenchRow> {
  const project = study.project();
  const versions = all<{ id: VersionId }>(project.db, 'select id from source_version').map(
    ({ id }) => id,
  );
  const cells = codingCells(codes, versions);
  const [took, raw]: [number[], number[]] = [[], []];
  for (let round = 1; round < bulkRounds; round += 1) {
    const path = join(study.folder, `copy ${round}.verbatim`);
    await project.db.backup(path);
    const copy = await openProject(path, study.around);
    if (!copy.ok) throw new Error(copy.error.message);
    raw.push(rawCodings(project, cells));
    took.push(...(await timeRuns(1, () => codeAtOnce(copy.value, cells))));
    copy.value.close();
    rmSync(path);
  }
  raw.push(rawCodings(project, cells));
  took.push(...(await timeRuns(1, () => codeAtOnce(project, cells))));
  expectAnswer('codings written', count(project, 'coding'), codingCount);
  return {
    operation: `${codingCount} codings in one command, logged`,
    milliseconds: median(took),
    raw: median(raw),
    target: '1.2 x raw',
  };
}

/**
 * The same rows into the same table with the same indexes in a file of its own, without a log, in one transaction. As in a
 * study, the commit itself does not copy them out of the write-ahead log.
 */
function rawCodings(project: OpenProject, cells: readonly (Buffer | number)[][]): number {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-raw-'));
  const db = connect(join(folder, 'raw.db'), { create: true });
  configureConnection(db);
  db.pragma('journal_mode = WAL');
  db.pragma(
    `wal_autocheckpoint = ${String(project.db.pragma('wal_autocheckpoint', { simple: true }))}`,
  );
  db.pragma('foreign_keys = OFF');
  const made = all<{ sql: string }>(
    project.db,
    "select sql from sqlite_schema where tbl_name = 'coding' and type in ('table', 'index') and sql is not null",
  );
  for (const { sql } of made) db.exec(sql);
  const insert = db.prepare(
    `insert into coding (${codingColumns.join(', ')}) values (${codingColumns.map(() => '?').join(', ')})`,
  );
  const started = performance.now();
  db.transaction(() => {
    for (const row of cells) insert.run(row);
  })();
  const took = performance.now() - started;
  db.close();
  rmSync(folder, { recursive: true, force: true });
  return took;
}

/** The command alone, bare commits in between: both see the same disk. */
async function oneCodingRows(project: OpenProject, code: CodeId): Promise<BenchRow[]> {
  const [version] = all<{ id: VersionId }>(project.db, 'select id from source_version limit 1');
  let start = 0;
  const before = count(project, 'coding');
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-raw-'));
  const bare = bareCommits(folder);
  const [took, raw]: [number[], number[]] = [[], []];
  for (let n = 0; n < 500; n += 1) {
    raw.push(...(await timeRuns(1, bare.commit)));
    const [one = 0] = await timeRuns(1, () =>
      runCommand(project.host, ({ db, describe, coderId }) => {
        describe('coding.apply', { name: 'one', count: 1 });
        const range = { start: start++, end: start + 20 } as Parameters<typeof insertCoding>[1];
        return ok(insertCoding(db, { ...range, codeId: code, versionId: version!.id, coderId }));
      }),
    );
    took.push(one);
  }
  bare.close();
  rmSync(folder, { recursive: true, force: true });
  expectAnswer('codings added', count(project, 'coding'), before + 500);
  return [
    {
      operation: 'one coding, durable, with its log entry: median',
      milliseconds: median(took),
      raw: median(raw),
      target: '0.15',
    },
    {
      operation: 'one coding, durable, with its log entry: p99',
      milliseconds: percentile99(took),
      raw: percentile99(raw),
      target: '2',
    },
  ];
}

/** The codings of a code and their words, and nothing else: texts held, no order, no speakers, no context. */
async function rawSegments(project: OpenProject, code: CodeId): Promise<number> {
  const { db } = project;
  const select = db.prepare(
    'select id, code_id, version_id, start_offset as start, end_offset as end, coder_id, weight from coding where code_id = ?',
  );
  const read = (): number =>
    (select.all(code) as { version_id: VersionId; start: number; end: number }[]).map((row) => ({
      ...row,
      words: readVersion(db, row.version_id).text.slice(row.start, row.end),
    })).length;
  return median(await timeRuns(9, read));
}

async function segmentRows(project: OpenProject): Promise<BenchRow[]> {
  const largest = listCodes(project.db).reduce((a, b) => (b.segmentCount > a.segmentCount ? b : a));
  let total = 0;
  const query = {
    codeIds: [largest.id],
    sourceId: null,
    coderId: null,
    speaker: null,
    cases: null,
    text: null,
    offset: 0,
  };
  const page = await timeRuns(5, () => {
    total = listSegments(project.db, { ...query, limit: 50 }).total;
  });
  expectAnswer('segments of the largest code', total, largest.segmentCount);
  const everything = await timeRuns(9, () => {
    total = listSegments(project.db, { ...query, limit: 100_000 }).rows.length;
  });
  expectAnswer('segments with their words', total, largest.segmentCount);
  return [
    {
      operation: `first 50 of ${total} segments and the total`,
      milliseconds: median(page),
      target: '50',
    },
    {
      operation: `all ${total} segments with their words`,
      milliseconds: median(everything),
      raw: await rawSegments(project, largest.id),
      target: '10 for 5,299',
    },
  ];
}

/** SQLite's own quick check of the whole file and nothing else. */
function rawOpening(path: string): number {
  const started = performance.now();
  const db = new Sqlite(path, { readonly: true });
  const answer = db.pragma('quick_check', { simple: true });
  db.close();
  expectAnswer('the quick check', answer, 'ok');
  return performance.now() - started;
}

async function openRows(study: TemporaryStudy): Promise<BenchRow[]> {
  const [opening, closing, raw]: [number[], number[], number[]] = [[], [], []];
  const { path } = study.project();
  await study.reopen();
  for (let n = 0; n < 7; n += 1) {
    closing.push(...(await timeRuns(1, () => study.project().close())));
    raw.push(rawOpening(path));
    opening.push(...(await timeRuns(1, () => study.reopen())));
  }
  expectAnswer('codings after opening', count(study.project(), 'coding') > codingCount, true);
  return [
    {
      operation: 'open the study, checked',
      milliseconds: median(opening),
      raw: median(raw),
      target: '80',
    },
    { operation: 'close the study', milliseconds: median(closing), target: '' },
  ];
}

export async function storageRows(): Promise<BenchRow[]> {
  const study = createTemporaryStudy();
  try {
    const project = study.project();
    const { texts } = writeTexts(textCount, characters, 7);
    const files = await importFilesRow(texts);
    const imported = await importRow(project, texts);
    const codes = makeCodes(project);
    const bulk = await bulkRow(study, codes);
    const one = await oneCodingRows(project, codes[0] ?? (1 as CodeId));
    const segments = await segmentRows(project);
    const opened = await openRows(study);
    const { path } = study.project();
    const codings = count(study.project(), 'coding');
    study.project().close();
    const { folder, around } = study;
    const asked = await engineRows({
      folder,
      path,
      dataFolder: around.dataFolder,
      texts,
      codings,
    });
    const rows = [files, imported, bulk, ...one, ...segments, ...opened, ...asked];
    return [...rows, ...(await growthRows())];
  } finally {
    study.remove();
  }
}
