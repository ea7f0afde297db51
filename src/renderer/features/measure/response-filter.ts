import type { MetricOptions, RowFilter, ScoreMetricName } from '../../../shared/domain/metric.ts';

/** Rows drawn by chance; the same seed draws the same. `by` names the column that they are spread over. */
export type ResponseSample = Readonly<{
  size: number;
  seed: number;
  by?: string;
  allocation: 'proportional' | 'equal';
}>;

/** Which responses are to be read: those behind a segment, a bar or a band of a figure. */
export type ResponseFilter = Readonly<{
  where: readonly RowFilter[];
  band?: Readonly<{
    metric: ScoreMetricName;
    column: string;
    name: string;
    options: MetricOptions;
  }>;
  /** Only rows that are drawn by chance, such as those that are to be coded. */
  sample?: ResponseSample;
}>;

/** Goes from a figure to the responses that it is made of. */
export type ShowResponses = (filter: ResponseFilter) => void;
