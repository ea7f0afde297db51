import type { MetricName, MetricOptions } from '../../../shared/domain/metric.ts';

/** The conventions of a metric, and what to do when one is chosen. */
export type OptionFieldsProps = Readonly<{
  metric: MetricName;
  options: MetricOptions;
  onChange: (options: MetricOptions) => void;
}>;
