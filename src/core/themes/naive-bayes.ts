import type { SparseMatrix } from './sparse-matrix.ts';

/** Multinomial naive Bayes: `logLikelihood` is `columns x k`, row-major; `logPrior` has k entries. */
export type NaiveBayes = Readonly<{
  k: number;
  logLikelihood: Float64Array;
  logPrior: Float64Array;
}>;

type ClassSums = Readonly<{
  /** Weight of each term in each class, `columns x k`. */
  weights: Float64Array;
  totals: Float64Array;
  rows: Float64Array;
}>;

/** Sums over the rows with a class (`classes[i] >= 0`). */
function sumClasses(matrix: SparseMatrix, classes: Int32Array, k: number): ClassSums {
  const weights = new Float64Array(matrix.columns * k);
  const totals = new Float64Array(k);
  const rows = new Float64Array(k);
  for (let i = 0; i < matrix.rows; i += 1) {
    const c = classes[i] ?? -1;
    if (c < 0) continue;
    rows[c] = (rows[c] ?? 0) + 1;
    for (let p = matrix.rowStart[i] ?? 0; p < (matrix.rowStart[i + 1] ?? 0); p += 1) {
      const at = (matrix.column[p] ?? 0) * k + c;
      const weight = matrix.value[p] ?? 0;
      weights[at] = (weights[at] ?? 0) + weight;
      totals[c] = (totals[c] ?? 0) + weight;
    }
  }
  return { weights, totals, rows };
}

/**
 * Learns from the rows with a class >= 0. Additive smoothing of 0.1 and equal priors: classes of unknown size are
 * told apart by their words alone (Manning, Raghavan and Schuetze 2008, section 13.2).
 */
export function trainClassifier(matrix: SparseMatrix, classes: Int32Array, k: number): NaiveBayes {
  const smoothing = 0.1;
  const { weights, totals } = sumClasses(matrix, classes, k);
  const logTotals = totals.map((total) => Math.log(total + smoothing * matrix.columns));
  for (let at = 0; at < weights.length; at += 1) {
    weights[at] = Math.log((weights[at] ?? 0) + smoothing) - (logTotals[at % k] ?? 0);
  }
  return { k, logLikelihood: weights, logPrior: new Float64Array(k) };
}

/**
 * Learns a mixture for scoring unseen texts: priors by class size, term weights drawn towards the whole corpus by a
 * fixed weight of it (about five short texts), so that a new class has to pay for itself.
 */
export function trainMixture(matrix: SparseMatrix, classes: Int32Array, k: number): NaiveBayes {
  const pull = 10;
  const smoothing = 0.1;
  const { weights, totals, rows } = sumClasses(matrix, classes, k);
  const all = totals.reduce((sum, total) => sum + total, 0) + smoothing * matrix.columns;
  for (let j = 0; j < matrix.columns; j += 1) {
    let corpus = smoothing;
    for (let c = 0; c < k; c += 1) corpus += weights[j * k + c] ?? 0;
    for (let c = 0; c < k; c += 1) {
      const seen = (weights[j * k + c] ?? 0) + (pull * corpus) / all;
      weights[j * k + c] = Math.log(seen / ((totals[c] ?? 0) + pull));
    }
  }
  const count = rows.reduce((sum, value) => sum + value, 0);
  const logPrior = rows.map((value) => Math.log((value + 0.5) / (count + 0.5 * k)));
  return { k, logLikelihood: weights, logPrior };
}

/** Log of prior times likelihood of each class for row i, written into `scores` (k entries). */
export function scoreClasses(
  model: NaiveBayes,
  matrix: SparseMatrix,
  row: number,
  scores: Float64Array,
): void {
  const { k, logLikelihood, logPrior } = model;
  scores.set(logPrior);
  for (let p = matrix.rowStart[row] ?? 0; p < (matrix.rowStart[row + 1] ?? 0); p += 1) {
    const weight = matrix.value[p] ?? 0;
    const from = (matrix.column[p] ?? 0) * k;
    for (let c = 0; c < k; c += 1) {
      scores[c] = (scores[c] ?? 0) + weight * (logLikelihood[from + c] ?? 0);
    }
  }
}

/** Index of the largest entry, the first of equals. */
export function findLargest(scores: Float64Array): number {
  let best = 0;
  for (let c = 1; c < scores.length; c += 1) {
    if ((scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
  }
  return best;
}

/** Mean log-likelihood of the rows under the mixture; higher is better, comparable only on the same rows. */
export function meanLogLikelihood(model: NaiveBayes, matrix: SparseMatrix): number {
  const scores = new Float64Array(model.k);
  let sum = 0;
  for (let i = 0; i < matrix.rows; i += 1) {
    scoreClasses(model, matrix, i, scores);
    const largest = scores[findLargest(scores)] ?? 0;
    let rest = 0;
    for (const score of scores) rest += Math.exp(score - largest);
    sum += largest + Math.log(rest);
  }
  return sum / Math.max(1, matrix.rows);
}
