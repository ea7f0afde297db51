import { z } from 'zod';
import { memoTargets, type Memo } from '../domain/memo.ts';
import type { Page } from '../domain/page.ts';
import type { MemoId } from '../ids.ts';
import { read, returns, write } from './define-operation.ts';
import { memoId, page, prose } from './fields.ts';

const target = { target: z.enum(memoTargets), targetId: z.int().nonnegative() };

export const memoOperations = {
  'memos.list': read(z.strictObject({ ...page }), returns<Page<Memo>>()),
  /** The memo on a thing, or null. */
  'memos.find': read(z.strictObject(target), returns<Memo | null>()),
  /** Writes the memo on a thing, new or changed; an empty body deletes it. */
  'memos.save': write(z.strictObject({ ...target, body: prose }), returns<MemoId | null>()),
  'memos.delete': write(z.strictObject({ memoId }), returns<null>()),
};
