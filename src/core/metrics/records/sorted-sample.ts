import { quantileOfSorted } from '../../statistics/quantile.ts';
import { countRanks, type RankedValues } from './ranked-values.ts';

/** Numbers in ascending order, with weights each once and its weight; weights null where all count alike. */
export type SortedSample = Readonly<{ values: Float64Array; weights: Float64Array | null }>;

/** The numbers of some units (all where null), ascending; with `marks`, of those alone that have one. */
export function sortSample(
  ranked: RankedValues,
  marks: Uint8Array | null,
  units: Uint32Array | null,
  weights: Float64Array | null,
): SortedSample {
  const { values, marked, n } = countRanks(ranked, marks, units, weights);
  if (weights) return { values, weights: marked };
  const sorted = new Float64Array(n);
  let filled = 0;
  values.forEach((value, i) => {
    const next = filled + (marked[i] ?? 0);
    sorted.fill(value, filled, next);
    filled = next;
  });
  return { values: sorted.subarray(0, filled), weights: null };
}

/**
 * The quantile below which the share `p` (0 to 1) of a sample lies; null where it is empty. Type 7, as
 * R and spreadsheets have it. With weights the least value at which their running sum reaches `p` of the whole, and half
 * way to the next where it meets it exactly.
 */
export function quantileOf({ values, weights }: SortedSample, p: number): number | null {
  const n = values.length;
  if (n === 0) return null;
  return weights ? weightedQuantile(values, weights, p) : quantileOfSorted(values, p);
}

function weightedQuantile(values: Float64Array, weights: Float64Array, p: number): number | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return null;
  const wanted = p * total;
  let reached = 0;
  for (let i = 0; i < values.length; i += 1) {
    reached += weights[i] ?? 0;
    if (Math.abs(reached - wanted) <= 1e-12 * total && i + 1 < values.length) {
      return ((values[i] ?? 0) + (values[i + 1] ?? 0)) / 2;
    }
    if (reached >= wanted) return values[i] ?? null;
  }
  return values.at(-1) ?? null;
}
