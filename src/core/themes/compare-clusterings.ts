import { countContingency } from './contingency.ts';
import type { Contingency } from './contingency.ts';
import { assignLeastCost } from './match-clusters.ts';

/** Agreement of a clustering with known classes, or of two clusterings. Each is 1 for the same partition. */
export type ClusteringAgreement = Readonly<{
  /** Share of objects in the majority class of their cluster, 0..1. */
  purity: number;
  /** Share of objects right under the best one-to-one match of clusters to classes, 0..1. */
  accuracy: number;
  /** Mutual information over the mean of both entropies, 0..1. */
  normalizedMutualInformation: number;
  /** Share of pairs on which both agree, 0..1. */
  randIndex: number;
  /** Rand index corrected for chance: 0 expected of random labels, at most 1. */
  adjustedRandIndex: number;
}>;

const pairs = (count: number): number => (count * (count - 1)) / 2;

const sumOf = (values: Float64Array, f: (value: number) => number): number =>
  values.reduce((sum, value) => sum + f(value), 0);

function purityOf({ rows, columns, cells, total }: Contingency): number {
  let majority = 0;
  for (let j = 0; j < columns; j += 1) {
    let most = 0;
    for (let i = 0; i < rows; i += 1) most = Math.max(most, cells[i * columns + j] ?? 0);
    majority += most;
  }
  return majority / total;
}

function accuracyOf({ rows, columns, cells, total }: Contingency): number {
  const size = Math.max(rows, columns);
  const cost = new Float64Array(size * size);
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) cost[i * size + j] = -(cells[i * columns + j] ?? 0);
  }
  const columnOfRow = assignLeastCost(cost, size);
  return columnOfRow.reduce((sum, j, i) => sum - (cost[i * size + j] ?? 0), 0) / total;
}

function mutualInformationOf(table: Contingency): number {
  const { columns, cells, rowSums, columnSums, total } = table;
  const entropy = (sums: Float64Array) =>
    -sumOf(sums, (n) => (n === 0 ? 0 : (n / total) * Math.log(n / total)));
  const mean = (entropy(rowSums) + entropy(columnSums)) / 2;
  if (mean === 0) return 1;
  let information = 0;
  cells.forEach((n, cell) => {
    if (n === 0) return;
    const row = rowSums[Math.floor(cell / columns)] ?? 0;
    const column = columnSums[cell % columns] ?? 0;
    information += (n / total) * Math.log((n * total) / (row * column));
  });
  return information / mean;
}

function randOf({
  cells,
  rowSums,
  columnSums,
  total,
}: Contingency): [rand: number, adjusted: number] {
  const all = pairs(total);
  if (all === 0) return [1, 1];
  const together = sumOf(cells, pairs);
  const inRows = sumOf(rowSums, pairs);
  const inColumns = sumOf(columnSums, pairs);
  const expected = (inRows * inColumns) / all;
  const most = (inRows + inColumns) / 2;
  const rand = (all + 2 * together - inRows - inColumns) / all;
  return [rand, most === expected ? 1 : (together - expected) / (most - expected)];
}

/**
 * Compares two labellings of the same n > 0 objects. Purity, normalised mutual information and Rand index as in Manning,
 * Raghavan and Schuetze, Introduction to Information Retrieval (2008), section 16.3; adjusted Rand index by Hubert and
 * Arabie (1985), equation 5. Throws where the lengths differ or are 0.
 */
export function compareClusterings(
  truth: readonly (string | number)[],
  found: readonly (string | number)[],
): ClusteringAgreement {
  if (truth.length === 0) throw new Error('nothing to compare');
  const table = countContingency(truth, found);
  const [randIndex, adjustedRandIndex] = randOf(table);
  return {
    purity: purityOf(table),
    accuracy: accuracyOf(table),
    normalizedMutualInformation: mutualInformationOf(table),
    randIndex,
    adjustedRandIndex,
  };
}

/** The adjusted Rand index alone: no matching, so cheap enough for many resamples. */
export function adjustedRandIndex(
  truth: readonly (string | number)[],
  found: readonly (string | number)[],
): number {
  return randOf(countContingency(truth, found))[1];
}
