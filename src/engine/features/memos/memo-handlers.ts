import type { Memo } from '../../../shared/domain/memo.ts';
import type { MemoId } from '../../../shared/ids.ts';
import type { Input, OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import { listMemos } from '../../project/queries/list-memos.ts';
import {
  describeTarget,
  findEqualEntry,
  findMemo,
  findMemoById,
  insertMemo,
  updateMemo,
} from '../../project/queries/memo-queries.ts';
import { deleteMemo } from '../../project/queries/memo-rows.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = Extract<keyof OperationTable, `memos.${string}`>;

const gone = notFound('This memo');

const isEmpty = (words: string): boolean => words.trim() === '';

/** How a journal entry is called where it has no title: by its day. */
const entryName = ({ title, entryDate }: Pick<Memo, 'title' | 'entryDate'>): string =>
  title === '' ? (entryDate ?? '') : title;

function takeOff({ db, describe }: Step, memo: Memo): Result<null> {
  if (memo.target === 'journal') describe('journal.delete', { title: entryName(memo) });
  else describe('memo.delete', { about: memo.targetLabel });
  deleteMemo(db, memo.id);
  return ok(null);
}

function save(
  step: Step,
  { target, targetId, part, body }: Input<'memos.save'>,
): Result<MemoId | null> {
  const { db, at, coderId } = step;
  const known = findMemo(db, target, targetId, part);
  const found = describeTarget(db, target, targetId, part);
  // What is said of a theme outlives its run, and may be changed then.
  const about = found ?? (target === 'theme' ? known?.title : undefined);
  if (about === undefined) return notFound('What this memo speaks about');
  if (isEmpty(body)) return known ? takeOff(step, known) : ok(null);
  step.describe('memo.save', { about });
  const title = target === 'theme' ? about : '';
  if (!known) return ok(insertMemo(db, { target, targetId, part, title, body, coderId, at }));
  if (known.body !== body) updateMemo(db, known.id, { body, title }, at);
  return ok(known.id);
}

function addEntry(step: Step, entry: Input<'memos.addEntry'>): Result<MemoId> {
  const { db, at, coderId } = step;
  if (isEmpty(entry.title) && isEmpty(entry.body)) {
    return refuse(
      'invalid_input',
      'A journal entry needs a title or some words. Nothing was written.',
    );
  }
  const known = findEqualEntry(db, { ...entry, coderId });
  if (known !== undefined) return ok(known);
  step.describe('journal.add', { title: entryName(entry) });
  return ok(insertMemo(db, { target: 'journal', targetId: 0, ...entry, coderId, at }));
}

function changeEntry(
  step: Step,
  memo: Memo,
  { title = memo.title, entryDate, body = memo.body }: Input<'memos.update'>,
): Result<MemoId | null> {
  if (isEmpty(title) && isEmpty(body)) return takeOff(step, memo);
  const day = entryDate ?? memo.entryDate;
  if (title === memo.title && day === memo.entryDate && body === memo.body) return ok(memo.id);
  step.describe('journal.change', { title: entryName({ title, entryDate: day }) });
  updateMemo(step.db, memo.id, { title, entry_date: day, body }, step.at);
  return ok(memo.id);
}

function update(step: Step, input: Input<'memos.update'>): Result<MemoId | null> {
  const { memoId, title, entryDate, body } = input;
  const memo = findMemoById(step.db, memoId);
  if (!memo) return gone;
  if (memo.target === 'journal') return changeEntry(step, memo, input);
  if (title !== undefined || entryDate !== undefined) {
    return refuse(
      'invalid_input',
      'Only journal entries have a title and a day of their own. Nothing was changed.',
    );
  }
  if (body === undefined || body === memo.body) return ok(memoId);
  if (isEmpty(body)) return takeOff(step, memo);
  step.describe('memo.save', { about: memo.targetLabel });
  updateMemo(step.db, memoId, { body }, step.at);
  return ok(memoId);
}

export const memoHandlers: Handlers<Names> = {
  'memos.list': reads(({ project }, query) =>
    ok(
      listMemos(project.db, {
        ...query,
        targets: query.targets ?? null,
        coderId: query.coderId ?? null,
        from: query.from ?? null,
        to: query.to ?? null,
      }),
    ),
  ),
  'memos.get': reads(({ project }, { memoId }) => {
    const memo = findMemoById(project.db, memoId);
    return memo ? ok(memo) : gone;
  }),
  'memos.find': reads(({ project }, { target, targetId, part }) =>
    ok(findMemo(project.db, target, targetId, part) ?? null),
  ),
  'memos.save': writes(save),
  'memos.addEntry': writes(addEntry),
  'memos.update': writes(update),
  'memos.delete': writes((step, { memoId }) => {
    const memo = findMemoById(step.db, memoId);
    return memo ? takeOff(step, memo) : gone;
  }),
};
