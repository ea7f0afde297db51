import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { MetricName, MetricOptions, ScoreMetricName } from '../../../shared/domain/metric.ts';

/** The conventions of a metric, and what to do when one is chosen. */
export type OptionFieldsProps = Readonly<{
  table: DatasetSummary;
  /** The main column of the metric, whose values may count as yes. */
  column: DatasetColumn | null;
  metric: MetricName;
  options: MetricOptions;
  onChange: (options: MetricOptions) => void;
}>;

export type ScoreOptionFieldsProps = Pick<OptionFieldsProps, 'options' | 'onChange'> &
  Readonly<{ metric: ScoreMetricName }>;
