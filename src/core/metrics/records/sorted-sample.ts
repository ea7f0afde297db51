import { quantileOfSorted } from '../../statistics/quantile.ts';

/** Numbers in ascending order with the weight of each; weights null where all count alike. */
export type SortedSample = Readonly<{ values: Float64Array; weights: Float64Array | null }>;

/** The numbers of some units (all where null), NaN left out, ascending. */
export function sortSample(
  values: Float64Array,
  units: Uint32Array | null,
  weights: Float64Array | null,
): SortedSample {
  const length = units ? units.length : values.length;
  const found = new Float64Array(length);
  const unitAt = new Uint32Array(weights ? length : 0);
  let n = 0;
  for (let i = 0; i < length; i += 1) {
    const unit = units ? (units[i] ?? 0) : i;
    const value = values[unit] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    found[n] = value;
    if (weights) unitAt[n] = unit;
    n += 1;
  }
  if (!weights) return { values: found.subarray(0, n).sort(), weights: null };
  const order = unitAt.subarray(0, n).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  return {
    values: Float64Array.from(order, (unit) => values[unit] ?? 0),
    weights: Float64Array.from(order, (unit) => weights[unit] ?? 0),
  };
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
