import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, actions, randomStep } from '../../../test/support/random-steps.ts';
import type { UndoOutcome } from '../../shared/domain/history.ts';
import type { CoderId } from '../../shared/ids.ts';
import type { OperationName } from '../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../shared/result.ts';
import { all, type Database, first } from '../project/database.ts';
import { insertCoder } from '../project/queries/coder-queries.ts';
import { type CommandOutcome, runCommand } from './command.ts';
import {
  folded,
  newest,
  people,
  pickThings,
  useStudyWithHistory,
} from './study-with-history.fixture.ts';
import { listStanding } from './undo.ts';

const { study, db, digest, ask, takeStep, takeSteps } = useStudyWithHistory();

/** What changes one thing after another, without whole imports between. */
const small = people.filter((action) => !action.startsWith('import.'));

/** What was left alone, as a page or as a plain list. */
type Told = Readonly<{ leftAlone?: Readonly<{ total?: number; length?: number }> }> | null;

describe('all of it together', () => {
  const mixed = actions.filter((action) => !action.startsWith('import.'));
  const often: readonly Action[] = ['history.undoTo', 'history.takeBack', 'history.undoStep'];

  it('ends at the beginning where Ctrl+Z is pressed long enough and nothing had to be left alone', () => {
    let clean = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(randomStep(mixed), randomStep(often), randomStep(small)), {
          minLength: 4,
          maxLength: 16,
        }),
        (steps) => {
          // A step of this round, so that none of an earlier one can be redone in it.
          ask('codes.create', { name: 'Round', parentId: null });
          const beginning = digest();
          const start = newest(db());
          // Random steps may also take back what was done before this round: then there is no telling where it ends.
          const standing = (): readonly number[] => {
            const { host } = study().project();
            const who = { siteId: host.siteId(), coderId: host.coderId() };
            return [...listStanding(db(), who)].map(({ id }) => id).filter((id) => id <= start);
          };
          const stood = standing();
          let skipped = 0;
          const note = (outcome: Result<CommandOutcome<unknown>>): void => {
            if (!outcome.ok) return;
            const told = outcome.value.value as Told;
            if (told?.leftAlone) skipped += told.leftAlone.total ?? told.leftAlone.length ?? 0;
          };
          for (const step of steps) note(takeStep(step));
          expect(folded(db())).toBe(digest());
          for (let n = 0; ; n += 1) {
            const next = first<{ id: number }>(
              db(),
              `select 1 as id from command where seq > ${start} limit 1`,
            );
            const outcome = ask<UndoOutcome>('history.undo', {});
            if (!next || !outcome.ok || outcome.value.value.entry.id <= start) {
              if (outcome.ok) ask('history.redo', {});
              break;
            }
            note(outcome);
            expect(n).toBeLessThan(200);
          }
          if (skipped === 0 && standing().join() === stood.join()) {
            clean += 1;
            expect(digest()).toBe(beginning);
          }
          expect(db().pragma('foreign_key_check')).toEqual([]);
          expect(folded(db())).toBe(digest());
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
    expect(clean).toBeGreaterThan(5);
  });

  it('leaves every cell alone that another coder wrote since', () => {
    runCommand(
      study().project().host,
      ({ db, describe: name }) => {
        name('coder.create', { name: 'Ben' });
        return ok(insertCoder(db, 'Ben'));
      },
      'system',
    );
    const [ada, ben] = all<{ id: CoderId }>(db(), 'select id from coder order by id');
    fc.assert(
      fc.property(
        fc.array(randomStep(small), { minLength: 2, maxLength: 6 }),
        fc.array(randomStep(small), { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.constantFrom(...often), fc.nat(1000)), { minLength: 1, maxLength: 3 }),
        (mine, theirs, reversals) => {
          study().project().chooseCoder(ada!.id);
          const taken = takeSteps(mine);
          const last = newest(db());
          study().project().chooseCoder(ben!.id);
          takeSteps(theirs);
          const cells = cellsWrittenAfter(db(), last);
          study().project().chooseCoder(ada!.id);
          for (const [action, pick] of reversals) {
            const target = taken[pick % Math.max(1, taken.length)];
            if (!target) continue;
            const items = pickThings(db(), target.id, [pick, pick + 1]).map(({ thing, id }) => ({
              thing,
              id,
            }));
            ask(action as OperationName, {
              commandId: target.id,
              ...(action === 'history.takeBack' ? { items } : {}),
            });
          }
          expect(cells.filter(({ key, value: was }) => valueOf(db(), key) !== was)).toEqual([]);
          expect(db().pragma('foreign_key_check')).toEqual([]);
          expect(folded(db())).toBe(digest());
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });
});

type Cell = Readonly<{ key: string; value: unknown }>;

const valueOf = (db: Database, key: string): unknown => {
  const [tbl = '', rowId = '', column = ''] = key.split('.');
  const found = first<Record<string, unknown>>(db, `select * from ${tbl} where id = ${rowId}`)?.[
    column
  ];
  return found instanceof Uint8Array ? Buffer.from(found).toString('hex') : found;
};

/** Every cell that commands after `seq` wrote and that is there now. */
function cellsWrittenAfter(db: Database, seq: number): Cell[] {
  const keys = all<{ tbl: string; rowId: number; after: string | null }>(
    db,
    "select tbl, row_id as rowId, after from change where command > @seq and op in ('insert', 'update')",
    { seq },
  ).flatMap(({ tbl, rowId, after }) =>
    Object.keys(JSON.parse(after ?? '{}') as object).map((column) => `${tbl}.${rowId}.${column}`),
  );
  return [...new Set(keys)].flatMap((key) => {
    const value = valueOf(db, key);
    return value === undefined ? [] : [{ key, value }];
  });
}
