import type { Alternative } from './mann-whitney-u.ts';

/** Counts of two answers in two groups: one row per group. */
export type FourfoldTable = readonly [readonly [number, number], readonly [number, number]];

/** Tables that differ in probability by less than this share count as equally likely, as R has it. */
const equallyLikely = 1 + 1e-7;

type Tables = Readonly<{ weights: Float64Array; total: number; seen: number }>;

/**
 * Relative probabilities of every table with the margins of this one, by its first cell. They are built from the most
 * likely table outwards by the ratio of neighbours, so that no large factorials have to cancel each other.
 */
function weighTables([[a, b], [c, d]]: FourfoldTable): Tables {
  const least = Math.max(0, a - d);
  const most = Math.min(a + b, a + c);
  const weights = new Float64Array(most - least + 1);
  const mode = Math.floor(((a + b + 1) * (a + c + 1)) / (a + b + c + d + 2));
  const centre = Math.min(most, Math.max(least, mode));
  /** Probability of a first cell of x + 1 over that of x. */
  const ratio = (x: number): number => ((a + b - x) * (a + c - x)) / ((x + 1) * (x + 1 + d - a));
  weights[centre - least] = 1;
  for (let x = centre; x < most; x += 1) {
    weights[x + 1 - least] = (weights[x - least] ?? 0) * ratio(x);
  }
  for (let x = centre - 1; x >= least; x -= 1) {
    weights[x - least] = (weights[x + 1 - least] ?? 0) / ratio(x);
  }
  return { weights, total: weights.reduce((sum, weight) => sum + weight, 0), seen: a - least };
}

/**
 * Exact probability of a 2 x 2 table of whole counts at least as extreme as this one, given its margins. `greater`: the
 * first row says the first answer more often. Two-sided: all tables that are no more likely than this one together.
 * Time grows with the smallest margin. Sources: Fisher (1935), The Design of Experiments, p. 11-16; Agresti (2007),
 * p. 45-48.
 */
export function fisherExact(table: FourfoldTable, alternative: Alternative = 'two_sided'): number {
  if (table.flat().some((count) => !(Number.isInteger(count) && count >= 0))) {
    throw new RangeError('An exact test needs whole counts');
  }
  const { weights, total, seen } = weighTables(table);
  const limit = (weights[seen] ?? 0) * equallyLikely;
  let extreme = 0;
  weights.forEach((weight, index) => {
    const counts = { greater: index >= seen, less: index <= seen, two_sided: weight <= limit };
    if (counts[alternative]) extreme += weight;
  });
  return Math.min(1, extreme / total);
}
