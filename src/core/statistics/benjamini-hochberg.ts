/**
 * p values adjusted for the false discovery rate, at most 1, in the order given.
 * Source: Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57:289-300.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  const descending = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 1;
  descending.forEach(({ p, index }, passed) => {
    least = Math.min(least, (p * pValues.length) / (pValues.length - passed));
    adjusted[index] = least;
  });
  return adjusted;
}
