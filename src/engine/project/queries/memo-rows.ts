import type { MemoTarget } from '../../../shared/domain/memo.ts';
import type { MemoId } from '../../../shared/ids.ts';
import { type Database, first, type Parameters, run } from '../database.ts';
import { deleteLinksOf, deleteLinksOfAll } from './link-queries.ts';

/** A memo as it is stored, with its writer's name. */
export type MemoRow = Readonly<{
  id: MemoId;
  target: MemoTarget;
  targetId: number;
  part: number;
  title: string;
  entryDate: string | null;
  body: string;
  coder: string;
  createdAt: string;
  updatedAt: string;
}>;

export const memoColumns = `memo.id, memo.target, memo.target_id as targetId, memo.part, memo.title,
  memo.entry_date as entryDate, memo.body, coder.name as coder, memo.created_at as createdAt,
  memo.updated_at as updatedAt`;
const from = 'memo join coder on coder.id = memo.coder_id';

export function findMemoRow(
  db: Database,
  target: MemoTarget,
  targetId: number,
  part: number,
): MemoRow | undefined {
  return first<MemoRow>(
    db,
    `select ${memoColumns} from ${from}
     where memo.target = @target and memo.target_id = @targetId and memo.part = @part order by memo.id`,
    { target, targetId, part },
  );
}

export function findMemoRowById(db: Database, id: MemoId): MemoRow | undefined {
  return first<MemoRow>(db, `select ${memoColumns} from ${from} where memo.id = @id`, { id });
}

/** Deletes a memo and the links that end at it. */
export function deleteMemo(db: Database, id: MemoId): void {
  deleteLinksOf(db, 'memo', id);
  run(db, 'delete from memo where id = @id', { id });
}

/**
 * Deletes the memos on several things of one kind, with the links that end at them, before the things themselves go.
 * `ids` is a query that answers the ids of the things.
 */
export function deleteMemosOfAll(
  db: Database,
  target: MemoTarget,
  ids: string,
  parameters: Parameters,
): void {
  const memos = `memo where target = '${target}' and target_id in (${ids})`;
  deleteLinksOfAll(db, 'memo', `select id from ${memos}`, parameters);
  run(db, `delete from ${memos}`, parameters);
}

/** Deletes the memos on one thing, with the links that end at them, before the thing goes. */
export function deleteMemosOf(db: Database, target: MemoTarget, id: number): void {
  deleteMemosOfAll(db, target, 'select @id', { id });
}
