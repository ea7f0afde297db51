import type { AppError } from '../../shared/app-error.ts';
import type { MetricOptions, MetricResult, ScoreMetricName } from '../../shared/domain/metric.ts';
import { ok, refuse, type Err } from '../../shared/result.ts';
import { computeMetric } from './compute-metric.ts';
import { oneToTenWarning } from './compute-nps.ts';
import { describeExamples, examineColumn, type ColumnContent } from './examine-column.ts';
import type { NamedColumn, PrepareMeasure } from './prepared-measure.ts';
import { detectScale, type Scale } from './scale.ts';
import { readDictionary, tallyRows, tallyWeightedRows } from './score-tally.ts';

/** More different scores than this are measurements, such as amounts or durations, not answers on a scale. */
const mostScores = 1000;

function refuseScale(metric: ScoreMetricName, { min, max }: Scale): Err<AppError> | null {
  if (!(min < max)) {
    return refuse(
      'invalid_input',
      `A scale runs from a lower to a higher number, not from ${min} to ${max}.`,
    );
  }
  if (metric === 'nps' && !(max === 10 && (min === 0 || min === 1))) {
    const message = `The Net Promoter Score is defined for answers from 0 to 10 (or 1 to 10), not from ${min} to ${max}. Choose satisfaction or effort for this question.`;
    return refuse('invalid_input', message, { min, max });
  }
  return null;
}

function refuseColumn(name: string, content: ColumnContent): Err<AppError> | null {
  if (content.filled === 0) {
    const message = `Column "${name}" is empty: there is no answer to compute from.`;
    return refuse('too_little_data', message, { column: name });
  }
  if (content.scored > 0) return null;
  const message = `Column "${name}" holds no scores, but text such as ${describeExamples(content)}. Choose the column with the numbers.`;
  return refuse('column_not_numeric', message, { column: name });
}

function refuseScores(
  { name }: NamedColumn,
  whole: MetricResult,
  { min, max }: Scale,
  content: ColumnContent,
): Err<AppError> | null {
  if (whole.n === 0) {
    const message = `No answer in column "${name}" lies on the scale from ${min} to ${max}; it holds values such as ${describeExamples(content, 'scores')}. Set the scale of the question.`;
    return refuse('too_little_data', message, { column: name });
  }
  if (whole.distribution.length <= mostScores) return null;
  const message = `Column "${name}" holds ${whole.distribution.length} different numbers: these are measurements, not answers on a scale. Choose the column of the rating question.`;
  return refuse('invalid_input', message, { column: name });
}

function warnAboutWords(content: ColumnContent): readonly string[] {
  const words = content.filled - content.scored;
  if (words <= content.scored) return [];
  return [
    `${words} of ${content.filled} filled cells are not scores, such as ${describeExamples(content)}; check that this is the right column.`,
  ];
}

/** The figure and its interval as weighted; what was counted, and what is doubted, as it stands in the rows. */
function combine(plain: MetricResult, weighted: MetricResult, effectiveN: number): MetricResult {
  return {
    ...plain,
    value: weighted.value,
    interval: weighted.interval,
    further: weighted.further,
    effectiveN,
    method: `${plain.method} Weighted; the interval rests on the effective number of answers (Kish).`,
  };
}

/**
 * One of the metrics of a rating question (see `computeNps`, `computeCsat`, `computeCes`, `computeRating`). The scale is
 * settled on the whole column, so that all parts share it. Refuses an empty column and one whose answers lie all off the
 * scale (`too_little_data`), one without any number (`column_not_numeric`), and a scale the metric is not defined for or
 * more than 1,000 different scores (`invalid_input`).
 */
export function prepareScore(metric: ScoreMetricName): PrepareMeasure {
  return ({ main }, _rowCount, options) => {
    if (!main) return refuse('invalid_input', 'Choose the column that holds the scores.');
    const { values } = main;
    const scoreOf = readDictionary(values);
    const content = examineColumn(values, scoreOf);
    const refusal =
      (options.scale && refuseScale(metric, options.scale)) ?? refuseColumn(main.name, content);
    if (refusal) return refusal;
    const tally = tallyRows(scoreOf, values, null);
    const scale = options.scale ?? detectScale(metric, tally.scores);
    const whole = computeMetric(metric, tally, options);
    const refusedScores = refuseScores(main, whole, scale, content);
    if (refusedScores) return refusedScores;
    const settled: MetricOptions = { ...options, scale };
    const ofPart = (rows: Uint32Array): MetricResult => {
      const part = computeMetric(metric, tallyRows(scoreOf, values, rows), settled);
      const warnings = part.warnings.filter((warning) => warning !== oneToTenWarning);
      return { ...part, method: whole.method, warnings };
    };
    return ok({
      warnings: warnAboutWords(content),
      of: (rows, weights) => {
        const plain = rows ? ofPart(rows) : whole;
        if (!weights) return plain;
        const { tally, effectiveN } = tallyWeightedRows(scoreOf, values, rows, weights);
        return combine(plain, computeMetric(metric, tally, settled), effectiveN);
      },
    });
  };
}
