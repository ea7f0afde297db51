import type { TrendSignals } from '../../shared/domain/metric.ts';
import { mannKendall } from '../statistics/mann-kendall.ts';
import { tabularCusum } from '../statistics/tabular-cusum.ts';

/** The figure of one period; null where there was nothing to compute from. */
export type PeriodValue = Readonly<{ period: string; value: number | null; n: number }>;

/** Slack and limit of the cumulative sums, in standard deviations; and the level below which a p value is a trend. */
export type TrendOptions = Readonly<{ slack?: number; limit?: number; significance?: number }>;

type Point = Readonly<{ period: string; value: number }>;

const leastForTrend = 4;
const leastForShift = 8;

/** Mean of |x − y| of two independent normal values in standard deviations: 2/√π. */
const meanRange = 2 / Math.sqrt(Math.PI);

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function trendOf(points: readonly Point[], significance: number): TrendSignals['trend'] {
  if (points.length < leastForTrend) return null;
  const { s, z, p } = mannKendall(points.map(({ value }) => value));
  const direction = s > 0 ? 'rising' : 'falling';
  return { direction: p < significance ? direction : 'none', s, z, p };
}

/**
 * The level in control is that of the first half: with the mean of all periods the half before a shift would signal as
 * much as the half after it. The standard deviation comes from the moving ranges of all periods, as on a chart of single
 * values: one shift adds only one range to it, whereas the deviation of the first half alone rests on four values in the
 * shortest series and doubles the false alarms.
 */
function shiftOf(points: readonly Point[], slack: number, limit: number): TrendSignals['shift'] {
  if (points.length < leastForShift) return null;
  const values = points.map(({ value }) => value);
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
  const sd = mean(ranges) / meanRange;
  if (!(sd > 0)) return null;
  const target = mean(values.slice(0, Math.floor(values.length / 2)));
  const { signal } = tabularCusum(values, { target, slack: slack * sd, limit: limit * sd });
  const period = signal && points[signal.since]?.period;
  return period ? { period, direction: signal.direction } : null;
}

function describeTrend(count: number, significance: number): string {
  return count < leastForTrend
    ? `A trend is tested from ${leastForTrend} periods on.`
    : `Trend: Mann-Kendall test with correction for ties over ${count} periods, two-sided, called rising or falling where p is below ${significance}.`;
}

function describeShift(count: number, slack: number, limit: number): string {
  return count < leastForShift
    ? `A shift of the level is looked for from ${leastForShift} periods on.`
    : `Shift: tabular CUSUM around the mean of the first half of the periods, with k = ${slack} and h = ${limit} standard deviations from the moving ranges; it is dated to the period in which the run that signals began.`;
}

/**
 * Does a series rise or fall steadily, and has its level shifted? Periods without a figure are passed over; every period
 * counts alike, however many answers it has. Sources: see `mannKendall` and `tabularCusum`; standard deviation from moving
 * ranges: Montgomery (2009), section 6.4.
 */
export function signalsOf(
  series: readonly PeriodValue[],
  { slack = 0.5, limit = 5, significance = 0.05 }: TrendOptions = {},
): TrendSignals {
  const points = series.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }]));
  const empty = series.length - points.length;
  const method = [
    describeTrend(points.length, significance),
    describeShift(points.length, slack, limit),
    ...(empty === 0
      ? []
      : [`${empty === 1 ? '1 period' : `${empty} periods`} without a figure passed over.`]),
  ];
  return {
    trend: trendOf(points, significance),
    shift: shiftOf(points, slack, limit),
    method: method.join(' '),
  };
}
