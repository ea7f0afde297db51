import type { CustomMeasure, MetricResult } from '../../../shared/domain/metric.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { PreparedMeasure } from '../prepared-measure.ts';
import { matchRows, refuseUnknownColumn, type FindColumn } from '../row-filter.ts';
import { quantileInterval } from './quantile-interval.ts';
import { rankValues, type RankedValues } from './ranked-values.ts';
import { ratioOf } from './ratio-moments.ts';
import { valuesOfRows } from './read-cells.ts';
import { readNumbers } from './read-numbers.ts';
import { recordResult, type RecordFigures } from './record-result.ts';
import { meanInterval, momentsOfRows } from './row-moments.ts';
import { shareResult } from './share-result.ts';
import { tallyStates } from './share-tally.ts';
import { quantileOf, sortSample } from './sorted-sample.ts';

type Of = PreparedMeasure['of'];
type Aggregate = Exclude<CustomMeasure['aggregate'], 'count' | 'share'>;
type Numbers = Readonly<{ values: Float64Array; warnings: readonly string[] }>;

/** The numbers of a column in the rows that meet the filters, NaN elsewhere. */
function numbersWhere(
  name: string | undefined,
  find: FindColumn,
  matches: Uint8Array,
  measure: CustomMeasure,
): Result<Numbers> {
  if (name === undefined) {
    const message = `The measure "${measure.name}" needs a column of numbers for its ${measure.aggregate}. Choose one.`;
    return refuse('column_missing', message);
  }
  const column = find(name);
  if (!column) return refuseUnknownColumn(name);
  const numbers = readNumbers(column);
  if (!numbers.ok) return numbers;
  const values = valuesOfRows(column, numbers.value.entryValues, matches.length);
  return ok({
    values: values.map((value, row) => (matches[row] === 1 ? value : Number.NaN)),
    warnings: numbers.value.warnings,
  });
}

function describe(measure: CustomMeasure): string {
  const { aggregate, column, over, where = [], unit } = measure;
  const what = {
    count: 'number of rows',
    sum: `sum of "${column ?? ''}"`,
    mean: `mean of "${column ?? ''}"`,
    median: `median of "${column ?? ''}"`,
    share: 'share of rows',
    ratio: `sum of "${column ?? ''}" over sum of "${over ?? ''}"`,
  }[aggregate];
  const filters = where.map(
    ({ column: name, values, isNot }) =>
      `"${name}" is ${isNot ? 'none of' : values.length > 1 ? 'one of' : ''}${isNot || values.length > 1 ? ' ' : ''}${values.map((value) => `"${value}"`).join(', ')}`,
  );
  const where_ = filters.length > 0 ? ` where ${filters.join(' and ')}` : '';
  const inUnit = unit ? `, in ${unit}` : '';
  return `${measure.name}: ${what}${where_}${inUnit}.`;
}

const intervals: Readonly<Record<Aggregate, string>> = {
  sum: '',
  mean: ' Interval at 95%: Student t.',
  median: ' Interval at 95%: order statistics (binomial); median linear between order statistics.',
  ratio: ' Interval at 95%: delta method with Student t.',
};

/** What all aggregates of a part tell alike; rows that the filters leave out are not part of the question. */
function outside(matches: Uint8Array, rows: Uint32Array | null): number {
  const length = rows ? rows.length : matches.length;
  let count = 0;
  for (let i = 0; i < length; i += 1) if (matches[rows ? (rows[i] ?? 0) : i] === 0) count += 1;
  return count;
}

function countOf(measure: CustomMeasure, matches: Uint8Array): Of {
  return (rows, weights) => {
    const tally = tallyStates(matches, rows, weights);
    const total = rows ? rows.length : matches.length;
    const weighted = weights ? weightOf(matches, rows, weights) : tally.yes;
    return recordResult('custom', {
      one: 'row',
      value: weighted,
      unit: 'count',
      n: total,
      missing: 0,
      counts: { 'meet the condition': tally.yes, 'do not': tally.no },
      method: describe(measure),
      isWeighted: weights !== null,
      ...(weights ? { effectiveN: tally.effectiveN } : {}),
    });
  };
}

function weightOf(matches: Uint8Array, rows: Uint32Array | null, weights: Float64Array): number {
  const length = rows ? rows.length : matches.length;
  let sum = 0;
  for (let i = 0; i < length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    if (matches[row] === 1) sum += weights[row] ?? 0;
  }
  return sum;
}

