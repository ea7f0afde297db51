import type { Memo } from '../shared/domain/memo.ts';
import { ok, type Result } from '../shared/result.ts';
import { listPages } from './list-pages.ts';
import type { Ask } from './workbench.ts';

/** All memos in full, the last written first. Lists answer with excerpts, so each is asked for by itself. */
export async function listMemos(ask: Ask): Promise<Result<readonly Omit<Memo, 'place'>[]>> {
  const listed = await listPages((offset) => ask('memos.list', { offset, limit: 500 }));
  if (!listed.ok) return listed;
  const memos: Omit<Memo, 'place'>[] = [];
  for (const { id } of listed.value) {
    const memo = await ask('memos.get', { memoId: id });
    if (!memo.ok) return memo;
    const { place: _place, ...facts } = memo.value;
    memos.push(facts);
  }
  return ok(memos);
}
