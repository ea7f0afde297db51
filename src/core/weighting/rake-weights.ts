import { ok, refuse, type Result } from '../../shared/result.ts';
import { settleFilledMargin, type ColumnMargin, type SettledMargin } from './margin.ts';
import { joinCells, type WeightingCells } from './weighting-cells.ts';
import { reportWeights, type Weighting } from './weighting-report.ts';

export type RakingOptions = Readonly<{
  /** Rounds over all margins at most; 1,000 unless told. */
  iterations?: number;
  /** Greatest gap between a weighted and a known share at which the rounds end; 1e-10 unless told. */
  tolerance?: number;
  /** Weights are held between these multiples of their mean; not at all unless told. */
  trim?: Readonly<{ least: number; greatest: number }>;
}>;

export type Raking = Weighting &
  Readonly<{
    /** True where every weighted share is within the tolerance of the known one. */
    converged: boolean;
    iterations: number;
    /** Greatest gap that is left between a weighted and a known share, 0 to 1. */
    largestGap: number;
    /** Rows whose weight was held at a bound. */
    trimmed: number;
  }>;

/** A round that moves no weight by more than this share will not be followed by one that does. */
const standstill = 1e-13;

/** Weighted rows in each category of a margin, and in all of them together. */
function weighCategories(margin: SettledMargin, categories: Int32Array, masses: Float64Array) {
  const sums = new Float64Array(margin.categories.length);
  let total = 0;
  categories.forEach((category, cell) => {
    if (category < 0) return;
    const mass = masses[cell] ?? 0;
    sums[category] = (sums[category] ?? 0) + mass;
    total += mass;
  });
  return { sums, total };
}

/** Scales the cells so that one margin is met. Cells of unknown category stay. */
function meetMargin(margin: SettledMargin, categories: Int32Array, masses: Float64Array): void {
  const { sums, total } = weighCategories(margin, categories, masses);
  const factors = margin.shares.map((share, category) => {
    const sum = sums[category] ?? 0;
    return sum > 0 ? (share * total) / sum : 0;
  });
  categories.forEach((category, cell) => {
    if (category >= 0) masses[cell] = (masses[cell] ?? 0) * (factors[category] ?? 0);
  });
}

function gapOf(
  margins: readonly SettledMargin[],
  cells: WeightingCells,
  masses: Float64Array,
): number {
  let gap = 0;
  margins.forEach((margin, index) => {
    const { sums, total } = weighCategories(
      margin,
      cells.categories[index] ?? new Int32Array(),
      masses,
    );
    margin.shares.forEach((share, category) => {
      const met = total > 0 ? (sums[category] ?? 0) / total : 0;
      gap = Math.max(gap, Math.abs(met - share));
    });
  });
  return gap;
}

type Bounds = Readonly<{ least: number; greatest: number }>;

function isStill(masses: Float64Array, before: Float64Array, share: number): boolean {
  return masses.every((mass, cell) => Math.abs(mass - (before[cell] ?? 0)) <= share * mass);
}

/** Holds the weights of cells between multiples of their mean, which holding them changes: a few turns settle it. */
function holdWeights(masses: Float64Array, rows: Float64Array, { least, greatest }: Bounds): void {
  const n = rows.reduce((sum, count) => sum + count, 0);
  for (let turn = 0; turn < 100; turn += 1) {
    const mean = masses.reduce((sum, mass) => sum + mass, 0) / n;
    const before = Float64Array.from(masses);
    before.forEach((mass, cell) => {
      const count = rows[cell] ?? 0;
      masses[cell] = Math.min(greatest * mean * count, Math.max(least * mean * count, mass));
    });
    if (isStill(masses, before, 1e-12)) return;
  }
}

function countHeld(masses: Float64Array, rows: Float64Array, bounds: Bounds | undefined): number {
  if (!bounds) return 0;
  const n = rows.reduce((sum, count) => sum + count, 0);
  const mean = masses.reduce((sum, mass) => sum + mass, 0) / n;
  return rows.reduce((held, count, cell) => {
    const weight = (masses[cell] ?? 0) / count / mean;
    const isFree = weight > bounds.least * (1 + 1e-9) && weight < bounds.greatest * (1 - 1e-9);
    return isFree ? held : held + count;
  }, 0);
}

function runRounds(
  margins: readonly SettledMargin[],
  cells: WeightingCells,
  { iterations: most = 1000, tolerance = 1e-10, trim }: RakingOptions,
) {
  const masses = Float64Array.from(cells.rows);
  let [iterations, largestGap] = [0, gapOf(margins, cells, masses)];
  while (largestGap > tolerance && iterations < most) {
    const before = Float64Array.from(masses);
    margins.forEach((margin, index) => {
      meetMargin(margin, cells.categories[index] ?? new Int32Array(), masses);
    });
    if (trim) holdWeights(masses, cells.rows, trim);
    iterations += 1;
    largestGap = gapOf(margins, cells, masses);
    if (isStill(masses, before, standstill)) break;
  }
  return { masses, iterations, largestGap, converged: largestGap <= tolerance };
}

function warnAboutRounds(
  converged: boolean,
  largestGap: number,
  trimmed: number,
): readonly string[] {
  const warnings = [];
  const gap = (100 * largestGap).toPrecision(2);
  if (!converged) {
    warnings.push(
      `The weights do not meet all known shares at once: the greatest gap left is ${gap} percentage points.`,
    );
  }
  if (trimmed > 0) {
    warnings.push(`${trimmed === 1 ? '1 row' : `${trimmed} rows`} had the weight held at a bound.`);
  }
  return warnings;
}

/**
 * Weights of mean 1 under which every column has its known shares at once (raking, iterative proportional fitting on
 * respondents). Rows whose category is not known in a column are left as they are by that column. All margins start from
 * equal weights and are met in the order given, round after round. Refuses what `settleFilledMargin` refuses, and bounds
 * of weights that leave out 1. Sources: Deming & Stephan (1940), Annals of Mathematical Statistics 11:427-444; trimming:
 * Battaglia, Hoaglin & Frankel (2009), Survey Practice 2(5).
 */
export function rakeWeights(
  margins: readonly ColumnMargin[],
  rowCount: number,
  options: RakingOptions = {},
): Result<Raking> {
  const { trim } = options;
  if (trim && !(trim.least >= 0 && trim.least < 1 && trim.greatest > 1)) {
    const message = `Weights cannot be held between ${trim.least} and ${trim.greatest} times their mean. Choose a lower bound below 1 and an upper bound above 1.`;
    return refuse('invalid_input', message);
  }
  const settled: SettledMargin[] = [];
  for (const margin of margins) {
    const one = settleFilledMargin(margin, rowCount);
    if (!one.ok) return one;
    settled.push(one.value);
  }
  const cells = joinCells(settled, rowCount);
  const { masses, iterations, largestGap, converged } = runRounds(settled, cells, options);
  const trimmed = countHeld(masses, cells.rows, trim);
  const weightOf = masses.map((mass, cell) => mass / (cells.rows[cell] ?? 1));
  const weights = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) weights[row] = weightOf[cells.cellOf[row] ?? 0] ?? 1;
  const warnings = settled.flatMap((margin) => margin.warnings);
  const told = [...warnings, ...warnAboutRounds(converged, largestGap, trimmed)];
  return ok({ ...reportWeights(weights, told), converged, iterations, largestGap, trimmed });
}
