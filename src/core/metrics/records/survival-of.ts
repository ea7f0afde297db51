import type { SurvivalPoint } from '../../../shared/domain/metric.ts';
import { kaplanMeier } from '../../statistics/kaplan-meier.ts';
import { effectiveSize } from './share-tally.ts';

/** How long each unit was watched (NaN: not known) and whether the event came (1) or watching ended before (0). */
export type Watched = Readonly<{ times: Float64Array; events: Uint8Array }>;

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
  const order = (units ?? Uint32Array.from(times, (_, unit) => unit))
    .filter((unit) => !Number.isNaN(times[unit] ?? Number.NaN))
    .sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
  const scale = weights ? scaleOf(order, weights) : 1;
  const points = kaplanMeier({
    times: Float64Array.from(order, (unit) => times[unit] ?? 0),
    events: Uint8Array.from(order, (unit) => events[unit] ?? 0),
    counts: weights ? Float64Array.from(order, (unit) => (weights[unit] ?? 0) * scale) : undefined,
  });
  return weights ? points.map((point) => ({ ...point, atRisk: Math.round(point.atRisk) })) : points;
}

function scaleOf(units: Uint32Array, weights: Float64Array): number {
  let [sum, squares] = [0, 0];
  for (const unit of units) {
    const weight = weights[unit] ?? 0;
    sum += weight;
    squares += weight * weight;
  }
  return sum > 0 ? effectiveSize(sum, squares) / sum : 0;
}

/** At most 500 points of a curve, its first and last among them. */
export function thinCurve(points: readonly SurvivalPoint[]): readonly SurvivalPoint[] {
  if (points.length <= mostPoints) return points;
  const step = (points.length - 1) / (mostPoints - 1);
  return Array.from({ length: mostPoints }, (_, n) => points[Math.round(n * step)]).filter(
    (point) => point !== undefined,
  );
}
