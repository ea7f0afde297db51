import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDocument } from '../../formats/documents/read-document.ts';
import type { ReadDocument } from '../../formats/read-document.ts';
import type { CoderId } from '../../shared/ids.ts';
import {
  actions,
  type Action,
  type Documents,
  operationsWithInputs,
  randomStep,
  takeOperation,
  takeStep,
  writeOperations,
} from '../../../test/support/random-steps.ts';
import {
  createBareDatabase,
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { all, type Database } from '../project/database.ts';
import { insertCoder } from '../project/queries/coder-queries.ts';
import { ok } from '../../shared/result.ts';
import { runCommand } from './command.ts';
import { foldLog } from './fold-log.ts';
import { digestState } from './state-digest.ts';

const transcript =
  'Ada: I trust the people here.\nBen: The app was slow, and now it is not.\nAda: 👩‍👩‍👧 ok.\n';
const table =
  'id,score,Why did you give this score?\n1,9,Because they help me every time\n2,3,It never works when I need it\n3,7.3,\n';

const people = actions.filter((action) => !action.startsWith('history.'));
const undo = { action: 'history.undo' as Action, picks: [0], words: '' };
const redo = { action: 'history.redo' as Action, picks: [0], words: '' };

let documents: Documents;
let study: TemporaryStudy;

async function read(text: string, name: string): Promise<ReadDocument> {
  const result = await readDocument(Buffer.from(text), name, {});
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

beforeAll(async () => {
  documents = { text: await read(transcript, 'talk.txt'), table: await read(table, 'survey.csv') };
});
beforeEach(() => {
  study = createTemporaryStudy();
  for (const action of ['import.text', 'import.table'] as const) {
    takeStep(study.project(), { action, picks: [0], words: action }, documents);
  }
  takeOperation(study.project(), 'codings.apply', {
    sourceId: 1,
    start: 5,
    end: 12,
    newCode: { name: 'Trust', parentId: null },
  });
});
afterEach(() => study.remove());

const fold = (db: Database): string => {
  const bare = createBareDatabase();
  foldLog(db, bare);
  const digest = digestState(bare);
  bare.close();
  return digest;
};

it('is tried with every write operation there is', () => {
  expect(writeOperations.filter((name) => !operationsWithInputs.includes(name))).toEqual([]);
});

describe('P3', () => {
  it('rebuilds the study from nothing but its log, after any random history', () => {
    fc.assert(
      fc.property(fc.array(randomStep(), { minLength: 5, maxLength: 25 }), (steps) => {
        for (const step of steps) takeStep(study.project(), step, documents);
        expect(fold(study.project().db)).toBe(digestState(study.project().db));
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});

describe('P6', () => {
  it('undoes any command at once, and redoes it, to the letter', () => {
    fc.assert(
      fc.property(fc.array(randomStep(people), { minLength: 3, maxLength: 15 }), (steps) => {
        const { db } = study.project();
        for (const step of steps) {
          const before = digestState(db);
          const outcome = takeStep(study.project(), step, documents);
          if (!outcome.ok || outcome.value.commandId === null) {
            expect(digestState(db)).toBe(before);
            continue;
          }
          const after = digestState(db);
          expect(takeStep(study.project(), undo, documents)).toMatchObject({
            ok: true,
            value: { value: { skipped: 0 } },
          });
          expect(digestState(db)).toBe(before);
          expect(takeStep(study.project(), redo, documents)).toMatchObject({
            ok: true,
            value: { value: { skipped: 0 } },
          });
          expect(digestState(db)).toBe(after);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('takes everything back to the beginning, one step after the other, also after closing and opening', async () => {
    const digests: string[] = [];
    const random = fc.sample(randomStep(people), { numRuns: 60, seed: 7 });
    for (const step of random) {
      const before = digestState(study.project().db);
      const outcome = takeStep(study.project(), step, documents);
      if (outcome.ok && outcome.value.commandId !== null) digests.push(before);
    }
    expect(digests.length).toBeGreaterThan(15);
    await study.reopen();
    for (const expected of digests.reverse()) {
      expect(takeStep(study.project(), undo, documents).ok).toBe(true);
      expect(digestState(study.project().db)).toBe(expected);
    }
    await study.reopen();
    const first = digests.pop();
    for (let n = 0; n <= digests.length; n += 1) takeStep(study.project(), redo, documents);
    expect(takeStep(study.project(), redo, documents)).toMatchObject({
      error: { code: 'nothing_to_redo' },
    });
    expect(first).toBeDefined();
    expect(fold(study.project().db)).toBe(digestState(study.project().db));
  });
});

type Cell = Readonly<{ key: string; value: unknown }>;

/** Every cell that commands after `seq` wrote and that is there now. */
function cellsWrittenAfter(db: Database, seq: number): Cell[] {
  const writes = all<{ tbl: string; rowId: number; op: string; after: string | null }>(
    db,
    "select tbl, row_id as rowId, op, after from change where command > @seq and op in ('insert', 'update')",
    { seq },
  );
  return writes.flatMap(({ tbl, rowId, after }) => {
    const [row] = all<Record<string, unknown>>(db, `select * from ${tbl} where id = @rowId`, {
      rowId,
    });
    if (!row) return [];
    return Object.keys(JSON.parse(after ?? '{}') as object).map((column) => ({
      key: `${tbl}.${rowId}.${column}`,
      value: row[column],
    }));
  });
}

const valueOf = (db: Database, key: string): unknown => {
  const [tbl = '', rowId = '', column = ''] = key.split('.');
  return all<Record<string, unknown>>(db, `select * from ${tbl} where id = @id`, {
    id: Number(rowId),
  })[0]?.[column];
};

describe('P7', () => {
  it('leaves every cell alone that another coder wrote since', () => {
    runCommand(
      study.project().host,
      ({ db, describe: name }) => {
        name('coder.create', { name: 'Ben' });
        return ok(insertCoder(db, 'Ben'));
      },
      'system',
    );
    fc.assert(
      fc.property(
        fc.array(randomStep(people), { minLength: 1, maxLength: 4 }),
        fc.array(randomStep(people), { minLength: 1, maxLength: 10 }),
        (mine, theirs) => {
          const { db } = study.project();
          const [ada, ben] = all<{ id: CoderId }>(db, 'select id from coder order by id').map(
            ({ id }) => id,
          );
          study.project().chooseCoder(ada!);
          for (const step of mine) takeStep(study.project(), step, documents);
          const [last] = all<{ seq: number }>(db, 'select max(seq) as seq from command');
          study.project().chooseCoder(ben!);
          for (const step of theirs) takeStep(study.project(), step, documents);
          const cells = cellsWrittenAfter(db, last!.seq);
          study.project().chooseCoder(ada!);
          for (let n = 0; n < mine.length; n += 1) takeStep(study.project(), undo, documents);
          for (const { key, value } of cells) expect([key, valueOf(db, key)]).toEqual([key, value]);
          expect(db.pragma('foreign_key_check')).toEqual([]);
          expect(fold(db)).toBe(digestState(db));
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });
});

describe('P10', () => {
  it('refuses a write to a synced table outside of a command', () => {
    const { db } = study.project();
    expect(() => db.exec("update code set name = 'raw'")).toThrow(
      /NOT NULL constraint failed: change.command/u,
    );
    expect(() => db.exec('delete from coding')).toThrow();
  });

  it('captures raw SQL inside a command', () => {
    const { db } = study.project();
    const before = digestState(db);
    const outcome = takeStep(
      study.project(),
      { action: 'codes.create', picks: [0], words: 'x' },
      documents,
    );
    expect(outcome.ok).toBe(true);
    expect(digestState(db)).not.toBe(before);
    expect(fold(db)).toBe(digestState(db));
  });
});
