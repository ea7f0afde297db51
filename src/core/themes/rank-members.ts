import type { TextSpace } from './cluster-texts.ts';
import { dotRows } from './dense-matrix.ts';
import type { SparseMatrix } from './sparse-matrix.ts';
import { computeCentroids } from './spherical-k-means.ts';

/** The rows of one cluster, most typical first, and how close they are. */
export type RankedCluster = Readonly<{ rows: readonly number[]; cohesion: number }>;

/** Ranked clusters, largest first, and the rows that belong to none. */
export type RankedClusters = Readonly<{
  clusters: readonly RankedCluster[];
  strangers: readonly number[];
}>;

/** Summed term weights per cluster (`columns x k`) and in how many of its rows each term stands. */
function sumTerms(matrix: SparseMatrix, assignments: Int32Array, k: number) {
  const weights = new Float64Array(matrix.columns * k);
  const rows = new Int32Array(matrix.columns * k);
  const squares = new Float64Array(k);
  assignments.forEach((cluster, i) => {
    for (let p = matrix.rowStart[i] ?? 0; p < (matrix.rowStart[i + 1] ?? 0); p += 1) {
      const at = (matrix.column[p] ?? 0) * k + cluster;
      weights[at] = (weights[at] ?? 0) + (matrix.value[p] ?? 0);
      rows[at] = (rows[at] ?? 0) + 1;
    }
  });
  weights.forEach((weight, at) => (squares[at % k] = (squares[at % k] ?? 0) + weight * weight));
  return { weights, rows, lengths: squares.map(Math.sqrt) };
}

/**
 * Orders every cluster by closeness: the mean of the cosine to its centroid in the reduced space (the subject) and among
 * the terms (the words themselves, so that a full sentence beats a single word). A row that shares no term with any other
 * row of its cluster is a stranger and leaves it. Empty clusters are gone. Cohesion is the mean reduced cosine, 0..1.
 */
export function rankMembers(space: TextSpace, assignments: Int32Array, k: number): RankedClusters {
  const { matrix, points } = space;
  const { weights, rows, lengths } = sumTerms(matrix, assignments, k);
  const centroids = computeCentroids(points, assignments, k);
  const closeness = new Float64Array(matrix.rows);
  const members = Array.from({ length: k }, (): number[] => []);
  const subjects = new Float64Array(k);
  const strangers: number[] = [];
  assignments.forEach((cluster, i) => {
    let words = 0;
    let shares = false;
    for (let p = matrix.rowStart[i] ?? 0; p < (matrix.rowStart[i + 1] ?? 0); p += 1) {
      const at = (matrix.column[p] ?? 0) * k + cluster;
      words += (matrix.value[p] ?? 0) * (weights[at] ?? 0);
      shares ||= (rows[at] ?? 0) > 1;
    }
    if (!shares) {
      strangers.push(i);
      return;
    }
    const subject = dotRows(points.values, i, centroids, cluster, points.columns);
    closeness[i] = (subject + words / (lengths[cluster] ?? 1)) / 2;
    subjects[cluster] = (subjects[cluster] ?? 0) + subject;
    members[cluster]?.push(i);
  });
  const clusters = members
    .map((list, cluster) => ({
      rows: list.sort((a, b) => (closeness[b] ?? 0) - (closeness[a] ?? 0) || a - b),
      cohesion: Math.min(1, Math.max(0, (subjects[cluster] ?? 0) / list.length)),
    }))
    .filter((cluster) => cluster.rows.length > 0)
    .sort((a, b) => b.rows.length - a.rows.length);
  return { clusters, strangers };
}