function shareOf(measure: CustomMeasure, matches: Uint8Array): Of {
  const texts = {
    metric: 'custom',
    yes: 'meet the condition',
    no: 'do not',
    one: 'row',
    method: describe(measure),
  } as const;
  return (rows, weights) =>
    shareResult(texts, tallyStates(matches, rows, weights), { isWeighted: weights !== null });
}

/** Figures of one column in one part. */
function figureOf(
  aggregate: Exclude<Aggregate, 'ratio'>,
  values: Float64Array,
  ranked: RankedValues | null,
  rows: Uint32Array | null,
  weights: Float64Array | null,
): Pick<RecordFigures, 'value' | 'interval' | 'n'> & Readonly<{ all: number; effectiveN: number }> {
  const moments = momentsOfRows(values, rows, weights);
  const { n, mean, effectiveN } = moments;
  const base = { n, all: n + moments.missing, effectiveN };
  if (aggregate === 'mean') return { ...base, value: mean, interval: meanInterval(moments) };
  if (aggregate === 'sum') {
    const total = mean === null ? null : sumOf(values, rows, weights);
    return { ...base, value: total, interval: null };
  }
  const sample = sortSample(ranked ?? rankValues(values), null, rows, weights);
  const interval = weights ? null : quantileInterval(sample.values, 0.5);
  return { ...base, value: quantileOf(sample, 0.5), interval };
}

function sumOf(
  values: Float64Array,
  rows: Uint32Array | null,
  weights: Float64Array | null,
): number {
  const length = rows ? rows.length : values.length;
  let sum = 0;
  for (let i = 0; i < length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    const value = values[row] ?? Number.NaN;
    if (!Number.isNaN(value)) sum += value * (weights ? (weights[row] ?? 0) : 1);
  }
  return sum;
}

function resultOf(
  measure: CustomMeasure,
  aggregate: Aggregate,
  figures: Pick<RecordFigures, 'value' | 'n' | 'missing'> &
    Readonly<{ interval: MetricResult['interval']; effectiveN: number }>,
  isWeighted: boolean,
): MetricResult {
  const { effectiveN, ...given } = figures;
  const warnings =
    figures.n > 0 && figures.value === null
      ? ['The sum below the line is 0, so there is no ratio.']
      : [];
  return recordResult('custom', {
    one: 'row',
    unit: 'score',
    ...given,
    counts: { rows: figures.n },
    method: describe(measure) + intervals[aggregate],
    warnings,
    isWeighted,
    ...(isWeighted ? { effectiveN } : {}),
  });
}

function prepareAggregate(
  measure: CustomMeasure,
  aggregate: Aggregate,
  find: FindColumn,
  matches: Uint8Array,
): Result<PreparedMeasure> {
  const above = numbersWhere(measure.column, find, matches, measure);
  if (!above.ok) return above;
  if (aggregate !== 'ratio') {
    const ranked = aggregate === 'median' ? rankValues(above.value.values) : null;
    const of: Of = (rows, weights) => {
      const { all, ...figures } = figureOf(aggregate, above.value.values, ranked, rows, weights);
      const missing = all - figures.n - outside(matches, rows);
      const interval = figures.interval ?? null;
      return resultOf(measure, aggregate, { ...figures, interval, missing }, weights !== null);
    };
    return ok({ of, warnings: above.value.warnings });
  }
  const below = numbersWhere(measure.over, find, matches, measure);
  if (!below.ok) return below;
  const of: Of = (rows, weights) => {
    const found = ratioOf(above.value.values, below.value.values, rows, weights);
    const { n, ratio, interval, effectiveN } = found;
    const missing = found.missing - outside(matches, rows);
    const figures = { value: ratio, n, missing, interval, effectiveN };
    return resultOf(measure, aggregate, figures, weights !== null);
  };
  return ok({ of, warnings: [...above.value.warnings, ...below.value.warnings] });
}

/**
 * A measure of the analyst's own (see `CustomMeasure`). Intervals: Wilson of a share, Student's t of a mean, order
 * statistics of a median that is not weighted, the delta method of a ratio; none of a count or a sum. Refuses, by name, a
 * column that the table does not have or that holds no numbers.
 */
export function prepareCustom(
  measure: CustomMeasure,
  find: FindColumn,
  rowCount: number,
): Result<PreparedMeasure> {
  const matches = matchRows(measure.where ?? [], find, rowCount);
  if (!matches.ok) return matches;
  const { aggregate } = measure;
  if (aggregate === 'count') return ok({ of: countOf(measure, matches.value), warnings: [] });
  if (aggregate === 'share') return ok({ of: shareOf(measure, matches.value), warnings: [] });
  return prepareAggregate(measure, aggregate, find, matches.value);
}
