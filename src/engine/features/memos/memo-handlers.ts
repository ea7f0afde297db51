import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok } from '../../../shared/result.ts';
import {
  deleteMemo,
  describeTarget,
  findMemo,
  findMemoById,
  insertMemo,
  listMemos,
  updateMemoBody,
} from '../../project/queries/memo-queries.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = Extract<keyof OperationTable, `memos.${string}`>;

export const memoHandlers: Handlers<Names> = {
  'memos.list': reads(({ project }, page) => ok(listMemos(project.db, page))),
  'memos.find': reads(({ project }, { target, targetId }) =>
    ok(findMemo(project.db, target, targetId) ?? null),
  ),
  'memos.save': writes(({ db, describe, coderId, at }, { target, targetId, body }) => {
    const about = describeTarget(db, target, targetId);
    if (about === undefined) return notFound('What this memo speaks about');
    const known = findMemo(db, target, targetId);
    const empty = body.trim() === '';
    describe(empty ? 'memo.delete' : 'memo.save', { about });
    if (empty) {
      if (known) deleteMemo(db, known.id);
      return ok(null);
    }
    if (!known) return ok(insertMemo(db, { target, targetId, body, coderId, at }));
    if (known.body !== body) updateMemoBody(db, known.id, body, at);
    return ok(known.id);
  }),
  'memos.delete': writes(({ db, describe }, { memoId }) => {
    const memo = findMemoById(db, memoId);
    if (!memo) return notFound('This memo');
    describe('memo.delete', { about: memo.targetLabel });
    deleteMemo(db, memoId);
    return ok(null);
  }),
};
