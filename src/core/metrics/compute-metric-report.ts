import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type {
  MetricGroup,
  MetricName,
  MetricOptions,
  MetricReport,
  MetricResult,
} from '../../shared/domain/metric.ts';
import { ok, refuse, type Err, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/app-error.ts';
import { computeMetric } from './compute-metric.ts';
import { oneToTenWarning } from './compute-nps.ts';
import { describeExamples, examineColumn, type ColumnContent } from './examine-column.ts';
import { detectScale, type Scale } from './scale.ts';
import { readDictionary, tallyRows } from './score-tally.ts';
import { countSegments, tallySegments } from './tally-segments.ts';

export type NamedColumn = Readonly<{ name: string; values: ColumnValues }>;

export type MetricRequest = Readonly<{
  metric: MetricName;
  column: NamedColumn;
  /** Column of the same rows whose values are the segments. */
  by: NamedColumn | null;
  options: MetricOptions;
}>;

/** More different scores than this are measurements, such as amounts or durations, not answers on a scale. */
const mostScores = 1000;

/** More segments than this are identifiers or free text, and no answer that a person could read. */
const mostSegments = 1000;

function refuseScale(metric: MetricName, { min, max }: Scale): Err<AppError> | null {
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
    return refuse(
      'too_little_data',
      `Column "${name}" is empty: there is no answer to compute from.`,
      {
        column: name,
      },
    );
  }
  if (content.scored > 0) return null;
  const message = `Column "${name}" holds no scores, but text such as ${describeExamples(content)}. Choose the column with the numbers.`;
  return refuse('column_not_numeric', message, { column: name });
}

function refuseSegments(by: NamedColumn | null): Err<AppError> | null {
  const segments = by ? countSegments(by.values) : 0;
  if (!by || segments <= mostSegments) return null;
  const message = `Column "${by.name}" has ${segments} different values; segments can be compared up to ${mostSegments}. Choose a column with fewer different values.`;
  return refuse('invalid_input', message, { column: by.name, segments });
}

function computeGroups(
  request: MetricRequest,
  whole: MetricResult,
  scale: Scale,
  scoreOf: Float64Array,
): readonly MetricGroup[] {
  const { metric, column, by, options } = request;
  if (!by) return [];
  return tallySegments(column.values, by.values, scoreOf).map(({ group, tally }) => {
    const result = computeMetric(metric, tally, { ...options, scale });
    const warnings = result.warnings.filter((warning) => warning !== oneToTenWarning);
    return { ...result, group, method: whole.method, warnings };
  });
}

function warnAboutWords(content: ColumnContent): readonly string[] {
  const words = content.filled - content.scored;
  if (words <= content.scored) return [];
  return [
    `${words} of ${content.filled} filled cells are not scores, such as ${describeExamples(content)}; check that this is the right column.`,
  ];
}

/**
 * A metric of a column, whole and by segment. The scale is settled on the whole column, so that all segments share it.
 * Groups: largest n first, rows without a segment last as ''. Refuses an empty column and one whose answers lie all off
 * the scale (`too_little_data`), one without any number (`column_not_numeric`), and a scale the metric is not defined
 * for or more than 1,000 segments or different scores (`invalid_input`).
 */
export function computeMetricReport(request: MetricRequest): Result<MetricReport> {
  const { metric, column, by, options } = request;
  const scoreOf = readDictionary(column.values);
  const content = examineColumn(column.values, scoreOf);
  const refusal =
    (options.scale && refuseScale(metric, options.scale)) ??
    refuseColumn(column.name, content) ??
    refuseSegments(by);
  if (refusal) return refusal;
  const tally = tallyRows(scoreOf, column.values, null);
  const scale = options.scale ?? detectScale(metric, tally.scores);
  const whole = computeMetric(metric, tally, options);
  if (whole.n === 0) {
    const message = `No answer in column "${column.name}" lies on the scale from ${scale.min} to ${scale.max}; it holds values such as ${describeExamples(content, 'scores')}. Set the scale of the question.`;
    return refuse('too_little_data', message, { column: column.name });
  }
  if (whole.distribution.length > mostScores) {
    const message = `Column "${column.name}" holds ${whole.distribution.length} different numbers: these are measurements, not answers on a scale. Choose the column of the rating question.`;
    return refuse('invalid_input', message, { column: column.name });
  }
  return ok({
    ...whole,
    warnings: [...whole.warnings, ...warnAboutWords(content)],
    column: column.name,
    by: by?.name ?? null,
    groups: computeGroups(request, whole, scale, scoreOf),
  });
}
