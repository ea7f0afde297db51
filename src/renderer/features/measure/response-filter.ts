import type { MetricOptions, RowFilter, ScoreMetricName } from '../../../shared/domain/metric.ts';

/** Which responses are to be read: those behind a segment, a bar or a band of a figure. */
export type ResponseFilter = Readonly<{
  where: readonly RowFilter[];
  band?: Readonly<{
    metric: ScoreMetricName;
    column: string;
    name: string;
    options: MetricOptions;
  }>;
}>;

/** Goes from a figure to the responses that it is made of. */
export type ShowResponses = (filter: ResponseFilter) => void;
