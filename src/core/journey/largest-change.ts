import type {
  SatisfactionChange,
  TimelineEntry,
  TimelineScore,
} from '../../shared/domain/journey.ts';

type Point = Readonly<{ at: number; score: TimelineScore }>;

const scaleKey = ({ metric, scale }: TimelineScore): string =>
  `${metric} ${scale.min} ${scale.max}`;

function pointsByScale(entries: readonly TimelineEntry[]): ReadonlyMap<string, readonly Point[]> {
  return Map.groupBy(
    entries.flatMap(({ scores }, at) => scores.map((score) => ({ at, score }))),
    ({ score }) => scaleKey(score),
  );
}

/**
 * The largest fall or rise between two consecutive scores on the same scale, of entries in order of time; measured by
 * how much of the scale it crosses, the first where several are equally large. Null below two scores on any scale, and
 * where none differ. Undated entries have no place in time and must not be given. Scores of one entry never follow each other.
 */
export function largestChange(entries: readonly TimelineEntry[]): SatisfactionChange | null {
  let largest: SatisfactionChange | null = null;
  let size = 0;
  for (const points of pointsByScale(entries).values()) {
    for (const [index, now] of points.entries()) {
      const before = points[index - 1];
      if (!before || before.at === now.at) continue;
      const difference = now.score.level - before.score.level;
      if (Math.abs(difference) <= size) continue;
      const after = entries[now.at - 1];
      const at = entries[now.at];
      if (!after || !at) continue;
      size = Math.abs(difference);
      largest = {
        metric: now.score.metric,
        from: before.score.score,
        to: now.score.score,
        direction: difference < 0 ? 'fall' : 'rise',
        after: after.id,
        at: at.id,
      };
    }
  }
  return largest;
}
