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

it('lists and searches ten thousand memos', () => {
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
  expect(listMemos(db, everything).total).toBe(10_000);
  const found = listMemos(db, { ...everything, text: 'RARE desk' });
  expect([found.total, found.rows.length]).toEqual([100, 100]);
  study.remove();
});
