import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { sortCounts, type ScoreCounts } from '../statistics/score-counts.ts';
import { parseScore } from './parse-score.ts';

/** The answers to one rating question: how often each score was given, ascending, and how many rows hold none. */
export type ScoreTally = Readonly<{ scores: ScoreCounts; missing: number }>;

/** The score of every dictionary entry, NaN where it holds none: each different cell is parsed once. */
export function readDictionary(values: ColumnValues): Float64Array {
  return Float64Array.from(values.dictionary, (cell) => parseScore(cell) ?? Number.NaN);
}

/** Adds up how often each dictionary entry was met into scores. */
function tallyEntries(scoreOf: Float64Array, entryCounts: Uint32Array): ScoreTally {
  const counts = new Map<number, number>();
  let missing = 0;
  entryCounts.forEach((count, entry) => {
    const score = scoreOf[entry] ?? Number.NaN;
    if (Number.isNaN(score)) missing += count;
    else if (count > 0) counts.set(score, (counts.get(score) ?? 0) + count);
  });
  return { scores: sortCounts(counts), missing };
}

/** How often each dictionary entry stands in the column, or in the rows named (0-based; a row may be named twice). */
export function countEntries(values: ColumnValues, rows: Uint32Array | null = null): Uint32Array {
  const { dictionary, codes } = values;
  const counts = new Uint32Array(dictionary.length);
  const length = rows ? rows.length : codes.length;
  for (let i = 0; i < length; i += 1) {
    const code = codes[rows ? (rows[i] ?? 0) : i] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/**
 * Tallies some rows of a column whose dictionary has been read. Few rows are counted by their scores, so that many
 * small segments of a column with many different values do not each pay for the whole dictionary.
 */
export function tallyRows(
  scoreOf: Float64Array,
  values: ColumnValues,
  rows: Uint32Array | null,
): ScoreTally {
  if (!rows || rows.length >= scoreOf.length) {
    return tallyEntries(scoreOf, countEntries(values, rows));
  }
  const counts = new Map<number, number>();
  let missing = 0;
  for (const row of rows) {
    const score = scoreOf[values.codes[row] ?? 0] ?? Number.NaN;
    if (Number.isNaN(score)) missing += 1;
    else counts.set(score, (counts.get(score) ?? 0) + 1);
  }
  return { scores: sortCounts(counts), missing };
}

/** Weighted answers, scaled so that they add up to Kish's effective number of answers: shares and means hold, and intervals too. */
export type WeightedTally = Readonly<{ tally: ScoreTally; effectiveN: number }>;

/**
 * Tallies some rows, each by the weight of its row in the table (0 or more). The counts are fractions. Source of the
 * effective size (sum w)^2 / sum w^2: Kish (1965), Survey Sampling.
 */
export function tallyWeightedRows(
  scoreOf: Float64Array,
  values: ColumnValues,
  rows: Uint32Array | null,
  weights: Float64Array,
): WeightedTally {
  const counts = new Map<number, number>();
  const length = rows ? rows.length : values.codes.length;
  let sum = 0;
  let squares = 0;
  let missing = 0;
  for (let i = 0; i < length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    const score = scoreOf[values.codes[row] ?? 0] ?? Number.NaN;
    const weight = weights[row] ?? 0;
    if (Number.isNaN(score)) missing += 1;
    else if (weight > 0) {
      counts.set(score, (counts.get(score) ?? 0) + weight);
      sum += weight;
      squares += weight * weight;
    }
  }
  const factor = squares > 0 ? sum / squares : 0;
  const scaled = new Map([...counts].map(([score, count]) => [score, count * factor]));
  return { tally: { scores: sortCounts(scaled), missing }, effectiveN: sum * factor };
}

/** Tallies a column, or only the rows named (0-based). One pass over the rows, no text touched in it. */
export function tallyScores(values: ColumnValues, rows: Uint32Array | null = null): ScoreTally {
  return tallyRows(readDictionary(values), values, rows);
}

function asMap(scores: ScoreCounts): Map<number, number> {
  return new Map(scores.map(({ score, count }) => [score, count]));
}

/** The answers of both tallies together. */
export function mergeTallies(first: ScoreTally, second: ScoreTally): ScoreTally {
  const counts = asMap(first.scores);
  for (const { score, count } of second.scores) counts.set(score, (counts.get(score) ?? 0) + count);
  return { scores: sortCounts(counts), missing: first.missing + second.missing };
}

/** The answers of `whole` that are not in `part`; `part` must have been taken from `whole`. */
export function subtractTally(whole: ScoreTally, part: ScoreTally): ScoreTally {
  const counts = asMap(whole.scores);
  for (const { score, count } of part.scores) {
    const left = (counts.get(score) ?? 0) - count;
    if (left < 0) throw new RangeError(`The part holds more answers of ${score} than the whole`);
    counts.set(score, left);
  }
  if (part.missing > whole.missing) throw new RangeError('The part misses more than the whole');
  return { scores: sortCounts(counts), missing: whole.missing - part.missing };
}
