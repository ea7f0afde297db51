/**
 * p values adjusted by Holm's step-down procedure (family-wise error), at most 1, in the order given.
 * Source: Holm (1979), Scandinavian Journal of Statistics 6:65-70.
 */
export function holm(pValues: readonly number[]): readonly number[] {
  const ascending = pValues.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let greatest = 0;
  ascending.forEach(({ p, index }, rank) => {
    greatest = Math.max(greatest, Math.min(1, p * (pValues.length - rank)));
    adjusted[index] = greatest;
  });
  return adjusted;
}
