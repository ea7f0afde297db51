/**
 * Simple lifetime value: mean purchase x purchases a year x years x margin (0 to 1; 1 for revenue), in the money given.
 * Source: the customary formula, as in KISSmetrics, How to calculate lifetime value.
 */
export function simpleLifetimeValue(
  meanPurchase: number,
  purchasesPerYear: number,
  years: number,
  margin = 1,
): number {
  return meanPurchase * purchasesPerYear * years * margin;
}

/**
 * How many times one period's margin a customer is worth who stays with probability `retention` r from period to period, at
 * a discount rate d for the same period: r / (1 + d - r) where the first margin falls after the first period (`later`),
 * (1 + d) / (1 + d - r) where it falls at once (`now`), which is one margin more. 0 <= r <= 1, d >= 0, r < 1 + d.
 * Source: Gupta & Lehmann (2003), Customers as assets, Journal of Interactive Marketing 17:9-24.
 */
export function marginMultiple(
  retention: number,
  discount: number,
  firstMargin: 'now' | 'later' = 'later',
): number {
  const loss = 1 + discount - retention;
  if (!(retention >= 0 && retention <= 1 && discount >= 0 && loss > 0)) {
    throw new RangeError(`No margin multiple at retention ${retention}, discount ${discount}`);
  }
  return (firstMargin === 'now' ? 1 + discount : retention) / loss;
}
