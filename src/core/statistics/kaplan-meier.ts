import type { SurvivalPoint } from '../../shared/domain/metric.ts';
import { criticalZ } from './confidence-level.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * Durations in ascending order, each with 1 where the event came (a customer left, a case was closed) and 0 where watching
 * ended before (censored). `counts` says how many share a duration and its end; 1 each where it is left out.
 */
export type Durations = Readonly<{
  times: ArrayLike<number>;
  events: ArrayLike<number>;
  counts?: ArrayLike<number> | undefined;
}>;

type Step = Readonly<{ time: number; atRisk: number; events: number }>;

/** How many were watched, and how many had the event, at each different time. */
function countSteps({ times, events, counts }: Durations): readonly Step[] {
  if (times.length !== events.length) throw new RangeError('Every duration needs its end');
  let atRisk = 0;
  for (let i = 0; i < times.length; i += 1) atRisk += counts ? (counts[i] ?? 0) : 1;
  const steps: Step[] = [];
  let i = 0;
  while (i < times.length) {
    const time = times[i] ?? 0;
    if (time < (steps.at(-1)?.time ?? -Infinity)) throw new RangeError('Durations must ascend');
    const step = { time, atRisk, events: 0 };
    for (; i < times.length && times[i] === time; i += 1) {
      const count = counts ? (counts[i] ?? 0) : 1;
      atRisk -= count;
      if (events[i]) step.events += count;
    }
    steps.push(step);
  }
  return steps;
}

/**
 * Greenwood's error on the scale of log(−log S). It is not defined where everybody or nobody is left: there Wilson's
 * interval of those still watched stands in.
 */
function boundsOf(
  share: number,
  greenwood: number,
  atRisk: number,
  level: number,
): Readonly<{ low: number; high: number }> {
  if (share >= 1) return { low: wilsonInterval(atRisk, atRisk, level).low, high: 1 };
  if (share <= 0) return { low: 0, high: wilsonInterval(0, atRisk, level).high };
  const spread = (criticalZ(level) * Math.sqrt(greenwood)) / Math.log(share);
  return { low: share ** Math.exp(-spread), high: share ** Math.exp(spread) };
}

/**
 * Share of those who are still there after each time at which somebody left, and after the last time that was watched,
 * with log-log intervals by Greenwood's variance. `atRisk` are those watched up to that time. Durations that end at a time
 * of events without one are counted at risk there. Empty for an empty sample; time is linear.
 * Sources: Kaplan & Meier (1958), JASA 53:457-481; interval: Kalbfleisch & Prentice (1980), p. 15.
 */
export function kaplanMeier(durations: Durations, level = 0.95): readonly SurvivalPoint[] {
  const steps = countSteps(durations).filter(({ atRisk }) => atRisk > 0);
  const points: SurvivalPoint[] = [];
  let share = 1;
  let greenwood = 0;
  steps.forEach(({ time, atRisk, events }, index) => {
    if (events === 0 && index < steps.length - 1) return;
    share = events === atRisk ? 0 : share * (1 - events / atRisk);
    greenwood += events === atRisk ? 0 : events / (atRisk * (atRisk - events));
    const { low, high } = boundsOf(share, greenwood, atRisk, level);
    // Nobody comes back, so that no bound can rise above the one before where nobody is left.
    const ceiling = share <= 0 ? (points.at(-1)?.high ?? 1) : 1;
    points.push({ time, share, low, high: Math.min(high, ceiling), atRisk });
  });
  return points;
}
