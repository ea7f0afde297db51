import type { Turn } from '../../../shared/domain/source.ts';

/** Gives turns the moment of the first sync point that lies in them, or before them and behind the turn before. */
export function withSyncTimes(
  turns: readonly Turn[],
  points: readonly Readonly<{ at: number; timeMs: number }>[],
): Turn[] {
  let next = 0;
  return turns.map((turn) => {
    const point = points[next];
    if (!point || point.at >= turn.end) return turn;
    while (next < points.length && (points[next]?.at ?? 0) < turn.end) next += 1;
    return { ...turn, timeMs: turn.timeMs ?? point.timeMs };
  });
}
