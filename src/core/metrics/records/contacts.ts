import type { MetricResult } from '../../../shared/domain/metric.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { NamedColumn, PreparedMeasure, PrepareMeasure } from '../prepared-measure.ts';
import { numberUnits, unitsOfRows } from './customer-units.ts';
import {
  countRanks,
  rankRows,
  rankValues,
  type MarkedCounts,
  type RankedValues,
} from './ranked-values.ts';
import { needColumn, valuesOfRows } from './read-cells.ts';
import { readNumbers } from './read-numbers.ts';
import { countOf, recordResult } from './record-result.ts';
import { meanInterval, momentsOfRows } from './row-moments.ts';
import { quantileOf, sortSample } from './sorted-sample.ts';

/** More different numbers than this are no counts, and their distribution says nothing. */
const mostDifferent = 1000;

function distributionOf({ values, marked }: MarkedCounts): MetricResult['distribution'] {
  const met = Array.from(values.keys()).filter((i) => (marked[i] ?? 0) > 0);
  if (met.length > mostDifferent) return [];
  return met.map((i) => ({ score: values[i] ?? 0, count: marked[i] ?? 0 }));
}

/** Mean, median and distribution of the contacts of some cases. */
function contactsResult(
  contacts: Float64Array,
  ranked: RankedValues,
  cases: Uint32Array | null,
  weights: Float64Array | null,
  method: string,
  rowsWithout = 0,
): MetricResult {
  const moments = momentsOfRows(contacts, cases, weights);
  const sample = sortSample(ranked, null, cases, weights);
  const median = quantileOf(sample, 0.5);
  const distribution = distributionOf(countRanks(ranked, null, cases, null));
  const { n, mean, sd, effectiveN } = moments;
  const once = distribution.find(({ score }) => score === 1)?.count ?? 0;
  const counts: Record<string, number> =
    distribution.length > 0 ? { 'one contact': once, 'more or fewer': n - once } : { cases: n };
  return recordResult('contacts', {
    one: 'case',
    value: mean,
    unit: 'count',
    n,
    missing: moments.missing + rowsWithout,
    interval: meanInterval(moments),
    counts,
    distribution,
    further: [
      ...(median === null ? [] : [{ name: 'Median', value: median, unit: 'count' } as const]),
      ...(mean === null ? [] : [{ name: 'Standard deviation', value: sd, unit: 'count' } as const]),
    ],
    method,
    isWeighted: weights !== null,
    ...(weights ? { effectiveN } : {}),
  });
}

function prepareNumbers(main: NamedColumn, rowCount: number): Result<PreparedMeasure> {
  const numbers = readNumbers(main);
  if (!numbers.ok) return numbers;
  const read = valuesOfRows(main, numbers.value.entryValues, rowCount);
  const negative = read.reduce((count, contacts) => count + Number(contacts < 0), 0);
  const kept = numbers.value.entryValues.map((value) => (value < 0 ? Number.NaN : value));
  const contacts = valuesOfRows(main, kept, rowCount);
  const ranked = rankRows(main, kept, rowCount);
  const method = `Contacts per case: mean of column "${main.name}". Interval at 95%: Student t. Median: linear between order statistics.`;
  return ok({
    of: (rows, weights) => contactsResult(contacts, ranked, rows, weights, method),
    warnings: [
      ...numbers.value.warnings,
      ...(negative > 0
        ? [`Column "${main.name}": ${negative} numbers below 0 are no contacts and were left out.`]
        : []),
    ],
  });
}

function prepareRowsPerCase(customer: NamedColumn, rowCount: number): PreparedMeasure {
  const units = numberUnits(customer, rowCount);
  const method = `Contacts per case: mean number of rows with the same value of column "${customer.name}". Interval at 95%: Student t. Median: linear between order statistics.`;
  const { rowsWithout } = units;
  return {
    of: (rows, weights) => {
      const part = unitsOfRows(units, rows, weights);
      const contacts = Float64Array.from(part.rowsOf);
      return contactsResult(
        contacts,
        rankValues(contacts),
        part.units,
        part.weights,
        method,
        part.rowsWithout,
      );
    },
    warnings:
      rowsWithout > 0
        ? [
            `Column "${customer.name}" is empty in ${countOf(rowsWithout, 'row')}, left out of the figure.`,
          ]
        : [],
  };
}

/**
 * Contacts (or solutions) per case: mean with Student's interval, median and distribution. `main` holds the number of
 * each case; without it, rows with the same `customer` are the contacts of one case, counted within the part.
 */
export const prepareContacts: PrepareMeasure = (columns, rowCount) => {
  if (columns.main) return prepareNumbers(columns.main, rowCount);
  const customer = needColumn(
    columns,
    'customer',
    'with the number of contacts, or the one that says whose contact each row is',
  );
  return customer.ok ? ok(prepareRowsPerCase(customer.value, rowCount)) : customer;
};
