import type { BenchmarkId, DatasetId } from '../ids.ts';
import type { MetricName } from './metric.ts';

/** A figure from elsewhere, or of an earlier time, to hold one's own against. */
export type Benchmark = Readonly<{
  id: BenchmarkId;
  metric: MetricName;
  label: string;
  /** In the unit of the metric. */
  value: number;
  /** Answers that it was computed from, where that is known. */
  n: number | null;
  /** Where it comes from. */
  note: string;
  /** First and last day that it speaks of, ISO 8601; null where it is open. */
  validFrom: string | null;
  validTo: string | null;
  /** The table it is for; null where it is for all. */
  datasetId: DatasetId | null;
}>;
