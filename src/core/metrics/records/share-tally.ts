/** What a row or a customer is to a share. `aside` is outside the question, such as a case that is not resolved. */
export const unitState = { no: 0, yes: 1, missing: 2, aside: 3 } as const;

/** Rows counted by their state, and the same with weights. */
export type ShareTally = Readonly<{
  yes: number;
  no: number;
  missing: number;
  aside: number;
  /** Weighted where rows are; 0 to 1, null where there is no yes and no no. */
  share: number | null;
  /** Number of yes and no that the interval is computed from: Kish's effective one where rows are weighted. */
  effectiveN: number;
}>;

/** Adds up some units (all where null); a unit may be named twice. `weights` holds one weight per unit of the whole. */
export function tallyStates(
  states: Uint8Array,
  units: Uint32Array | null,
  weights: Float64Array | null,
): ShareTally {
  const counts = [0, 0, 0, 0];
  const sums = [0, 0];
  let squares = 0;
  const length = units ? units.length : states.length;
  for (let i = 0; i < length; i += 1) {
    const unit = units ? (units[i] ?? 0) : i;
    const state = states[unit] ?? unitState.missing;
    counts[state] = (counts[state] ?? 0) + 1;
    if (!weights || state > 1) continue;
    const weight = weights[unit] ?? 0;
    sums[state] = (sums[state] ?? 0) + weight;
    squares += weight * weight;
  }
  const [no = 0, yes = 0, missing = 0, aside = 0] = counts;
  const [weightNo = 0, weightYes = 0] = weights ? sums : [no, yes];
  const total = weightNo + weightYes;
  return {
    yes,
    no,
    missing,
    aside,
    share: total > 0 ? weightYes / total : null,
    effectiveN: weights ? effectiveSize(total, squares) : yes + no,
  };
}

/** Kish's effective sample size, (sum of weights)^2 over the sum of their squares. Source: Kish (1965), Survey Sampling. */
export function effectiveSize(sum: number, squares: number): number {
  return squares > 0 ? (sum * sum) / squares : 0;
}
