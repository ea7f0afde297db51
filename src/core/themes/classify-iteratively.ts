import type { Phase } from './phase.ts';
import { dotRows } from './dense-matrix.ts';
import type { DenseMatrix } from './dense-matrix.ts';
import { findLargest, scoreClasses, trainClassifier } from './naive-bayes.ts';
import type { Random } from './random.ts';
import { isRowEmpty } from './sparse-matrix.ts';
import type { SparseMatrix } from './sparse-matrix.ts';
import { computeCentroids } from './spherical-k-means.ts';

/** A cluster keeps at most this share of n / k members for training, drawn anew each round. */
const leastKept = 0.5;
const mostKept = 0.95;

/** When fewer than one in a thousand texts change their cluster, the search has settled. */
const settledShare = 0.001;

/** The assignments with -1 for the far members of over-large clusters. */
function dropFarMembers(
  points: DenseMatrix,
  assignments: Int32Array,
  k: number,
  limit: number,
): Int32Array {
  const { columns, values } = points;
  const centroids = computeCentroids(points, assignments, k);
  const members = Array.from({ length: k }, (): number[] => []);
  assignments.forEach((cluster, i) => members[cluster]?.push(i));
  const kept = Int32Array.from(assignments);
  const closeness = new Float64Array(points.rows);
  members.forEach((rows, cluster) => {
    if (rows.length <= limit) return;
    for (const i of rows) closeness[i] = dotRows(values, i, centroids, cluster, columns);
    rows.sort((a, b) => (closeness[b] ?? 0) - (closeness[a] ?? 0) || a - b);
    for (const i of rows.slice(limit)) kept[i] = -1;
  });
  return kept;
}

/**
 * Improves a clustering of short texts by iterative classification (Rakib, Zeh, Jankowska and Milios 2020): drop the far
 * members of over-large clusters, learn a classifier from the rest, let it place the dropped ones, repeat until they stay.
 * `matrix` (terms) and `points` (reduced) describe the same texts. The input is not changed. Yields the share done, 0..1.
 */
export function* classifyIteratively(
  matrix: SparseMatrix,
  points: DenseMatrix,
  start: Int32Array,
  k: number,
  random: Random,
  rounds: number,
): Phase<Int32Array> {
  const assignments = Int32Array.from(start);
  const scores = new Float64Array(k);
  for (let round = 0; round < rounds; round += 1) {
    const share = leastKept + (mostKept - leastKept) * random();
    const limit = Math.max(2, Math.floor((share * matrix.rows) / k));
    const kept = dropFarMembers(points, assignments, k, limit);
    const model = trainClassifier(matrix, kept, k);
    let moved = 0;
    kept.forEach((cluster, i) => {
      if (cluster >= 0 || isRowEmpty(matrix, i)) return;
      scoreClasses(model, matrix, i, scores);
      const best = findLargest(scores);
      if (assignments[i] !== best) moved += 1;
      assignments[i] = best;
    });
    if (moved < settledShare * matrix.rows) break;
    yield (round + 1) / rounds;
  }
  return assignments;
}
