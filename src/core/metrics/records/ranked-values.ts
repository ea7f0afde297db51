import type { NamedColumn } from '../prepared-measure.ts';

/** The different numbers of a column and which of them each unit has (-1: none), found once for all parts of the table. */
export type RankedValues = Readonly<{ distinct: Float64Array; rankOf: Int32Array }>;

/** Place of a number that is among the ascending ones. */
function placeOf(value: number, ascending: Float64Array | Int32Array): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Numbers in ascending order, each once. */
function dropRepeats<T extends Float64Array | Int32Array>(sorted: T): T {
  let kept = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    if (i > 0 && sorted[i] === sorted[kept - 1]) continue;
    sorted[kept] = sorted[i] ?? 0;
    kept += 1;
  }
  return sorted.slice(0, kept) as T;
}

/** Up to so many different numbers are found by looking each up; more are found faster by sorting them all. */
const mostLookedUp = 50_000;

/** The different numbers, ascending. */
function findDistinct(values: Float64Array): Float64Array {
  const met = new Set<number>();
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    met.add(value);
    if (met.size > mostLookedUp) return sortAll(values);
  }
  return Float64Array.from(met).sort();
}

function sortAll(values: Float64Array): Float64Array {
  const sorted = new Float64Array(values.length);
  let n = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sorted[n] = value;
    n += 1;
  }
  return dropRepeats(sorted.subarray(0, n).sort());
}

/** Ranks the numbers of a column; NaN has none. */
export function rankValues(values: Float64Array): RankedValues {
  const distinct = findDistinct(values);
  const ranks = new Map<number, number>();
  if (distinct.length <= mostLookedUp) distinct.forEach((value, rank) => ranks.set(value, rank));
  const rankOf = new Int32Array(values.length);
  for (let unit = 0; unit < values.length; unit += 1) {
    const value = values[unit] ?? Number.NaN;
    rankOf[unit] = Number.isNaN(value) ? -1 : (ranks.get(value) ?? placeOf(value, distinct));
  }
  return { distinct, rankOf };
}

/** Ranks the rows of a column by its dictionary, whose entries stand for these numbers; NaN has none. */
export function rankRows(
  { values }: NamedColumn,
  entryValues: Float64Array,
  rowCount: number,
): RankedValues {
  const { distinct, rankOf } = rankValues(entryValues);
  const rankOfRow = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) rankOfRow[row] = rankOf[values.codes[row] ?? 0] ?? -1;
  return { distinct, rankOf: rankOfRow };
}

/** How often each number was met, ascending: units with a mark and those without; sums of weights where there are any. */
export type MarkedCounts = Readonly<{
  values: Float64Array;
  marked: Float64Array;
  unmarked: Float64Array;
  /** Of all counted units: their number, the sum of their weights and of the squares of these. */
  n: number;
  sum: number;
  squares: number;
}>;

/** The ranks that some units have, ascending: all of them where the part is large, else only those met. */
function ranksMet(
  { distinct, rankOf }: RankedValues,
  units: Uint32Array | null,
): Int32Array | null {
  if (!units || units.length >= distinct.length) return null;
  const ranks = new Int32Array(units.length);
  let n = 0;
  for (const unit of units) {
    const rank = rankOf[unit] ?? -1;
    if (rank < 0) continue;
    ranks[n] = rank;
    n += 1;
  }
  return dropRepeats(ranks.subarray(0, n).sort());
}

/**
 * Counts some units (all where null) by their number and mark. Time grows with the units of the part, not with the
 * different numbers of the table, so that many small parts stay cheap.
 */
export function countRanks(
  ranked: RankedValues,
  marks: Uint8Array | null,
  units: Uint32Array | null,
  weights: Float64Array | null,
): MarkedCounts {
  const { distinct, rankOf } = ranked;
  const met = ranksMet(ranked, units);
  const values = met ? Float64Array.from(met, (rank) => distinct[rank] ?? 0) : distinct;
  const [marked, unmarked] = [new Float64Array(values.length), new Float64Array(values.length)];
  const length = units ? units.length : rankOf.length;
  let [n, sum, squares] = [0, 0, 0];
  for (let i = 0; i < length; i += 1) {
    const unit = units ? (units[i] ?? 0) : i;
    const rank = rankOf[unit] ?? -1;
    if (rank < 0) continue;
    const at = met ? placeOf(rank, met) : rank;
    const weight = weights ? (weights[unit] ?? 0) : 1;
    const counts = !marks || marks[unit] === 1 ? marked : unmarked;
    counts[at] = (counts[at] ?? 0) + weight;
    n += 1;
    sum += weight;
    squares += weight * weight;
  }
  return { values, marked, unmarked, n, sum, squares };
}
