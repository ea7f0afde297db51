import type { SurvivalPoint } from '../../../shared/domain/metric.ts';
import { kaplanMeier } from '../../statistics/kaplan-meier.ts';
import { countRanks, type RankedValues } from './ranked-values.ts';
import { effectiveSize } from './share-tally.ts';

/** How long each unit was watched and whether the event came (1) or watching ended before (0). */
export type Watched = Readonly<{ times: RankedValues; events: Uint8Array }>;

/** A curve of more points than this is thinned for the screen; its quantiles are taken before. */
const mostPoints = 500;

/**
 * Kaplan-Meier curve of some units (all where null). Weights are scaled so that they add up to the effective number of
 * units, which the intervals then rest on.
 */
export function survivalOf(
  { times, events }: Watched,
  units: Uint32Array | null,
  weights: Float64Array | null,
): readonly SurvivalPoint[] {
  const { values, marked, unmarked, sum, squares } = countRanks(times, events, units, weights);
  const scale = weights && sum > 0 ? effectiveSize(sum, squares) / sum : 1;
  const entries = 2 * values.length;
  const counts = new Float64Array(entries);
  const ends = new Uint8Array(entries);
  const at = new Float64Array(entries);
  values.forEach((time, i) => {
    at[2 * i] = time;
    at[2 * i + 1] = time;
    ends[2 * i] = (marked[i] ?? 0) > 0 ? 1 : 0;
    counts[2 * i] = (marked[i] ?? 0) * scale;
    counts[2 * i + 1] = (unmarked[i] ?? 0) * scale;
  });
  const points = kaplanMeier({ times: at, events: ends, counts });
  return weights ? points.map((point) => ({ ...point, atRisk: Math.round(point.atRisk) })) : points;
}

/** At most 500 points of a curve, its first and last among them. */
export function thinCurve(points: readonly SurvivalPoint[]): readonly SurvivalPoint[] {
  if (points.length <= mostPoints) return points;
  const step = (points.length - 1) / (mostPoints - 1);
  return Array.from({ length: mostPoints }, (_, n) => points[Math.round(n * step)]).filter(
    (point) => point !== undefined,
  );
}
