const tiny = 1e-300;
const precision = 1e-16;
const mostTerms = 1_000_000;

/**
 * Value of first / (b₁ + a₂ / (b₂ + a₃ / …)) to the precision of a double.
 * `term(i)` gives the i-th pair (a, b), from 1. Source: modified Lentz method, Thompson & Barnett (1986),
 * Journal of Computational Physics 64:490-509.
 */
export function continuedFraction(term: (index: number) => readonly [number, number]): number {
  let value = tiny;
  let numerator = tiny;
  let denominator = 0;
  for (let index = 1; index <= mostTerms; index += 1) {
    const [a, b] = term(index);
    denominator = b + a * denominator || tiny;
    numerator = b + a / numerator || tiny;
    denominator = 1 / denominator;
    const step = numerator * denominator;
    value *= step;
    if (Math.abs(step - 1) <= precision) return value;
  }
  return value;
}
