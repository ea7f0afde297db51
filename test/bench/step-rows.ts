import { bulkInsert } from '../../src/engine/history/bulk-insert.ts';
import { type CommandOutcome, runCommand, type Step } from '../../src/engine/history/command.ts';
import { redo, undo } from '../../src/engine/history/undo.ts';
import { importDocument } from '../../src/engine/importing/import-document.ts';
import { first } from '../../src/engine/project/database.ts';
import { codingColumns } from '../../src/engine/project/queries/coding-queries.ts';
import { newUid } from '../../src/engine/project/uid.ts';
import { readDocument } from '../../src/formats/documents/read-document.ts';
import type { OperationName } from '../../src/shared/operations/operation-table.ts';
import { ok, type Result } from '../../src/shared/result.ts';
import { takeOperation } from '../support/random-steps.ts';
import { createTemporaryStudy, type TemporaryStudy } from '../support/temporary-study.ts';
import { type BenchRow, expectAnswer, timeRuns } from './measure.ts';
import { writeTexts } from './synthetic-texts.ts';

const sizes = [2500, 10_000, 40_000];
const characters = 10_000;
/** Different places at which codings begin; a prime does not divide it, so that they come in no order. */
const starts = 8000;

/** Steps on all codings, and how many the first code has afterwards. Half of the codings are of a second code. */
const steps: readonly Readonly<{
  name: string;
  operation: OperationName;
  input: unknown;
  left: (codings: number) => number;
}>[] = [
  {
    name: 'merge two codes',
    operation: 'codes.merge',
    input: { codeIds: [2], intoId: 1 },
    left: (codings) => codings,
  },
  {
    name: 'delete two codes',
    operation: 'codes.delete',
    input: { codeIds: [1, 2] },
    left: () => 0,
  },
];

async function fill(study: TemporaryStudy, codings: number): Promise<void> {
  const { host } = study.project();
  const bytes = Buffer.from(writeTexts(1, characters, 7).texts[0] ?? '');
  const read = await readDocument(bytes, 'text.txt', {});
  if (!read.ok) throw new Error(read.error.message);
  runCommand(host, (step) => importDocument(step, read.value, bytes, {}));
  for (const name of ['One', 'Two'])
    takeOperation(study.project(), 'codes.create', { name, parentId: null });
  // No two alike: equal ones would become one.
  const cells = Array.from({ length: codings }, (_, n) => {
    const start = (n * 7919) % starts;
    return [newUid(), 1 + (n % 2), 1, start, start + 20 + Math.floor(n / starts), 1, 50];
  });
  runCommand(host, ({ db, describe }) => {
    describe('coding.apply', { name: 'all', count: codings });
    return ok(bulkInsert(db, 'coding', codingColumns, cells).length);
  });
}

const codingsOfFirst = (study: TemporaryStudy): number =>
  first<{ n: number }>(
    study.project().db,
    'select count(*) as n from coding where code_id = (select min(id) from code)',
  )?.n ?? 0;

type Taken = Result<CommandOutcome<unknown>>;

/** Great steps, logged row by row, their undo and redo: how they grow with the codings that they move. */
export async function stepRows(): Promise<BenchRow[]> {
  const took = new Map<string, number[]>();
  for (const { name, operation, input, left } of steps) {
    for (const codings of sizes) {
      const study = createTemporaryStudy();
      await fill(study, codings);
      const { host } = study.project();
      const who = { siteId: host.siteId(), coderId: host.coderId() };
      const time = async (what: string, run: () => Taken, expected: number): Promise<void> => {
        let outcome: Taken | undefined;
        const [milliseconds = 0] = await timeRuns(1, () => (outcome = run()));
        took.set(what, [...(took.get(what) ?? []), milliseconds]);
        expectAnswer(`${what}: refused`, outcome?.ok, true);
        expectAnswer(what, codingsOfFirst(study), expected);
      };
      const reversed = (way: (step: Step, by: typeof who) => Result<unknown>) => () =>
        runCommand(host, (step) => way(step, who));
      await time(name, () => takeOperation(study.project(), operation, input), left(codings));
      await time(`${name}, undone`, reversed(undo), codings / 2);
      await time(`${name}, done again`, reversed(redo), left(codings));
      study.remove();
    }
  }
  return [...took].flatMap(([operation, times]) =>
    times.map((milliseconds, n) => ({
      operation: `${operation}, ${sizes[n]} codings`,
      milliseconds,
      target: n === 0 ? '' : `x${(milliseconds / (times[n - 1] ?? 1)).toFixed(1)}, 4 is linear`,
    })),
  );
}
