import type { IntervalAxis } from '../interval-axis.ts';

const steps = [0.02, 0.05, 0.1, 0.2, 0.25];

/** An axis of shares from 0 on that holds the greatest, with five steps at most. */
export function shareAxis(greatest: number): IntervalAxis {
  const most = Math.min(1, Math.max(greatest, 0.05));
  const step = steps.find((each) => most / each <= 5) ?? 0.25;
  const parts = Math.ceil(most / step - 1e-9);
  const ticks = Array.from({ length: parts + 1 }, (_, at) => Number((at * step).toFixed(4)));
  return { low: 0, high: parts * step, ticks };
}
