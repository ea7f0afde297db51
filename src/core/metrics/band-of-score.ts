import type { MetricOptions, ScoreMetricName } from '../../shared/domain/metric.ts';
import { computeMetric } from './compute-metric.ts';
import { detectScale, type Scale } from './scale.ts';
import { readDictionary, tallyRows } from './score-tally.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';

/**
 * The named band of a metric that a score lies in, such as `detractors` or `satisfied`; null off the scale. Told by the
 * metric itself, so that a list and a figure can never disagree.
 */
export function bandOfScore(
  metric: ScoreMetricName,
  score: number,
  scale: Scale,
  options: MetricOptions = {},
): string | null {
  const one = { scores: [{ score, count: 1 }], missing: 0 };
  const { counts } = computeMetric(metric, one, { ...options, scale });
  return Object.entries(counts).find(([, count]) => count === 1)?.[0] ?? null;
}

/** The band of every dictionary entry of a column; null where it holds no score. The scale is settled on the column. */
export function bandsOfColumn(
  metric: ScoreMetricName,
  values: ColumnValues,
  options: MetricOptions = {},
): readonly (string | null)[] {
  const scoreOf = readDictionary(values);
  const scale = options.scale ?? detectScale(metric, tallyRows(scoreOf, values, null).scores);
  return Array.from(scoreOf, (score) =>
    Number.isNaN(score) ? null : bandOfScore(metric, score, scale, options),
  );
}
