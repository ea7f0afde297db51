import type { Phase } from './phase.ts';
import { dotRows, normalizeRows } from './dense-matrix.ts';
import type { DenseMatrix } from './dense-matrix.ts';
import type { Random } from './random.ts';

/** Clusters of unit vectors: `centroids` is `k x columns` with rows of length 1. */
export type Clustering = Readonly<{
  assignments: Int32Array;
  centroids: Float64Array;
  /** Sum over points of the cosine to their centroid: what the search maximises. */
  closeness: number;
}>;

/** Mean directions of the clusters, `k x columns`, rows of length 1; an empty cluster has zeros. */
export function computeCentroids(
  points: DenseMatrix,
  assignments: Int32Array,
  k: number,
): Float64Array {
  const { columns, values } = points;
  const centroids = new Float64Array(k * columns);
  assignments.forEach((cluster, i) => {
    if (cluster < 0) return;
    for (let q = 0; q < columns; q += 1) {
      const at = cluster * columns + q;
      centroids[at] = (centroids[at] ?? 0) + (values[i * columns + q] ?? 0);
    }
  });
  normalizeRows(centroids, columns);
  return centroids;
}

/** Starting centroids drawn far from each other: k-means++ (Arthur and Vassilvitskii 2007) with 1 - cosine as distance. */
function seedCentroids(points: DenseMatrix, k: number, random: Random): Float64Array {
  const { rows, columns, values } = points;
  const centroids = new Float64Array(k * columns);
  const distance = new Float64Array(rows).fill(2);
  let pick = Math.floor(random() * rows);
  for (let c = 0; c < k; c += 1) {
    centroids.set(values.subarray(pick * columns, (pick + 1) * columns), c * columns);
    let total = 0;
    for (let i = 0; i < rows; i += 1) {
      const away = Math.max(0, 1 - dotRows(values, i, centroids, c, columns));
      if (away < (distance[i] ?? 0)) distance[i] = away;
      total += distance[i] ?? 0;
    }
    let left = random() * total;
    pick = 0;
    while (pick < rows - 1 && (left -= distance[pick] ?? 0) > 0) pick += 1;
  }
  return centroids;
}

/** Moves every point to its nearest centroid. Returns how many moved and the closeness reached. */
export function assignNearest(
  points: DenseMatrix,
  centroids: Float64Array,
  k: number,
  assignments: Int32Array,
): { moved: number; closeness: number } {
  const { rows, columns, values } = points;
  let moved = 0;
  let closeness = 0;
  for (let i = 0; i < rows; i += 1) {
    let best = 0;
    let nearest = -Infinity;
    for (let c = 0; c < k; c += 1) {
      const cosine = dotRows(values, i, centroids, c, columns);
      if (cosine > nearest) {
        nearest = cosine;
        best = c;
      }
    }
    if (assignments[i] !== best) {
      assignments[i] = best;
      moved += 1;
    }
    closeness += nearest;
  }
  return { moved, closeness };
}

/** A cluster that lost its last point starts again at a random one. */
function refillEmpty(
  points: DenseMatrix,
  centroids: Float64Array,
  k: number,
  random: Random,
): void {
  const { rows, columns, values } = points;
  for (let c = 0; c < k; c += 1) {
    if (centroids.subarray(c * columns, (c + 1) * columns).some((value) => value !== 0)) continue;
    const pick = Math.floor(random() * rows);
    centroids.set(values.subarray(pick * columns, (pick + 1) * columns), c * columns);
  }
}

/**
 * One run of spherical k-means (Dhillon and Modha 2001): clusters unit vectors by cosine, from a k-means++ start.
 * Cost: rows x k x columns per iteration.
 */
export function clusterOnce(
  points: DenseMatrix,
  k: number,
  random: Random,
  iterations: number,
): Clustering {
  let centroids = seedCentroids(points, k, random);
  const assignments = new Int32Array(points.rows).fill(-1);
  let closeness = 0;
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const step = assignNearest(points, centroids, k, assignments);
    closeness = step.closeness;
    if (step.moved === 0) break;
    centroids = computeCentroids(points, assignments, k);
    refillEmpty(points, centroids, k, random);
  }
  return { assignments, centroids, closeness };
}

/** The best of several runs, by closeness. Yields the share done, 0..1, after each run. */
export function* clusterBest(
  points: DenseMatrix,
  k: number,
  random: Random,
  options: Readonly<{ iterations: number; restarts: number }>,
): Phase<Clustering> {
  let best = clusterOnce(points, k, random, options.iterations);
  for (let run = 1; run < options.restarts; run += 1) {
    yield run / options.restarts;
    const next = clusterOnce(points, k, random, options.iterations);
    if (next.closeness > best.closeness) best = next;
  }
  return best;
}
