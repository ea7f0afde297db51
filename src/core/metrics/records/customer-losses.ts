import type { MetricOptions, MetricResult } from '../../../shared/domain/metric.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { MeasureColumns, PreparedMeasure } from '../prepared-measure.ts';
import { unitsOfRows, type Units } from './customer-units.ts';
import { settleLosses } from './losses.ts';
import type { Losses } from './lost-customers.ts';
import { rankRows, rankValues } from './ranked-values.ts';
import { valuesOfRows } from './read-cells.ts';
import { readNumbers } from './read-numbers.ts';
import { shareResult, type ShareTexts } from './share-result.ts';
import { tallyStates, unitState } from './share-tally.ts';
import { survivalOf, thinCurve, type Watched } from './survival-of.ts';

function textsOf(metric: 'churn' | 'retention', { rule }: Losses): ShareTexts {
  const isComplement = metric === 'retention';
  const definition = isComplement
    ? `Retention: customers kept of all at the opening, which is 1 - churn; lost are ${rule}.`
    : `Churn: customers lost of all at the opening; lost are ${rule}.`;
  return { metric, yes: 'lost', no: 'kept', isComplement, one: 'customer', method: definition };
}

/** The part of a table in its own unit: rows, or the customers that any of the rows belongs to. */
type Part = Readonly<{
  units: Uint32Array | null;
  weights: Float64Array | null;
  rowsWithout: number;
}>;

function partOf(
  customers: Units | null,
  rows: Uint32Array | null,
  weights: Float64Array | null,
): Part {
  return customers
    ? unitsOfRows(customers, rows, weights)
    : { units: rows, weights, rowsWithout: 0 };
}

/** The greatest tenure among the rows of each customer, NaN where none is known. */
function longestTenures(ofRows: Float64Array, { count, unitOfRow }: Units): Float64Array {
  const longest = new Float64Array(count).fill(Number.NaN);
  ofRows.forEach((tenure, row) => {
    const unit = unitOfRow[row] ?? -1;
    if (unit < 0 || Number.isNaN(tenure)) return;
    const known = longest[unit] ?? Number.NaN;
    longest[unit] = Number.isNaN(known) ? tenure : Math.max(known, tenure);
  });
  return longest;
}

/** How long each was a customer; of several rows of one customer the greatest counts. */
function tenureOf(
  columns: MeasureColumns,
  rowCount: number,
  { states, customers }: Losses,
): Result<Readonly<{ watched: Watched | null; warnings: readonly string[] }>> {
  if (!columns.tenure) return ok({ watched: null, warnings: [] });
  const read = readNumbers(columns.tenure);
  if (!read.ok) return read;
  const entries = read.value.entryValues.map((tenure) => (tenure < 0 ? Number.NaN : tenure));
  const times = customers
    ? rankValues(longestTenures(valuesOfRows(columns.tenure, entries, rowCount), customers))
    : rankRows(columns.tenure, entries, rowCount);
  times.rankOf.forEach((_, unit) => {
    if ((states[unit] ?? unitState.missing) > unitState.yes) times.rankOf[unit] = -1;
  });
  const events = states.map((state) => (state === unitState.yes ? 1 : 0));
  return ok({ watched: { times, events }, warnings: read.value.warnings });
}

/**
 * Churn or retention in percent of the opening base with Wilson's interval, and who stays how long (Kaplan-Meier) where
 * the `tenure` of customers is known. Refuses a missing column and one that holds no flags, dates or numbers.
 */
export function prepareLosses(
  metric: 'churn' | 'retention',
  columns: MeasureColumns,
  rowCount: number,
  options: MetricOptions,
): Result<PreparedMeasure> {
  const losses = settleLosses(columns, rowCount, options);
  if (!losses.ok) return losses;
  const tenure = tenureOf(columns, rowCount, losses.value);
  if (!tenure.ok) return tenure;
  const { states, customers, warnings } = losses.value;
  const { watched } = tenure.value;
  const texts = textsOf(metric, losses.value);
  const of = (rows: Uint32Array | null, rowWeights: Float64Array | null): MetricResult => {
    const { units, weights, rowsWithout } = partOf(customers, rows, rowWeights);
    const tally = tallyStates(states, units, weights);
    const survival = watched ? { survival: thinCurve(survivalOf(watched, units, weights)) } : {};
    const missing = tally.missing + tally.aside + rowsWithout;
    return shareResult(texts, tally, { isWeighted: rowWeights !== null, missing, ...survival });
  };
  return ok({ of, warnings: [...warnings, ...tenure.value.warnings] });
}
