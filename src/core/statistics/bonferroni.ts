/** p values times their number, at most 1, in the order given. Source: Dunn (1961), JASA 56:52-64. */
export function bonferroni(pValues: readonly number[]): readonly number[] {
  return pValues.map((p) => Math.min(1, p * pValues.length));
}
