import { classifyIteratively } from './classify-iteratively.ts';
import { selectDenseRows } from './dense-matrix.ts';
import type { DenseMatrix } from './dense-matrix.ts';
import { runWithin } from './phase.ts';
import type { Phase } from './phase.ts';
import { drawSample } from './random.ts';
import type { Random } from './random.ts';
import { selectSparseRows } from './sparse-matrix.ts';
import type { SparseMatrix } from './sparse-matrix.ts';
import { assignNearest, clusterBest, computeCentroids } from './spherical-k-means.ts';

/** The same texts twice: as weighted terms and in the reduced space. No row is empty. */
export type TextSpace = Readonly<{ matrix: SparseMatrix; points: DenseMatrix }>;

/** How hard to search: more is better and slower. */
export type SearchEffort = Readonly<{ restarts: number; iterations: number; rounds: number }>;

/** Starting points are sought on at most this many texts; the rest join the clusters found. */
const mostSearched = 3_000;
const passesOverAll = 3;

/** The given rows of both views. */
export function selectTexts(space: TextSpace, rows: Int32Array): TextSpace {
  return {
    matrix: selectSparseRows(space.matrix, rows),
    points: selectDenseRows(space.points, rows),
  };
}

function* findStart(
  points: DenseMatrix,
  k: number,
  random: Random,
  effort: SearchEffort,
): Phase<Int32Array> {
  if (points.rows <= mostSearched)
    return (yield* clusterBest(points, k, random, effort)).assignments;
  const sample = selectDenseRows(points, drawSample(points.rows, mostSearched, random));
  const found = yield* runWithin(clusterBest(sample, k, random, effort), 0, 0.7);
  let centroids = found.centroids;
  const assignments = new Int32Array(points.rows).fill(-1);
  for (let pass = 0; pass < passesOverAll; pass += 1) {
    assignNearest(points, centroids, k, assignments);
    yield 0.7 + (0.3 * (pass + 1)) / passesOverAll;
    centroids = computeCentroids(points, assignments, k);
  }
  return assignments;
}

/**
 * Clusters texts into k groups: spherical k-means, then iterative classification. Returns the cluster of each row, 0..k-1;
 * a cluster can end up empty. Deterministic by `random`.
 */
export function* clusterTexts(
  space: TextSpace,
  k: number,
  random: Random,
  effort: SearchEffort,
): Phase<Int32Array> {
  const { matrix, points } = space;
  const start = yield* runWithin(findStart(points, k, random, effort), 0, 0.6);
  const improve = classifyIteratively(matrix, points, start, k, random, effort.rounds);
  return yield* runWithin(improve, 0.6, 1);
}
