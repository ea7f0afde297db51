import type { Match } from '../../core/coding/autocode/match.ts';

/** Numbers of one match: target, start, end. The count of matches stands in front of them all. */
const width = 3;

/** Room for matches in memory that a worker and its parent share: what was found outlives the one who found it. */
export function createSharedMatches(limit: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer((1 + limit * width) * Int32Array.BYTES_PER_ELEMENT));
}

export function forgetMatches(shared: Int32Array): void {
  Atomics.store(shared, 0, 0);
}

/** Adds a match; false where there is no room for another. */
export function addMatch(shared: Int32Array, target: number, start: number, end: number): boolean {
  const count = Atomics.load(shared, 0);
  const at = 1 + count * width;
  if (at + width > shared.length) return false;
  shared.set([target, start, end], at);
  // Last, so that whoever counts finds them whole.
  Atomics.store(shared, 0, count + 1);
  return true;
}

export function readMatches(shared: Int32Array): Match[] {
  return Array.from({ length: Atomics.load(shared, 0) }, (_, i) => {
    const [target = 0, start = 0, end = 0] = shared.subarray(1 + i * width, 1 + (i + 1) * width);
    return { target, start, end };
  });
}
