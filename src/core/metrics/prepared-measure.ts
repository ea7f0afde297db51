import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ColumnPart, MetricOptions, MetricResult } from '../../shared/domain/metric.ts';
import type { Result } from '../../shared/result.ts';

/** A column with the name that messages call it by. */
export type NamedColumn = Readonly<{
  name: string;
  values: ColumnValues;
  /** ISO 639-1, of the words of its table, where it is known. */
  language?: string | undefined;
}>;

/** The columns that a metric is made of; all of the same rows. */
export type MeasureColumns = Readonly<Partial<Record<ColumnPart, NamedColumn>>>;

/** A metric settled on all rows of a table (its scale, its last day), to be told of any part of them. */
export type PreparedMeasure = Readonly<{
  /**
   * The figure of the rows named (0-based; all where null). `weights` holds one weight per row of the table, not of the part;
   * null where every row counts alike.
   */
  of: (rows: Uint32Array | null, weights: Float64Array | null) => MetricResult;
  /** Said of the whole once, not of every part. */
  warnings: readonly string[];
}>;

/**
 * Settles a metric on columns. `rowCount` is the number of rows of the table. Refuses, in one sentence that names the
 * column, what it cannot be computed from.
 */
export type PrepareMeasure = (
  columns: MeasureColumns,
  rowCount: number,
  options: MetricOptions,
) => Result<PreparedMeasure>;
