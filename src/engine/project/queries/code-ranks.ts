import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { CodeId } from '../../../shared/ids.ts';
import { all, type Database, first, run } from '../database.ts';

type Ranked = Readonly<{ id: CodeId; rank: string }>;

/** A rank behind the last sibling. Codes that were merged away count as well: they may come back by an undo. */
export function rankAtEnd(db: Database, parentId: CodeId | null): string {
  const last = first<{ rank: string | null }>(
    db,
    'select max(rank) as rank from code where parent_id is @parentId',
    { parentId },
  );
  return generateKeyBetween(last?.rank ?? null, null);
}

const setRank = (db: Database, id: CodeId, rank: string): void => {
  run(db, 'update code set rank = @rank where id = @id', { id, rank });
};

/**
 * Ranks for `count` codes between two siblings (null: the edge). Where the two have one rank, as two that came to the
 * same place on different ways can have, all siblings get new ones first.
 */
export function ranksBetween(
  db: Database,
  parentId: CodeId | null,
  after: CodeId | null,
  before: CodeId | null,
  count: number,
): string[] {
  const siblings = (): Ranked[] =>
    all<Ranked>(
      db,
      'select id, rank from code where parent_id is @parentId and merged_into is null order by rank, id',
      { parentId },
    );
  const rankOf = (id: CodeId | null): string | null =>
    siblings().find((sibling) => sibling.id === id)?.rank ?? null;
  const [low, high] = [rankOf(after), rankOf(before)];
  if (low !== null && high !== null && low >= high) {
    const present = siblings();
    const fresh = generateNKeysBetween(null, null, present.length);
    for (const [at, { id }] of present.entries()) setRank(db, id, fresh[at] ?? '');
  }
  return generateNKeysBetween(rankOf(after), rankOf(before), count);
}
