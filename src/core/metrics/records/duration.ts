import type { Interval, MetricOptions, MetricResult } from '../../../shared/domain/metric.ts';
import { ok } from '../../../shared/result.ts';
import { survivalQuantile } from '../../statistics/survival-quantile.ts';
import type { PrepareMeasure } from '../prepared-measure.ts';
import { readDurations, type Durations } from './read-durations.ts';
import { quantileInterval } from './quantile-interval.ts';
import { countOf, recordResult } from './record-result.ts';
import { meanInterval, momentsOfRows } from './row-moments.ts';
import { quantileOf, sortSample } from './sorted-sample.ts';
import { survivalOf, thinCurve, type Watched } from './survival-of.ts';

type Statistic = NonNullable<MetricOptions['statistic']>;
type Estimate = Readonly<{ value: number | null; interval: Interval | null }>;

/** What is computed of one part of the cases. */
type Part = Readonly<{
  durations: Durations;
  /** Durations of closed cases alone, NaN elsewhere. */
  closed: Float64Array;
  watched: Watched;
  rows: Uint32Array | null;
  weights: Float64Array | null;
}>;

type Quantiles = Readonly<{
  median: Estimate;
  p90: Estimate;
  survival?: NonNullable<MetricResult['survival']>;
}>;

/** Quantiles of cases that are all closed, with intervals from order statistics. */
function plainQuantiles({ watched, rows, weights }: Part): Quantiles {
  const sample = sortSample(watched.times, watched.events, rows, weights);
  const estimate = (p: number): Estimate => ({
    value: quantileOf(sample, p),
    interval: weights ? null : quantileInterval(sample.values, p),
  });
  return { median: estimate(0.5), p90: estimate(0.9) };
}

/** Quantiles that take open cases into account, from the Kaplan-Meier curve. */
function censoredQuantiles({ watched, rows, weights }: Part): Quantiles {
  const curve = survivalOf(watched, rows, weights);
  const estimate = (p: number): Estimate => {
    const { value, low, high } = survivalQuantile(curve, p);
    const interval =
      low === null || high === null
        ? null
        : { level: 0.95, low, high, method: 'Kaplan-Meier, log-log (Greenwood)' };
    return { value, interval };
  };
  return { median: estimate(0.5), p90: estimate(0.9), survival: thinCurve(curve) };
}

function countCases({
  durations,
  rows,
}: Part): Readonly<{ open: number; closed: number; missing: number }> {
  const { times, events } = durations;
  const length = rows ? rows.length : times.length;
  let [open, closed] = [0, 0];
  for (let i = 0; i < length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    if (Number.isNaN(times[row] ?? Number.NaN)) continue;
    if (events[row] === 1) closed += 1;
    else open += 1;
  }
  return { open, closed, missing: length - open - closed };
}

const names: Readonly<Record<Statistic, string>> = {
  mean: 'Mean',
  median: 'Median',
  p90: '90th percentile',
};

function describeMethod({ durations }: Part, statistic: Statistic, open: number): string {
  const quantiles =
    open > 0
      ? 'Median and 90th percentile by Kaplan-Meier, open cases censored at the last moment that was watched'
      : 'Median and 90th percentile linear between order statistics (type 7), their intervals from order statistics (binomial)';
  return `Duration ${durations.what}: ${names[statistic].toLowerCase()}. Mean of the closed cases with Student's interval at 95%. ${quantiles}.`;
}

function warnOf(
  open: number,
  closed: number,
  statistic: Statistic,
  estimate: Estimate,
): readonly string[] {
  if (open === 0) return [];
  if (statistic === 'mean') {
    return [
      `${countOf(open, 'case')} ${open === 1 ? 'is' : 'are'} still open and not in the mean of the ${closed} closed, which is therefore too low; the median takes them into account.`,
    ];
  }
  if (estimate.value !== null) return [];
  return [
    `So many cases are still open that the ${names[statistic].toLowerCase()} is not reached.`,
  ];
}

function durationResult(part: Part, statistic: Statistic): MetricResult {
  const { durations, closed, rows, weights } = part;
  const cases = countCases(part);
  const moments = momentsOfRows(closed, rows, weights);
  const quantiles = cases.open > 0 ? censoredQuantiles(part) : plainQuantiles(part);
  const mean: Estimate = { value: moments.mean, interval: meanInterval(moments) };
  const estimates = { mean, median: quantiles.median, p90: quantiles.p90 };
  const { unit } = durations;
  const named = (['mean', 'median', 'p90'] as const).flatMap((each) => {
    const { value } = estimates[each];
    return value === null ? [] : [{ name: names[each], value, unit }];
  });
  const chosen = estimates[statistic];
  const interval = chosen.interval && { ...chosen.interval, low: Math.max(0, chosen.interval.low) };
  return recordResult('duration', {
    one: 'case',
    value: chosen.value,
    unit,
    n: cases.open + cases.closed,
    missing: cases.missing,
    interval,
    counts: { closed: cases.closed, open: cases.open },
    further: [
      ...named,
      ...(moments.mean === null ? [] : [{ name: 'Standard deviation', value: moments.sd, unit }]),
    ],
    method: describeMethod(part, statistic, cases.open),
    warnings: warnOf(cases.open, cases.closed, statistic, chosen),
    isWeighted: weights !== null,
    ...(weights ? { effectiveN: moments.effectiveN } : {}),
    ...(quantiles.survival ? { survival: quantiles.survival } : {}),
  });
}

/**
 * How long cases took: mean, median or 90th percentile (`options.statistic`), the others in `further`. `main` is a number
 * (hours unless its name says seconds, minutes, days or weeks), a duration written as mm:ss or h:mm:ss, or the moment of opening with `end` that of closing, in
 * hours, or in days where no time of day is written. Cases without an end, or whose `status` says so, are open: censored at
 * `options.until`, else at the last moment in the table. Durations below 0 are left out and told.
 */
export const prepareDuration: PrepareMeasure = (columns, rowCount, options) => {
  const read = readDurations(columns, rowCount, options);
  if (!read.ok) return read;
  const durations = read.value;
  const statistic = options.statistic ?? 'mean';
  const closed = durations.times.map((time, row) => (durations.events[row] ? time : Number.NaN));
  const watched = { times: durations.ranked, events: durations.events };
  return ok({
    of: (rows, weights) => durationResult({ durations, closed, watched, rows, weights }, statistic),
    warnings: durations.warnings,
  });
};
