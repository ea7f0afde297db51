import type { MetricName, MetricResult } from '../../../shared/domain/metric.ts';
import { smallSample } from '../metric-warnings.ts';

/** What a result made of records says; the rest is empty unless told. */
export type RecordFigures = Pick<MetricResult, 'value' | 'unit' | 'n' | 'missing' | 'method'> &
  Partial<Omit<MetricResult, 'metric'>> &
  Readonly<{
    /** What one of the n is called in warnings, such as `customer`. */
    one: string;
    isWeighted?: boolean;
  }>;

const weightedMethod =
  " Weighted: shares and means are those of the weighted rows, and intervals are computed from Kish's effective number of rows.";

/** "1 customer", "7 cases". */
export function countOf(count: number, one: string): string {
  if (count === 1) return `1 ${one}`;
  return `${count} ${one}s`;
}

/** A result with the warnings that every figure of records carries: none to compute from, or fewer than 30. */
export function recordResult(metric: MetricName, figures: RecordFigures): MetricResult {
  const { one, isWeighted = false, warnings = [], method, ...given } = figures;
  const told = warnOfSize(given.n, one);
  return {
    metric,
    interval: null,
    counts: {},
    distribution: [],
    further: [],
    ...given,
    method: isWeighted ? method + weightedMethod : method,
    warnings: [...told, ...warnings],
  };
}

function warnOfSize(n: number, one: string): readonly string[] {
  if (n === 0) return [`There is no usable ${one}, so nothing was computed.`];
  if (n >= smallSample) return [];
  return [
    `Only ${countOf(n, one)}: below ${smallSample} the figure is unsteady and should be read with its interval.`,
  ];
}
