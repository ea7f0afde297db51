import { type ScoreCounts, totalCount } from '../statistics/score-counts.ts';

/**
 * A quantile of a sample, `share` from 0 to 1, between neighbours in proportion; null without values.
 * Source: Hyndman & Fan (1996), The American Statistician 50:361-365, type 7, as in R.
 */
export function quantile(scores: ScoreCounts, share: number): number | null {
  const n = totalCount(scores);
  if (n === 0) return null;
  const place = (n - 1) * share;
  const below = Math.floor(place);
  const low = valueAt(scores, below);
  const high = valueAt(scores, Math.min(n - 1, below + 1));
  return low + (high - low) * (place - below);
}

/** The value at a place of the sorted sample, from 0. */
function valueAt(scores: ScoreCounts, place: number): number {
  let passed = 0;
  for (const { score, count } of scores) {
    passed += count;
    if (place < passed) return score;
  }
  return scores.at(-1)?.score ?? 0;
}
