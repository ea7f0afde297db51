import { matchWidth, type PackedMatches } from './match.ts';

/** Matches by place, then target, then end. */
function compareAt(packed: PackedMatches, one: number, other: number): number {
  return (
    (packed[one + 1] ?? 0) - (packed[other + 1] ?? 0) ||
    (packed[one] ?? 0) - (packed[other] ?? 0) ||
    (packed[one + 2] ?? 0) - (packed[other + 2] ?? 0)
  );
}

function isSorted(packed: PackedMatches): boolean {
  for (let at = matchWidth; at < packed.length; at += matchWidth) {
    if (compareAt(packed, at - matchWidth, at) > 0) return false;
  }
  return true;
}

/** Matches in order of place, then target; the same list where they are so already, as those of one word are. */
export function sortMatches(packed: PackedMatches): PackedMatches {
  if (isSorted(packed)) return packed;
  const order = Uint32Array.from({ length: packed.length / matchWidth }, (_, i) => i * matchWidth);
  order.sort((one, other) => compareAt(packed, one, other));
  const sorted = new Int32Array(packed.length);
  order.forEach((from, i) => sorted.set(packed.subarray(from, from + matchWidth), i * matchWidth));
  return sorted;
}
