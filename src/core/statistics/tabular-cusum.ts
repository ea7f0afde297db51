/** `target` is the level in control; `slack` (K) and `limit` (H) are in the unit of the values. */
export type CusumLimits = Readonly<{ target: number; slack: number; limit: number }>;

export type CusumSignal = Readonly<{
  /** First value at which a sum passes the limit; 0-based. */
  index: number;
  /** First value of the run that led there: where the shift is estimated to have begun. */
  since: number;
  direction: 'up' | 'down';
}>;

export type TabularCusum = Readonly<{
  /** Sums of what lies above and below the target beyond the slack, one per value. */
  upper: readonly number[];
  lower: readonly number[];
  signal: CusumSignal | null;
}>;

function findSignal(
  sums: readonly number[],
  limit: number,
  direction: 'up' | 'down',
): CusumSignal | null {
  const index = sums.findIndex((sum) => sum > limit);
  if (index < 0) return null;
  return { index, since: sums.lastIndexOf(0, index) + 1, direction };
}

/**
 * Two-sided cumulative sums of the deviations from a target, which find small lasting shifts of a level. The sums are not
 * reset after a signal. Sources: Page (1954), Biometrika 41:100-115; Montgomery (2009), Introduction to Statistical
 * Quality Control, 6th ed., section 9.1.2; NIST/SEMATECH e-Handbook, 6.3.2.3.
 */
export function tabularCusum(values: readonly number[], limits: CusumLimits): TabularCusum {
  const { target, slack, limit } = limits;
  if (!(slack >= 0 && limit > 0)) throw new RangeError('A slack below 0 or a limit of 0');
  const upper: number[] = [];
  const lower: number[] = [];
  for (const value of values) {
    upper.push(Math.max(0, (upper.at(-1) ?? 0) + value - target - slack));
    lower.push(Math.max(0, (lower.at(-1) ?? 0) + target - value - slack));
  }
  const up = findSignal(upper, limit, 'up');
  const down = findSignal(lower, limit, 'down');
  const upIsFirst = up !== null && (down === null || up.index < down.index);
  return { upper, lower, signal: upIsFirst ? up : down };
}
