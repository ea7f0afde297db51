import { smallSample } from '../metrics/metric-warnings.ts';

/** Fewer rows than so many for each predictor leave coefficients and shares to chance. */
const rowsPerPredictor = 10;

/** Above this variance inflation two predictors can hardly be told apart. */
const greatestInflation = 10;

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** What anyone should know who reads the drivers. */
export function warnAboutDrivers(
  fit: Readonly<{
    n: number;
    missing: number;
    gappiest: Readonly<{ name: string; missing: number }>;
    names: readonly string[];
    inflation: Float64Array;
  }>,
): readonly string[] {
  const { n, missing, gappiest, names, inflation } = fit;
  const warnings = [];
  if (missing > 0) {
    const lost = `${missing} of ${n + missing} rows were left out because a value is missing`;
    const worst = `most often in column "${gappiest.name}" (${gappiest.missing})`;
    const risk = missing > n ? ': those that are left may not be like the others' : '';
    warnings.push(`${lost}, ${worst}${risk}.`);
  }
  if (n < smallSample) {
    warnings.push(
      `Only ${n} rows have a value in every column: below ${smallSample} the drivers are unsteady.`,
    );
  }
  if (n < rowsPerPredictor * names.length) {
    warnings.push(
      `${n} rows are few for ${names.length} predictors: there should be at least ${rowsPerPredictor} for each. Leave out predictors, or read only the greatest differences.`,
    );
  }
  const inflated = names.filter((_, index) => (inflation[index] ?? 1) > greatestInflation);
  if (inflated.length > 0) {
    warnings.push(
      `${quoted(inflated)} can hardly be told apart from the other predictors (variance inflation above ${greatestInflation}): their coefficients are unsteady; their shares of R² hold better.`,
    );
  }
  return warnings;
}
