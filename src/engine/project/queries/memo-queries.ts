import type { Memo, MemoTarget } from '../../../shared/domain/memo.ts';
import type { CoderId, MemoId } from '../../../shared/ids.ts';
import { type Database, first, insertRow, type Parameters, run } from '../database.ts';
import { newUid } from '../uid.ts';
import { createDescriber } from './describe-memos.ts';
import { moveLinks } from './link-queries.ts';
import { deleteMemo, findMemoRow, findMemoRowById, type MemoRow } from './memo-rows.ts';
import { findThemeRun } from './theme-run-queries.ts';
import type { ThemeRunId } from '../../../shared/ids.ts';

/** What a memo is to speak about, in words; undefined where it is not there. */
export function describeTarget(
  db: Database,
  target: MemoTarget,
  targetId: number,
  part = 0,
): string | undefined {
  if (target === 'theme') {
    const themes = findThemeRun(db, targetId as ThemeRunId)?.run.themes;
    return themes?.find(({ id }) => id === part)?.label;
  }
  return createDescriber(db).label({ target, targetId, part, title: '' });
}

function toMemo(db: Database, row: MemoRow): Memo {
  const describer = createDescriber(db);
  return { ...row, targetLabel: describer.label(row) ?? '', place: describer.place(row) };
}

export function findMemo(
  db: Database,
  target: MemoTarget,
  targetId: number,
  part = 0,
): Memo | undefined {
  const row = findMemoRow(db, target, targetId, part);
  return row && toMemo(db, row);
}

export function findMemoById(db: Database, id: MemoId): Memo | undefined {
  const row = findMemoRowById(db, id);
  return row && toMemo(db, row);
}

/** The journal entry of this coder with these very words, if it is there. */
export function findEqualEntry(
  db: Database,
  entry: Readonly<{ title: string; entryDate: string; body: string; coderId: CoderId }>,
): MemoId | undefined {
  return first<{ id: MemoId }>(
    db,
    `select id from memo where target = 'journal' and target_id = 0 and title = @title and entry_date = @entryDate
     and body = @body and coder_id = @coderId order by id`,
    entry,
  )?.id;
}

export function insertMemo(
  db: Database,
  memo: Readonly<{
    target: MemoTarget;
    targetId: number;
    part?: number;
    title?: string;
    entryDate?: string;
    body: string;
    coderId: CoderId;
    at: string;
    updatedAt?: string;
    uid?: Buffer;
  }>,
): MemoId {
  return insertRow(db, 'memo', {
    uid: memo.uid ?? newUid(),
    target: memo.target,
    target_id: memo.targetId,
    part: memo.part ?? 0,
    title: memo.title ?? '',
    entry_date: memo.entryDate ?? null,
    body: memo.body,
    coder_id: memo.coderId,
    created_at: memo.at,
    updated_at: memo.updatedAt ?? memo.at,
  }) as MemoId;
}

/** Changes the named cells of a memo. */
export function updateMemo(db: Database, id: MemoId, cells: Parameters, at: string): void {
  const changed: Parameters = { ...cells, updated_at: at };
  const sets = Object.keys(changed).map((column) => `${column} = @${column}`);
  run(db, `update memo set ${sets.join(', ')} where id = @id`, { ...changed, id });
}

/**
 * Gives a memo to another thing of the same kind; where that has one already, the words are put below it, and what was
 * linked with the one is linked with the other.
 */
export function moveMemo(
  db: Database,
  target: MemoTarget,
  fromId: number,
  toId: number,
  at: string,
): void {
  const moved = findMemoRow(db, target, fromId, 0);
  if (!moved) return;
  const known = findMemoRow(db, target, toId, 0);
  if (known) {
    updateMemo(db, known.id, { body: `${known.body}\n\n${moved.body}` }, at);
    moveLinks(db, 'memo', moved.id, known.id);
    deleteMemo(db, moved.id);
  } else {
    run(db, 'update memo set target_id = @toId where id = @id', { toId, id: moved.id });
  }
}
