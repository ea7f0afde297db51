import type { Interval, MetricResult } from '../../../shared/domain/metric.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import { scoreText } from '../../sentiment/score-text.ts';
import { adjustedWaldNps } from '../../statistics/adjusted-wald-nps.ts';
import { countEntries } from '../score-tally.ts';
import type { NamedColumn, PrepareMeasure } from '../prepared-measure.ts';
import { needColumn } from './read-cells.ts';
import { recordResult } from './record-result.ts';
import { shareInterval } from './share-result.ts';
import { effectiveSize } from './share-tally.ts';

const feelings = ['positive', 'neutral', 'negative'] as const;
/** Behind the feelings: a text in a language without a lexicon, and no text. */
const unknownLanguage = 3;
const blank = 4;

/** Texts shorter than this cannot be told apart by language and follow their column. */
const leastForDetection = 25;
const sampleCharacters = 20_000;

function languageOfColumn(texts: readonly string[]): string {
  const sample: string[] = [];
  let length = 0;
  for (const text of texts) {
    if (length >= sampleCharacters) break;
    sample.push(text);
    length += text.length;
  }
  const whole = detectLanguage(sample.join('\n'));
  return whole === 'und' ? 'en' : whole;
}

/** The feeling of every dictionary entry: each different text is scored once. */
function feelingsOf({ values }: NamedColumn, language: string): Uint8Array {
  return Uint8Array.from(values.dictionary, (text) => {
    if (text.trim() === '') return blank;
    const own = text.length < leastForDetection ? 'und' : detectLanguage(text);
    const sentiment = scoreText(text, own === 'und' ? language : own);
    return sentiment.language === 'und' ? unknownLanguage : feelings.indexOf(sentiment.label);
  });
}

/** Rows and weights by feeling. */
type Feelings = Readonly<{
  counts: readonly number[];
  sums: readonly number[];
  effectiveN: number;
}>;

function countFeelings(
  feelingOf: Uint8Array,
  codes: Uint32Array,
  rows: Uint32Array | null,
  weights: Float64Array | null,
): Feelings {
  const counts = [0, 0, 0, 0, 0];
  const sums = [0, 0, 0, 0, 0];
  let squares = 0;
  const length = rows ? rows.length : codes.length;
  for (let i = 0; i < length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    const feeling = feelingOf[codes[row] ?? 0] ?? blank;
    const weight = weights ? (weights[row] ?? 0) : 1;
    counts[feeling] = (counts[feeling] ?? 0) + 1;
    sums[feeling] = (sums[feeling] ?? 0) + weight;
    if (feeling < feelings.length) squares += weight * weight;
  }
  const total = (sums[0] ?? 0) + (sums[1] ?? 0) + (sums[2] ?? 0);
  return { counts, sums, effectiveN: effectiveSize(total, squares) };
}

const methodIn = (language: string): string =>
  `${definition} Texts too short to tell their language are read in that of the column (${language}).`;

const definition =
  'Net sentiment: share of positive minus share of negative texts, in points. A text is positive from a score of 0.05 and negative to -0.05, by lexicon and rules. Interval at 95%: adjusted Wald, as for the net promoter score; those of the share of positive texts: Wilson score.';

/** The interval of a difference of two shares of the same answers is that of a net promoter score. */
function netInterval(shares: readonly number[], effectiveN: number): Interval | null {
  if (!(effectiveN > 0)) return null;
  const [promoters = 0, , detractors = 0] = shares.map((share) => share * effectiveN);
  return adjustedWaldNps({ promoters, detractors, n: effectiveN });
}

function furtherOf(shares: readonly number[], effectiveN: number): MetricResult['further'] {
  const [positive = 0, neutral = 0, negative = 0] = shares;
  const bounds = shareInterval(positive, effectiveN);
  const percent = (name: string, value: number) => ({ name, value, unit: 'percent' }) as const;
  return [
    percent('Share positive', 100 * positive),
    ...(bounds
      ? [
          percent('Share positive, lower bound (Wilson)', bounds.low),
          percent('Share positive, upper bound (Wilson)', bounds.high),
        ]
      : []),
    percent('Share neutral', 100 * neutral),
    percent('Share negative', 100 * negative),
  ];
}

function voiceResult(
  { counts, sums, effectiveN }: Feelings,
  method: string,
  isWeighted: boolean,
): MetricResult {
  const [positive = 0, neutral = 0, negative = 0, unread = 0, missing = 0] = counts;
  const total = (sums[0] ?? 0) + (sums[1] ?? 0) + (sums[2] ?? 0);
  const shares = total > 0 ? sums.slice(0, feelings.length).map((sum) => sum / total) : null;
  return recordResult('voice', {
    one: 'text',
    value: shares ? 100 * ((shares[0] ?? 0) - (shares[2] ?? 0)) : null,
    unit: 'points',
    n: positive + neutral + negative,
    missing: missing + unread,
    interval: shares && netInterval(shares, effectiveN),
    counts: { positive, neutral, negative },
    further: shares ? furtherOf(shares, effectiveN) : [],
    method,
    isWeighted,
    ...(isWeighted ? { effectiveN } : {}),
  });
}

/**
 * Net sentiment of a column of texts: share of positive minus share of negative ones, in points (-100 to 100). Short texts
 * follow the language of the column, which is English where it cannot be told; texts in a language without a lexicon are
 * left out and told. Refuses a column without a text that can be scored.
 */
export const prepareVoice: PrepareMeasure = (columns) => {
  const column = needColumn(columns, 'main', 'with the texts');
  if (!column.ok) return column;
  const { name, values } = column.value;
  const language = languageOfColumn(values.dictionary);
  const feelingOf = feelingsOf(column.value, language);
  const method = methodIn(language);
  const entries = countEntries(values);
  const rowsWith = (wanted: (feeling: number) => boolean): number =>
    entries.reduce(
      (sum, count, entry) => (wanted(feelingOf[entry] ?? blank) ? sum + count : sum),
      0,
    );
  const unread = rowsWith((feeling) => feeling === unknownLanguage);
  if (rowsWith((feeling) => feeling < feelings.length) === 0) {
    const message =
      unread > 0
        ? `The texts of column "${name}" are in a language that has no sentiment lexicon here. Choose another column.`
        : `Column "${name}" is empty: there is no text to score. Choose another column.`;
    return refuse('too_little_data', message, { column: name });
  }
  return ok({
    of: (rows, weights) =>
      voiceResult(countFeelings(feelingOf, values.codes, rows, weights), method, weights !== null),
    warnings:
      unread > 0
        ? [
            `Column "${name}": ${unread} ${unread === 1 ? 'text is' : 'texts are'} in a language without a sentiment lexicon and ${unread === 1 ? 'was' : 'were'} left out.`,
          ]
        : [],
  });
};
