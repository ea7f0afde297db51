import { adjustedRandIndex } from './compare-clusterings.ts';
import { clusterTexts, selectTexts } from './cluster-texts.ts';
import type { SearchEffort, TextSpace } from './cluster-texts.ts';
import { meanLogLikelihood, trainMixture } from './naive-bayes.ts';
import { runToEnd } from './phase.ts';
import type { Phase } from './phase.ts';
import { createRandom, drawSample } from './random.ts';
import { selectSparseRows } from './sparse-matrix.ts';

/** Rows that a resample leaves in and out, both in rising order. */
type Split = Readonly<{ kept: Int32Array; left: Int32Array }>;

const keptShare = 0.8;

/** A light search: a resample asks how repeatable the clusters are, not for the best ones. */
const lightEffort: SearchEffort = { restarts: 2, iterations: 8, rounds: 8 };

/** How well k clusters hold when texts are drawn again. */
export type Stability = Readonly<{
  k: number;
  /** Mean adjusted Rand index over all pairs of resamples, on the texts both hold. At most 1; about 0 for chance. */
  agreement: number;
  /** Mean log-likelihood of left-out texts under the clusters as a mixture of word distributions. */
  heldOut: number;
}>;

/** `count` resamples of four fifths of `rows` texts. The same seed gives the same splits for every k. */
export function drawSplits(rows: number, count: number, seed: number): readonly Split[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const kept = drawSample(rows, Math.round(keptShare * rows), random);
    const inside = new Uint8Array(rows);
    for (const row of kept) inside[row] = 1;
    const left = Int32Array.from({ length: rows }, (_, row) => row).filter((row) => !inside[row]);
    return { kept, left };
  });
}

function meanPairwiseAgreement(
  rows: number,
  splits: readonly Split[],
  found: Int32Array[],
): number {
  const clusterOf = splits.map((split, s) => {
    const clusters = new Int32Array(rows).fill(-1);
    split.kept.forEach((row, i) => (clusters[row] = found[s]?.[i] ?? -1));
    return clusters;
  });
  let sum = 0;
  let pairs = 0;
  for (const [s, first] of clusterOf.entries()) {
    for (const second of clusterOf.slice(s + 1)) {
      const shared = [...first.keys()].filter((row) => first[row] !== -1 && second[row] !== -1);
      sum += adjustedRandIndex(
        shared.map((row) => first[row] ?? 0),
        shared.map((row) => second[row] ?? 0),
      );
      pairs += 1;
    }
  }
  return sum / pairs;
}

/**
 * Clusters every resample into k groups and asks two questions: do the resamples agree (Ben-Hur, Elisseeff and Guyon 2002),
 * and do the clusters foretell the words of texts they have not seen. Needs at least two splits. For k = 1 the agreement is 1.
 */
export function* measureStability(
  space: TextSpace,
  k: number,
  splits: readonly Split[],
  seed: number,
): Phase<Stability> {
  const found: Int32Array[] = [];
  let heldOut = 0;
  for (const [s, { kept, left }] of splits.entries()) {
    const training = selectTexts(space, kept);
    const random = createRandom(seed + s * 7_919);
    const clusters =
      k === 1
        ? new Int32Array(kept.length)
        : runToEnd(clusterTexts(training, k, random, lightEffort));
    found.push(clusters);
    const mixture = trainMixture(training.matrix, clusters, k);
    heldOut += meanLogLikelihood(mixture, selectSparseRows(space.matrix, left)) / splits.length;
    yield (s + 1) / splits.length;
  }
  const agreement = meanPairwiseAgreement(space.matrix.rows, splits, found);
  return { k, agreement, heldOut };
}
