import type { Driver, DriverReport } from '../../shared/domain/drivers.ts';
import { ok, refuse, type Err, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/app-error.ts';
import {
  findCompleteRows,
  findGappiest,
  standardise,
  type NamedScores,
  type StandardColumn,
} from './complete-rows.ts';
import { decomposeColumns, type Decomposition } from './decompose-columns.ts';
import { warnAboutDrivers } from './driver-warnings.ts';
import { fitRegression } from './fit-regression.ts';
import { relativeWeights } from './relative-weights.ts';
import { shapleyImportance } from './shapley-importance.ts';

export type { NamedScores } from './complete-rows.ts';

export type DriverInput = Readonly<{ outcome: NamedScores; predictors: readonly NamedScores[] }>;

/** All subsets of more predictors would take too long. */
export const mostPredictors = 15;

const method =
  'Multiple linear regression by least squares on the rows without a missing value. Importance: each column’s share of R² by LMG (Shapley values: mean gain over all orders of entry, exact over all subsets); for comparison relative weights after Johnson (2000) and the simple correlation. Every row counts once; weights are not used, for how a weighted R² varies depends on how the sample was drawn. They describe what goes together, not what causes what.';

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

function checkChoice({ outcome, predictors }: DriverInput): Err<AppError> | null {
  if (predictors.length === 0) {
    return refuse(
      'invalid_input',
      'There is no predictor. Choose at least one column that may drive the outcome.',
    );
  }
  if (predictors.length > mostPredictors) {
    const message = `${predictors.length} predictors are too many to try in every order. Choose at most ${mostPredictors}.`;
    return refuse('invalid_input', message, { predictors: predictors.length });
  }
  if (predictors.some(({ name }) => name === outcome.name)) {
    const message = `"${outcome.name}" is the outcome and cannot drive itself. Take it out of the predictors.`;
    return refuse('invalid_input', message, { column: outcome.name });
  }
  return null;
}

function checkRows(n: number, predictors: number): Err<AppError> | null {
  const least = predictors + 2;
  if (n >= least) return null;
  const message = `Only ${n === 1 ? '1 row has' : `${n} rows have`} a value in every column, and ${predictors === 1 ? '1 predictor needs' : `${predictors} predictors need`} at least ${least}. Leave out the predictors with the most missing values.`;
  return refuse('too_little_data', message, { rows: n });
}

function checkSpread(
  outcome: StandardColumn,
  predictors: readonly StandardColumn[],
): Err<AppError> | null {
  if (outcome.length === 0) {
    const message = `The outcome "${outcome.name}" has the same value in every row that counts, so nothing can drive it. Choose another outcome.`;
    return refuse('too_little_data', message, { column: outcome.name });
  }
  const constant = predictors.filter(({ length }) => length === 0).map(({ name }) => name);
  if (constant.length === 0) return null;
  const message = `${quoted(constant)} ${constant.length === 1 ? 'has' : 'have'} the same value in every row that counts, so nothing can be learnt from ${constant.length === 1 ? 'it' : 'them'}. Take ${constant.length === 1 ? 'it' : 'them'} out of the predictors.`;
  return refuse('too_little_data', message, { column: constant[0] ?? '' });
}

function decompose(
  outcome: StandardColumn,
  predictors: readonly StandardColumn[],
): Result<Decomposition> {
  const found = decomposeColumns(
    predictors.map(({ values }) => values),
    outcome.values,
  );
  if ('columns' in found) return ok(found);
  const name = predictors[found.determined]?.name ?? '';
  const others = found.by.flatMap((index) => predictors[index]?.name ?? []);
  const message = `"${name}" follows exactly from ${quoted(others)}, so that their parts cannot be told apart. Take one of them out of the predictors.`;
  return refuse('invalid_input', message, { column: name });
}

function describeDrivers(
  outcome: StandardColumn,
  predictors: readonly StandardColumn[],
  decomposition: Decomposition,
): Readonly<{ drivers: readonly Driver[]; r2: number; inflation: Float64Array }> {
  const { r2, standardised, inflation } = fitRegression(decomposition);
  const lmg = shapleyImportance(decomposition);
  const weights = relativeWeights(decomposition);
  const drivers = predictors.map(({ name, length }, j): Driver => {
    const beta = standardised[j] ?? 0;
    const column = decomposition.columns[j] ?? new Float64Array();
    return {
      name,
      lmg: lmg[j] ?? 0,
      share: r2 > 0 ? (lmg[j] ?? 0) / r2 : 0,
      relativeWeight: weights[j] ?? 0,
      correlation: column.reduce((sum, part, i) => sum + part * (decomposition.outcome[i] ?? 0), 0),
      coefficient: (beta * outcome.length) / length,
      standardised: beta,
    };
  });
  return { drivers, r2, inflation };
}

/**
 * Which predictors go together with an outcome, and how strongly: regression, exact Shapley shares of R², relative weights
 * and simple correlations. Only rows with a value in every column count. Refuses, each by a sentence that names it: no or
 * more than 15 predictors, the outcome among them, a predictor that others determine (`invalid_input`), a constant column
 * and fewer rows than two more than predictors (`too_little_data`).
 */
export function computeDrivers(input: DriverInput): Result<DriverReport> {
  const wrong = checkChoice(input);
  if (wrong) return wrong;
  const columns = [input.outcome, ...input.predictors];
  const rows = findCompleteRows(columns);
  const few = checkRows(rows.length, input.predictors.length);
  if (few) return few;
  const outcome = standardise(input.outcome, rows);
  const predictors = input.predictors.map((predictor) => standardise(predictor, rows));
  const flat = checkSpread(outcome, predictors);
  if (flat) return flat;
  const decomposition = decompose(outcome, predictors);
  if (!decomposition.ok) return decomposition;
  const { drivers, r2, inflation } = describeDrivers(outcome, predictors, decomposition.value);
  const n = rows.length;
  const missing = input.outcome.values.length - n;
  const names = predictors.map(({ name }) => name);
  return ok({
    outcome: outcome.name,
    r2,
    adjustedR2: 1 - ((1 - r2) * (n - 1)) / (n - predictors.length - 1),
    intercept: predictors.reduce(
      (rest, { centre }, j) => rest - (drivers[j]?.coefficient ?? 0) * centre,
      outcome.centre,
    ),
    n,
    missing,
    predictors: drivers.toSorted((a, b) => b.lmg - a.lmg),
    method,
    warnings: warnAboutDrivers({
      n,
      missing,
      gappiest: findGappiest(columns),
      names,
      inflation,
    }),
  });
}
