/**
 * A calculation in slices: it yields how much of itself is done, 0..1, where it may be paused or given up,
 * and returns its result.
 */
export type Phase<T> = Generator<number, T>;

/** Runs a phase as the part from `from` to `to` of a longer one. */
export function* runWithin<T>(phase: Phase<T>, from: number, to: number): Phase<T> {
  for (;;) {
    const step = phase.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Runs a phase without a pause. */
export function runToEnd<T>(phase: Phase<T>): T {
  for (;;) {
    const step = phase.next();
    if (step.done) return step.value;
  }
}
