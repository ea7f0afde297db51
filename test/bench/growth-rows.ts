import { bulkInsert } from '../../src/engine/history/bulk-insert.ts';
import { runCommand, runCommands } from '../../src/engine/history/command.ts';
import { importDocument } from '../../src/engine/importing/import-document.ts';
import { findProblemsAtOpening } from '../../src/engine/project/integrity.ts';
import { codingColumns } from '../../src/engine/project/queries/coding-queries.ts';
import { insertCode, listCodes } from '../../src/engine/project/queries/code-queries.ts';
import { listCodingsBySource } from '../../src/engine/project/queries/coding-export-queries.ts';
import { listSegments } from '../../src/engine/project/queries/segment-queries.ts';
import { listSources } from '../../src/engine/project/queries/source-queries.ts';
import type { Database } from '../../src/engine/project/database.ts';
import { newUid } from '../../src/engine/project/uid.ts';
import { readDocument } from '../../src/formats/documents/read-document.ts';
import { ok } from '../../src/shared/result.ts';
import {
  createTemporaryStudy,
  migrationsFolder,
  type TemporaryStudy,
} from '../support/temporary-study.ts';
import { type BenchRow, expectAnswer, median, timeRuns } from './measure.ts';
import { stepRows } from './step-rows.ts';
import { createNumbers, writeTexts } from './synthetic-texts.ts';

const sizes = [6250, 25_000, 100_000];
const textCount = 100;
const characters = 10_000;
const codeCount = 200;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const everything = {
  codeIds: null,
  sourceId: null,
  coderId: null,
  speaker: null,
  cases: null,
  text: null,
  offset: 0,
};

/** What touches every coding; each answers how many it has seen. */
const operations: readonly Readonly<{ name: string; count: (db: Database) => number }>[] = [
  {
    name: 'the codebook with its counts',
    count: (db) => sum(listCodes(db).map((code) => code.segmentCount)),
  },
  {
    name: 'the sources with their coded shares',
    count: (db) => sum(listSources(db).map(({ codingCount }) => codingCount)),
  },
  {
    name: 'first 50 of all segments and the total',
    count: (db) => listSegments(db, { ...everything, limit: 50 }).total,
  },
  {
    name: 'all codings for an export, in order',
    count: (db) =>
      sum(
        [...listCodingsBySource(db, { codes: null, coderId: null }).values()].map(
          (own) => own.length,
        ),
      ),
  },
];

async function fill(study: TemporaryStudy): Promise<void> {
  const { host } = study.project();
  const { texts } = writeTexts(textCount, characters, 7);
  for (const [n, text] of texts.entries()) {
    const bytes = Buffer.from(text);
    const read = await readDocument(bytes, `text ${n}.txt`, {});
    if (!read.ok) throw new Error(read.error.message);
    runCommands(host, [(step) => importDocument(step, read.value, bytes, {})]);
  }
  runCommand(host, ({ db, describe }) => {
    describe('code.create', { name: 'all' });
    const codes = Array.from({ length: codeCount }, (_, n) =>
      insertCode(db, { name: `Code ${n}`, parentId: null, colour: n % 12 }),
    );
    return ok(codes.length);
  });
}

function addCodings(study: TemporaryStudy, count: number): void {
  const next = createNumbers(count);
  const cells = Array.from({ length: count }, () => {
    const start = Math.floor(next() * (characters - 1000));
    const code = 1 + Math.floor(codeCount * next() ** 2);
    const version = 1 + Math.floor(next() * textCount);
    return [newUid(), code, version, start, start + 20 + Math.floor(next() * 300), 1, 50];
  });
  runCommand(study.project().host, ({ db, describe }) => {
    describe('coding.apply', { name: 'all', count });
    return ok(bulkInsert(db, 'coding', codingColumns, cells).length);
  });
}

/** How an operation grows: the target says how many times the row above it took, where four times the codings are there. */
export async function growthRows(): Promise<BenchRow[]> {
  const study = createTemporaryStudy();
  try {
    await fill(study);
    const { db } = study.project();
    const took = new Map<string, number[]>();
    const note = (name: string, milliseconds: number): void => {
      took.set(name, [...(took.get(name) ?? []), milliseconds]);
    };
    let codings = 0;
    for (const size of sizes) {
      addCodings(study, size - codings);
      codings = size;
      for (const { name, count } of operations) {
        let seen = 0;
        note(name, median(await timeRuns(7, () => (seen = count(db)))));
        expectAnswer(name, seen, size);
      }
      let problems = 0;
      const checks = await timeRuns(
        7,
        () => (problems = findProblemsAtOpening(db, migrationsFolder).length),
      );
      note('the checks at opening', median(checks));
      expectAnswer('problems of a sound study', problems, 0);
    }
    const reads = [...took].flatMap(([name, times]) =>
      times.map((milliseconds, n) => ({
        operation: `${name}, ${sizes[n]} codings`,
        milliseconds,
        target: n === 0 ? '' : `x${(milliseconds / (times[n - 1] ?? 1)).toFixed(1)}, 4 is linear`,
      })),
    );
    return [...reads, ...(await stepRows())];
  } finally {
    study.remove();
  }
}
