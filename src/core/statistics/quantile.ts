import { totalCount, type ScoreCounts } from './score-counts.ts';

/** Position of a quantile among n ascending values, from 0; between two values where it is not whole. */
function positionOf(probability: number, n: number): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`A probability lies between 0 and 1, not at ${probability}`);
  }
  if (n === 0) throw new RangeError('A quantile needs at least one value');
  return (n - 1) * probability;
}

function between(low: number, high: number, share: number): number {
  return share === 0 ? low : low + share * (high - low);
}

/**
 * Quantile of an ascending sample of at least one value, with linear interpolation: type 7, the default of R, NumPy and
 * spreadsheets. `probability` in [0, 1]. Source: Hyndman & Fan (1996), The American Statistician 50:361-365.
 */
export function quantileOfSorted(sorted: ArrayLike<number>, probability: number): number {
  const position = positionOf(probability, sorted.length);
  const below = Math.floor(position);
  const low = sorted[below] ?? 0;
  return between(low, sorted[below + 1] ?? low, position - below);
}

/** The same of a sample that is told by its counts. */
export function quantileOfCounts(scores: ScoreCounts, probability: number): number {
  const position = positionOf(probability, totalCount(scores));
  const below = Math.floor(position);
  let passed = 0;
  let low: number | null = null;
  for (const { score, count } of scores) {
    passed += count;
    if (low === null && passed > below) low = score;
    if (passed > below + 1) return between(low ?? score, score, position - below);
  }
  return low ?? 0;
}
