import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { AttributeId } from '../../../shared/ids.ts';
import { all, type Database, first, run } from '../database.ts';

type Ranked = Readonly<{ id: AttributeId; rank: string }>;

/** The order in which attributes stand in the grid, in lists for choosing and in what is handed over. */
export const attributeOrder = 'rank, id';

/** A rank behind every attribute. Those of an older study have none and stand before. */
export function attributeRankAtEnd(db: Database): string {
  const last = first<{ rank: string | null }>(db, 'select max(rank) as rank from attribute', {});
  return generateKeyBetween(last?.rank || null, null);
}

const setRank = (db: Database, { id, rank }: Ranked): void => {
  run(db, 'update attribute set rank = @rank where id = @id', { id, rank });
};

/** Whether a rank can be found between two neighbours; undefined stands for the edge. */
const hasRoom = (low: string | undefined, high: string | undefined): boolean =>
  low !== '' && high !== '' && (low === undefined || high === undefined || low < high);

/**
 * Has an attribute stand before another (null: last). Where its neighbours have no ranks, or one rank that both came to on
 * different ways, all attributes get new ones. Answers whether anything changed.
 */
export function moveAttribute(
  db: Database,
  id: AttributeId,
  beforeId: AttributeId | null,
): boolean {
  const present = all<Ranked>(db, `select id, rank from attribute order by ${attributeOrder}`);
  const moved = present.find((each) => each.id === id);
  if (!moved || id === beforeId) return false;
  const others = present.filter((each) => each !== moved);
  const found = others.findIndex((each) => each.id === beforeId);
  const at = found < 0 ? others.length : found;
  if (present[at] === moved) return false;
  const [low, high] = [others[at - 1]?.rank, others[at]?.rank];
  if (hasRoom(low, high)) {
    setRank(db, { id, rank: generateKeyBetween(low ?? null, high ?? null) });
    return true;
  }
  const order = [...others.slice(0, at), moved, ...others.slice(at)];
  const ranks = generateNKeysBetween(null, null, order.length);
  for (const [place, { id: each }] of order.entries())
    setRank(db, { id: each, rank: ranks[place] ?? '' });
  return true;
}
