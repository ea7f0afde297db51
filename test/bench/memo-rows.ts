import { runCommand } from '../../src/engine/history/command.ts';
import { listMemos, type MemoQuery } from '../../src/engine/project/queries/list-memos.ts';
import { insertMemo } from '../../src/engine/project/queries/memo-queries.ts';
import { ok } from '../../src/shared/result.ts';
import { createTemporaryStudy } from '../support/temporary-study.ts';
import { type BenchRow, expectAnswer, median, timeRuns } from './measure.ts';

const memoCount = 10_000;
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

/** The list of memos as it is drawn anew with each letter of what is sought. */
export async function memoRows(): Promise<readonly BenchRow[]> {
  const study = createTemporaryStudy();
  const { db, host } = study.project();
  runCommand(host, (step) => {
    step.describe('journal.add', { title: 'many' });
    for (let n = 0; n < memoCount; n += 1) {
      const body = `${words.repeat(4)}${n % 100 === 0 ? 'rare' : ''}`;
      const { coderId, at } = step;
      const entry = { target: 'journal', targetId: 0, entryDate: '2026-01-01' } as const;
      insertMemo(step.db, { ...entry, title: `entry ${n}`, body, coderId, at });
    }
    return ok(null);
  });
  const row = async (operation: string, text: string, total: number): Promise<BenchRow> => {
    const times = await timeRuns(9, () => {
      expectAnswer(operation, listMemos(db, { ...everything, text }).total, total);
    });
    return { operation, milliseconds: median(times), target: '50' };
  };
  const rows = [
    await row(`first 200 of ${memoCount} memos`, '', memoCount),
    await row('the same with two words sought', 'RARE desk', memoCount / 100),
  ];
  study.remove();
  return rows;
}
