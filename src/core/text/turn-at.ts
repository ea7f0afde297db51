import type { Turn } from '../../shared/domain/source.ts';

/**
 * The turn that has begun last at `offset`: the one in which the offset lies, or the one before it where the offset lies
 * between two. Null before the first turn. `turns` are in order; the search takes log n steps.
 */
export function turnAt(turns: readonly Turn[], offset: number): Turn | null {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const turn = turns[middle];
    if (turn && turn.start <= offset) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1] ?? null;
}
