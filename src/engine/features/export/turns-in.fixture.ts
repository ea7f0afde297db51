import { turnAt } from '../../../core/text/turn-at.ts';
import type { Turn } from '../../../shared/domain/source.ts';

/**
 * The turns that a stretch `[start, end)` touches, in order; where it lies between two, the one before it. `turns` are in
 * order and do not overlap.
 */
export function turnsIn(turns: readonly Turn[], start: number, end: number): readonly Turn[] {
  const before = turnAt(turns, start);
  const touched: Turn[] = [];
  for (let at = before ? before.index : 0; at < turns.length; at += 1) {
    const turn = turns[at];
    if (!turn || turn.start >= end) break;
    if (turn.end > start) touched.push(turn);
  }
  return touched.length > 0 || !before ? touched : [before];
}
