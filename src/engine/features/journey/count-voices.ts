import type { JourneyVoice } from '../../../shared/domain/journey.ts';
import type { ScoredSource } from './table-voices.ts';

/** How the answers of each part feel; parts are numbered by `partOf`, -1 being none. What has no lexicon is not counted. */
export function countVoices(
  sources: readonly ScoredSource[],
  parts: number,
  partOf: (row: number) => number,
): readonly JourneyVoice[] {
  const sums = new Float64Array(parts);
  const counts = Array.from({ length: parts }, () => ({ positive: 0, neutral: 0, negative: 0 }));
  for (const { voices } of sources) {
    for (const { row, sentiment, label } of voices) {
      const part = partOf(row);
      const counted = counts[part];
      if (sentiment === null || !counted) continue;
      sums[part] = (sums[part] ?? 0) + sentiment;
      counted[label] += 1;
    }
  }
  return counts.map((counted, part) => {
    const turns = counted.positive + counted.neutral + counted.negative;
    return { turns, mean: turns === 0 ? null : (sums[part] ?? 0) / turns, ...counted };
  });
}
