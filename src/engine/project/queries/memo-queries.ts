import type { Memo, MemoTarget } from '../../../shared/domain/memo.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { CoderId, MemoId, VersionId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import { newUid } from '../uid.ts';
import { readVersion } from '../version-cache.ts';

type MemoRow = Omit<Memo, 'targetLabel'>;

const columns = `memo.id, memo.target, memo.target_id as targetId, memo.body, coder.name as coder,
  memo.created_at as createdAt, memo.updated_at as updatedAt`;
const from = 'memo join coder on coder.id = memo.coder_id';
const quoteLength = 80;

function quoteOf(db: Database, codingId: number): string {
  const coding = first<{ versionId: VersionId; start: number; end: number; name: string }>(
    db,
    `select coding.version_id as versionId, start_offset as start, end_offset as end, code.name
     from coding join code on code.id = coding.code_id where coding.id = @codingId`,
    { codingId },
  );
  if (!coding) return '';
  const { text } = readVersion(db, coding.versionId);
  const quote = text.slice(coding.start, coding.end).replace(/\s+/gu, ' ');
  const short = quote.length > quoteLength ? `${quote.slice(0, quoteLength).trimEnd()}…` : quote;
  return `${coding.name}: “${short}”`;
}

const nameTables = { source: 'source', code: 'code', case: 'study_case' } as const;

/** What a memo speaks about, in words. */
export function describeTarget(
  db: Database,
  target: MemoTarget,
  targetId: number,
): string | undefined {
  if (target === 'project') return first<{ name: string }>(db, 'select name from meta')?.name;
  if (target === 'coding') return quoteOf(db, targetId) || undefined;
  const table = nameTables[target];
  return first<{ name: string }>(db, `select name from ${table} where id = @targetId`, { targetId })
    ?.name;
}

const withLabel = (db: Database, row: MemoRow): Memo => ({
  ...row,
  targetLabel: describeTarget(db, row.target, row.targetId) ?? '',
});

/** All memos, the last written first. */
export function listMemos(
  db: Database,
  { offset, limit }: Readonly<{ offset: number; limit: number }>,
): Page<Memo> {
  const rows = all<MemoRow>(
    db,
    `select ${columns} from ${from} order by memo.updated_at desc, memo.id desc limit @limit offset @offset`,
    { limit, offset },
  );
  const total = first<{ n: number }>(db, 'select count(*) as n from memo')?.n ?? 0;
  return { total, rows: rows.map((row) => withLabel(db, row)) };
}

export function findMemo(db: Database, target: MemoTarget, targetId: number): Memo | undefined {
  const row = first<MemoRow>(
    db,
    `select ${columns} from ${from} where memo.target = @target and memo.target_id = @targetId order by memo.id`,
    { target, targetId },
  );
  return row && withLabel(db, row);
}

export function findMemoById(db: Database, id: MemoId): Memo | undefined {
  const row = first<MemoRow>(db, `select ${columns} from ${from} where memo.id = @id`, { id });
  return row && withLabel(db, row);
}

export function insertMemo(
  db: Database,
  memo: Readonly<{
    target: MemoTarget;
    targetId: number;
    body: string;
    coderId: CoderId;
    at: string;
  }>,
): MemoId {
  return insertRow(db, 'memo', {
    uid: newUid(),
    target: memo.target,
    target_id: memo.targetId,
    body: memo.body,
    coder_id: memo.coderId,
    created_at: memo.at,
    updated_at: memo.at,
  }) as MemoId;
}

export function updateMemoBody(db: Database, id: MemoId, body: string, at: string): void {
  run(db, 'update memo set body = @body, updated_at = @at where id = @id', { id, body, at });
}

export function deleteMemo(db: Database, id: MemoId): void {
  run(db, 'delete from memo where id = @id', { id });
}

/** Gives a memo to another thing of the same kind; where that has one already, the words are put below it. */
export function moveMemo(
  db: Database,
  target: MemoTarget,
  fromId: number,
  toId: number,
  at: string,
): void {
  const moved = findMemo(db, target, fromId);
  if (!moved) return;
  const known = findMemo(db, target, toId);
  if (known) {
    updateMemoBody(db, known.id, `${known.body}\n\n${moved.body}`, at);
    deleteMemo(db, moved.id);
  } else {
    run(db, 'update memo set target_id = @toId where id = @id', { toId, id: moved.id });
  }
}
