import { matchWidth, type PackedMatches } from '../../core/coding/autocode/match.ts';

/** Room for matches in memory that a worker and its parent share: what was found outlives the one who found it. */
export function createSharedMatches(limit: number): Int32Array<SharedArrayBuffer> {
  const numbers = 1 + limit * matchWidth;
  return new Int32Array(new SharedArrayBuffer(numbers * Int32Array.BYTES_PER_ELEMENT));
}

export function forgetMatches(shared: Int32Array): void {
  Atomics.store(shared, 0, 0);
}

/** Adds a match; false where there is no room for another. The count of matches stands in front of them all. */
export function addMatch(shared: Int32Array, target: number, start: number, end: number): boolean {
  const count = Atomics.load(shared, 0);
  const at = 1 + count * matchWidth;
  if (at + matchWidth > shared.length) return false;
  shared[at] = target;
  shared[at + 1] = start;
  shared[at + 2] = end;
  // Last, so that whoever counts finds them whole.
  Atomics.store(shared, 0, count + 1);
  return true;
}

/** What is there, in the same memory: until it is forgotten. */
export function viewMatches(shared: Int32Array): PackedMatches {
  return shared.subarray(1, 1 + Atomics.load(shared, 0) * matchWidth);
}

/** A copy of what is there. */
export function readMatches(shared: Int32Array): PackedMatches {
  return Int32Array.from(viewMatches(shared));
}
