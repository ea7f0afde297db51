import type { SurvivalPoint } from '../../shared/domain/metric.ts';

export type SurvivalQuantile = Readonly<{
  /** Time after which the share has had the event; null where the curve does not fall so far. */
  value: number | null;
  /** Bounds from the intervals of the curve; null where they are not reached. */
  low: number | null;
  high: number | null;
}>;

/** A share that differs from another by no more than this is the same: the product of many steps carries rounding. */
const rounding = 1e-12;

/** First time at which the curve is at or below a share; the middle of the stretch where it lies exactly there. */
function crossing(
  points: readonly SurvivalPoint[],
  bound: 'share' | 'low' | 'high',
  left: number,
): number | null {
  const index = points.findIndex((point) => point[bound] <= left + rounding);
  const point = points[index];
  if (!point) return null;
  if (point[bound] < left - rounding) return point.time;
  const next = points.slice(index + 1).find((later) => later[bound] < left - rounding);
  return next ? (point.time + next.time) / 2 : point.time;
}

/**
 * Time by which a share of all (0.5: the median) have had the event, from a Kaplan-Meier curve that takes those still
 * open into account, with its interval, all as R's survfit has them.
 * Source: Brookmeyer & Crowley (1982), Biometrics 38:29-41.
 */
export function survivalQuantile(
  points: readonly SurvivalPoint[],
  probability: number,
): SurvivalQuantile {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`A share lies between 0 and 1, not at ${probability}`);
  }
  const left = 1 - probability;
  return {
    value: crossing(points, 'share', left),
    low: crossing(points, 'low', left),
    high: crossing(points, 'high', left),
  };
}
