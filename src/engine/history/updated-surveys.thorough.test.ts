import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Action, actions, randomStep } from '../../../test/support/random-steps.ts';
import { folded, people, useStudyWithHistory } from './study-with-history.fixture.ts';

const { db, digest, takeStep } = useStudyWithHistory();

/** Among all steps, those that meet in a survey that is updated. */
const surveys: readonly Action[] = [
  'datasets.update',
  'datasets.update',
  'import.table',
  'datasets.setRole',
  'codings.apply',
];
const reversals: readonly Action[] = ['history.undoTo', 'history.takeBack', 'history.undoStep'];
const ofAll = (from: readonly Action[], often: readonly Action[]) =>
  fc.oneof(randomStep(from), randomStep(often));

it('rebuilds a study whose surveys were updated from nothing but its log, whatever was undone of it', () => {
  let updated = 0;
  fc.assert(
    fc.property(
      fc.array(ofAll(actions, [...surveys, ...reversals]), { minLength: 4, maxLength: 14 }),
      (steps) => {
        for (const step of steps) {
          const outcome = takeStep(step);
          if (step.action === 'datasets.update' && outcome.ok && outcome.value.commandId !== null)
            updated += 1;
        }
        expect(folded(db())).toBe(digest());
        expect(db().pragma('foreign_key_check')).toEqual([]);
      },
    ),
    { numRuns: 50, endOnFailure: true },
  );
  expect(updated).toBeGreaterThan(15);
});

it('undoes and redoes each of these steps at once, to the letter', () => {
  fc.assert(
    fc.property(fc.array(ofAll(people, surveys), { minLength: 3, maxLength: 9 }), (steps) => {
      for (const step of steps) {
        const before = digest();
        const outcome = takeStep(step);
        if (!outcome.ok || outcome.value.commandId === null) {
          expect(digest()).toBe(before);
          continue;
        }
        const after = digest();
        for (const [action, there] of [
          ['history.undo', before],
          ['history.redo', after],
        ] as const) {
          expect(takeStep({ action, picks: [0], words: '' })).toMatchObject({
            ok: true,
            value: { value: { skipped: 0 } },
          });
          expect(digest()).toBe(there);
        }
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
