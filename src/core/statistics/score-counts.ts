/** Different values with how often each was met, ascending, every count at least 1: a sample without its order. */
export type ScoreCounts = readonly Readonly<{ score: number; count: number }>[];

/** Counts the values of a sample; what is not a finite number is refused as a programmer's error. */
export function countScores(values: Iterable<number>): ScoreCounts {
  const counts = new Map<number, number>();
  for (const value of values) {
    if (!Number.isFinite(value)) throw new RangeError(`A score is a finite number, not ${value}`);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return sortCounts(counts);
}

/** The counts of a map as an ascending list, without those that are zero. */
export function sortCounts(counts: ReadonlyMap<number, number>): ScoreCounts {
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([score, count]) => ({ score, count }))
    .sort((a, b) => a.score - b.score);
}

/** Size of the sample. */
export function totalCount(scores: ScoreCounts): number {
  return scores.reduce((sum, { count }) => sum + count, 0);
}
