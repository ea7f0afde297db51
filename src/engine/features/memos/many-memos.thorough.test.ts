import { expect, it } from 'vitest';
import { createTemporaryStudy } from '../../../../test/support/temporary-study.ts';
import { ok } from '../../../shared/result.ts';
import { runCommand } from '../../history/command.ts';
import { listMemos, type MemoQuery } from '../../project/queries/list-memos.ts';
import { insertMemo } from '../../project/queries/memo-queries.ts';

const words = 'the people at the desk said that it would take some days until it was done ';
const everything: MemoQuery = {
  text: '',
  targets: null,
  coderId: null,
  from: null,
  to: null,
  order: 'newest',
  offset: 0,
  limit: 200,
};

it('lists and searches ten thousand memos while a person types', () => {
  const study = createTemporaryStudy();
  runCommand(study.project().host, ({ db, coderId, at, describe }) => {
    describe('journal.add', { title: 'many' });
    const entry = { target: 'journal', targetId: 0, entryDate: '2026-01-01', coderId, at } as const;
    for (let n = 0; n < 10_000; n += 1) {
      const rare = n % 100 === 0 ? 'rare' : '';
      insertMemo(db, { ...entry, title: `entry ${n}`, body: `${words.repeat(4)}${rare}` });
    }
    return ok(null);
  });
  const { db } = study.project();
  const best = (query: MemoQuery): number =>
    Math.min(
      ...[1, 2, 3, 4, 5].map(() => {
        const begun = performance.now();
        expect(listMemos(db, query).total).toBe(query.text === '' ? 10_000 : 100);
        return performance.now() - begun;
      }),
    );
  const slowest = Math.max(best(everything), best({ ...everything, text: 'RARE desk' }));
  study.remove();
  // The budget is 50 ms on a machine at rest.
  expect(slowest).toBeLessThan(200);
});
