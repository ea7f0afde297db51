import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomStep } from '../../../test/support/random-steps.ts';
import type { TakeBackOutcome, UndoOutcome, UndoToOutcome } from '../../shared/domain/history.ts';
import { first } from '../project/database.ts';
import {
  folded,
  foldedWithout,
  newest,
  people,
  pickThings,
  useStudyWithHistory,
  value,
} from './study-with-history.fixture.ts';
import { tableOf } from './things.ts';
import { previewUndoTo } from './undo-to.ts';

const { study, db, digest, ask, takeSteps } = useStudyWithHistory();

const stepsAndOne = fc.tuple(
  fc.array(randomStep(people), { minLength: 3, maxLength: 14 }),
  fc.nat(1000),
);

describe('undo to here', () => {
  it('brings back the state before the step, is itself undone and redone, and foretells what it does', () => {
    fc.assert(
      fc.property(stepsAndOne, ([steps, pick]) => {
        const taken = takeSteps(steps);
        const target = taken[pick % Math.max(1, taken.length)];
        if (!target) return;
        const [after, last] = [digest(), newest(db())];
        const preview = previewUndoTo(study().project().host, target.id);
        expect([digest(), newest(db())]).toEqual([after, last]);
        const done = value(ask<UndoToOutcome>('history.undoTo', { commandId: target.id }));
        expect(digest()).toBe(target.before);
        expect(done).toMatchObject({
          steps: taken.length - taken.indexOf(target),
          leftAlone: { total: 0 },
        });
        expect(preview).toMatchObject({
          ok: true,
          value: { steps: { total: done.steps }, leftAlone: { total: 0 }, staying: { total: 0 } },
        });
        expect(value(ask<UndoOutcome>('history.undo', {})).skipped).toBe(0);
        expect(digest()).toBe(after);
        expect(value(ask<UndoOutcome>('history.redo', {})).skipped).toBe(0);
        expect(digest()).toBe(target.before);
        expect(folded(db())).toBe(digest());
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('holds after closing and opening, and Ctrl+Z goes on from there to the beginning', async () => {
    const taken = takeSteps(fc.sample(randomStep(people), { numRuns: 40, seed: 11 }));
    const beginning = taken[0]!;
    const middle = taken[Math.floor(taken.length / 2)]!;
    const after = digest();
    value(ask('history.undoTo', { commandId: middle.id }));
    await study().reopen();
    expect(digest()).toBe(middle.before);
    value(ask('history.undo', {}));
    expect(digest()).toBe(after);
    await study().reopen();
    value(ask('history.undoTo', { commandId: middle.id }));
    // A second one, over the first: what that took back stays so.
    expect(value(ask<UndoToOutcome>('history.undoTo', { commandId: beginning.id })).steps).toBe(
      taken.indexOf(middle),
    );
    expect(digest()).toBe(beginning.before);
    for (let n = 0; n < 2; n += 1) value(ask('history.undo', {}));
    expect(digest()).toBe(after);
    for (const { before } of [...taken].reverse()) {
      value(ask('history.undo', {}));
      expect(digest()).toBe(before);
    }
    expect(folded(db())).toBe(digest());
  });
});

describe('one step out of turn', () => {
  it('leaves the study as if the step had never been, where nothing later stands on it', () => {
    let whole = 0;
    fc.assert(
      fc.property(stepsAndOne, ([steps, pick]) => {
        const taken = takeSteps(steps);
        const target = taken[pick % Math.max(1, taken.length)];
        if (!target) return;
        const after = digest();
        const outcome = ask<UndoOutcome>('history.undoStep', { commandId: target.id });
        const { skipped } = value(outcome);
        if (skipped === 0) {
          whole += 1;
          const undo = outcome.ok ? outcome.value.commandId : null;
          expect(digest()).toBe(foldedWithout(db(), `command in (${target.id}, ${undo ?? 0})`));
        }
        value(ask('history.redo', {}));
        expect(digest()).toBe(after);
        expect(folded(db())).toBe(digest());
      }),
      { numRuns: 30, endOnFailure: true },
    );
    expect(whole).toBeGreaterThan(5);
  });
});

describe('single things of a step', () => {
  it('go as if they had never been in it, come back by one undo, and a later undo of the whole finds them done', () => {
    let whole = 0;
    fc.assert(
      fc.property(
        stepsAndOne,
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 }),
        (all, picks) => {
          const [steps, pick] = all;
          const taken = takeSteps(steps);
          const target = taken[pick % Math.max(1, taken.length)];
          const things = target ? pickThings(db(), target.id, picks) : [];
          if (!target || things.length === 0) return;
          const after = digest();
          const items = things.map(({ thing, id }) => ({ thing, id }));
          const outcome = ask<TakeBackOutcome>('history.takeBack', { commandId: target.id, items });
          if (!outcome.ok) {
            expect(digest()).toBe(after);
            return;
          }
          if (outcome.value.value.leftAlone.total === 0) {
            whole += 1;
            const rows = items.map(
              ({ thing, id }) => `(tbl = '${tableOf(thing)}' and row_id = ${id})`,
            );
            const isBulk = first(
              db(),
              `select 1 from change where command = ${target.id} and op = 'bulk'`,
            );
            if (!isBulk)
              expect(digest()).toBe(
                foldedWithout(
                  db(),
                  `command = ${outcome.value.commandId ?? 0} or (command = ${target.id} and (${rows.join(' or ')}))`,
                ),
              );
          }
          value(ask('history.undo', {}));
          expect(digest()).toBe(after);
          value(ask('history.redo', {}));
          const [back, last] = [digest(), taken.at(-1)];
          expect(folded(db())).toBe(back);
          if (target !== last) return;
          // The newest step but for the taking back: undone out of turn it leaves nothing, and says so.
          expect(
            value(ask<UndoOutcome>('history.undoStep', { commandId: target.id })).skipped,
          ).toBe(0);
          expect(digest()).toBe(target.before);
          value(ask('history.redo', {}));
          expect(digest()).toBe(back);
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
    expect(whole).toBeGreaterThan(8);
  });
});
