import type { Interval, MetricUnit } from '../../../shared/domain/metric.ts';

/** The one scale on which intervals lie side by side. */
export type IntervalAxis = Readonly<{ low: number; high: number; ticks: readonly number[] }>;

type Figure = Readonly<{ value: number | null; interval: Interval | null }>;

const steps = [1, 2, 5, 10];

/** The least round step that parts a span into at most `parts`. */
function roundStep(span: number, parts: number): number {
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  return (steps.find((step) => step * power >= rough) ?? 10) * power;
}

const bounds = {
  points: { min: -100, max: 100 },
  percent: { min: 0, max: 100 },
  score: { min: -Infinity, max: Infinity },
  minutes: { min: 0, max: Infinity },
  hours: { min: 0, max: Infinity },
  days: { min: 0, max: Infinity },
  amount: { min: -Infinity, max: Infinity },
  count: { min: -Infinity, max: Infinity },
} as const satisfies Record<MetricUnit, Readonly<{ min: number; max: number }>>;

/** Air between the outermost whisker and the edge, as a share of what is shown. */
const air = 0.06;

/** A difference smaller than this is not stretched over the whole width. */
function leastSpan(unit: MetricUnit, most: number): number {
  if (unit === 'points' || unit === 'percent') return 10;
  return unit === 'score' ? 0.5 : Math.max(Math.abs(most) / 10, 1e-6);
}

/** An axis that holds all figures with their intervals, never beyond what the unit allows; its ticks are round numbers. */
export function makeIntervalAxis(figures: readonly Figure[], unit: MetricUnit): IntervalAxis {
  const values = figures.flatMap(({ value, interval }) =>
    [value, interval?.low, interval?.high].filter((one) => typeof one === 'number'),
  );
  if (values.length === 0) return { low: 0, high: 1, ticks: [] };
  const least = Math.min(...values);
  const most = Math.max(...values);
  const span = Math.max(most - least, leastSpan(unit, most));
  const middle = (least + most) / 2;
  const half = span * (0.5 + air);
  const low = Math.max(bounds[unit].min, middle - half);
  const high = Math.min(bounds[unit].max, middle + half);
  return { low, high, ticks: listTicks(low, high, roundStep(span, 6)) };
}

function listTicks(low: number, high: number, step: number): readonly number[] {
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Rounded so that 3 times 0.1 does not show its error; plus 0, or the middle would read -0.
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => Number(((first + index) * step).toFixed(6)) + 0,
  );
}

/** Where a value stands on the axis, 0..1. */
export function axisShare({ low, high }: IntervalAxis, value: number): number {
  return high === low ? 0.5 : Math.min(1, Math.max(0, (value - low) / (high - low)));
}
