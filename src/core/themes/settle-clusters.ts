import type { TextSpace } from './cluster-texts.ts';
import { dotRows } from './dense-matrix.ts';
import { findLargest, scoreClasses, trainClassifier } from './naive-bayes.ts';
import { computeCentroids } from './spherical-k-means.ts';

/** Clusters whose directions are closer than this say the same. */
const sameDirection = 0.8;

function countSizes(assignments: Int32Array, k: number): Int32Array {
  const sizes = new Int32Array(k);
  for (const cluster of assignments) {
    if (cluster >= 0) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  }
  return sizes;
}

function mergeClosest({ points }: TextSpace, assignments: Int32Array, k: number): boolean {
  const centroids = computeCentroids(points, assignments, k);
  let closest = sameDirection;
  let pair: readonly [number, number] | null = null;
  for (let a = 0; a < k; a += 1) {
    for (let b = a + 1; b < k; b += 1) {
      const cosine = dotRows(centroids, a, centroids, b, points.columns);
      if (cosine > closest) {
        closest = cosine;
        pair = [a, b];
      }
    }
  }
  if (!pair) return false;
  const [into, from] = pair;
  assignments.forEach((cluster, i) => {
    if (cluster === from) assignments[i] = into;
  });
  return true;
}

/** Hands the members of the smallest cluster below `leastSize` to the clusters whose words fit them best. */
function dissolveSmallest(
  { matrix }: TextSpace,
  assignments: Int32Array,
  k: number,
  leastSize: number,
): boolean {
  const sizes = countSizes(assignments, k);
  let smallest = -1;
  sizes.forEach((size, cluster) => {
    const bound = smallest < 0 ? leastSize : (sizes[smallest] ?? 0);
    if (size > 0 && size < bound) smallest = cluster;
  });
  if (smallest < 0) return false;
  const others = assignments.map((cluster) => (cluster === smallest ? -1 : cluster));
  const model = trainClassifier(matrix, others, k);
  const scores = new Float64Array(k);
  assignments.forEach((cluster, i) => {
    if (cluster !== smallest) return;
    scoreClasses(model, matrix, i, scores);
    // A cluster without members has learnt nothing and must win nothing.
    sizes.forEach((size, c) => {
      if (size === 0 || c === smallest) scores[c] = -Infinity;
    });
    assignments[i] = findLargest(scores);
  });
  return true;
}

/**
 * Merges clusters that point the same way and dissolves those below `leastSize` texts, as long as more than two remain.
 * Returns new assignments; some clusters of 0..k-1 may be empty in them.
 */
export function settleClusters(
  space: TextSpace,
  assignments: Int32Array,
  k: number,
  leastSize: number,
): Int32Array {
  const settled = Int32Array.from(assignments);
  const remaining = () => countSizes(settled, k).filter((size) => size > 0).length;
  while (remaining() > 2) {
    if (mergeClosest(space, settled, k)) continue;
    if (!dissolveSmallest(space, settled, k, leastSize)) break;
  }
  return settled;
}
