/** Answers of a recommendation question; `n` counts the passives too. */
export type RecommendationCounts = Readonly<{ promoters: number; detractors: number; n: number }>;

/** A net promoter score in points (-100..100) with the squared standard error of its estimate, in points squared. */
export type NpsEstimate = Readonly<{ points: number; squaredError: number }>;

/**
 * Score and sampling variance [(p + d) − (p − d)²] / n of a net promoter score, from counts that need not be whole.
 * Each answer is one draw of +1, 0 or −1. Source: variance of a difference of multinomial shares.
 */
export function estimateNps({ promoters, detractors, n }: RecommendationCounts): NpsEstimate {
  if (!(n > 0 && promoters >= 0 && detractors >= 0 && promoters + detractors <= n)) {
    throw new RangeError(`${promoters} promoters and ${detractors} detractors of ${n}`);
  }
  const score = (promoters - detractors) / n;
  const variance = Math.max(0, (promoters + detractors) / n - score * score);
  return { points: 100 * score, squaredError: (1e4 * variance) / n };
}

/**
 * The same with three imaginary answers added: three quarters of a promoter, as many of a detractor, one and a half
 * passives. Source: Sauro & Lewis, adjusted-Wald interval for the net promoter score (MeasuringU, 2021).
 */
export function estimateAdjustedNps(counts: RecommendationCounts): NpsEstimate {
  return estimateNps({
    promoters: counts.promoters + 0.75,
    detractors: counts.detractors + 0.75,
    n: counts.n + 3,
  });
}
