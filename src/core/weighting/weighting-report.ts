import { kishEffectiveSize } from './kish-effective-size.ts';

/** A weight for every row of the table, their mean 1, with what they cost. */
export type Weighting = Readonly<{
  weights: Float64Array;
  /** Kish's effective number of answers. */
  effectiveN: number;
  least: number;
  greatest: number;
  warnings: readonly string[];
}>;

/** Below this share of the rows the weights cost more than most surveys can pay. */
const costlyBelow = 0.5;

/** Scales weights to a mean of 1, in place, and says what they cost. */
export function reportWeights(weights: Float64Array, warnings: readonly string[]): Weighting {
  let [sum, least, greatest] = [0, Infinity, 0];
  for (const weight of weights) sum += weight;
  const scale = sum > 0 ? weights.length / sum : 1;
  for (let row = 0; row < weights.length; row += 1) {
    const weight = (weights[row] ?? 0) * scale;
    weights[row] = weight;
    least = Math.min(least, weight);
    greatest = Math.max(greatest, weight);
  }
  const effectiveN = kishEffectiveSize(weights);
  const costs =
    effectiveN < costlyBelow * weights.length
      ? [
          `The weights are very uneven (from ${least.toFixed(2)} to ${greatest.toFixed(2)}): ${weights.length} rows tell as much as ${Math.round(effectiveN)} would without weights.`,
        ]
      : [];
  return { weights, effectiveN, least, greatest, warnings: [...warnings, ...costs] };
}
