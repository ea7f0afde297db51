const epoch = Date.UTC(2024, 0, 1);
/** Steps of the logical part within one millisecond. */
const ticks = 4096;

/**
 * The next tick of a hybrid logical clock: (milliseconds since 2024-01-01) * 4096 + counter, an integer that is
 * exact in JavaScript until 2093. Follows the wall clock where it can and never goes back: a clock set back or
 * years ahead never stops work, and nothing is ever stamped again.
 */
export function nextTick(last: number, wallMs: number): number {
  const now = Math.max(0, Math.floor(wallMs) - epoch) * ticks;
  return Math.min(Math.max(now, last + 1), Number.MAX_SAFE_INTEGER);
}
