import type { AppError } from '../../shared/app-error.ts';
import type {
  MetricGroup,
  MetricOptions,
  MetricPeriod,
  MetricReport,
  MetricResult,
  PeriodUnit,
} from '../../shared/domain/metric.ts';
import { ok, refuse, type Err, type Result } from '../../shared/result.ts';
import { signalsOf } from '../trend/trend-signals.ts';
import { partPeriods } from './cutting/part-periods.ts';
import { countSegments, segmentRows } from './cutting/segment-rows.ts';
import type { NamedColumn, PreparedMeasure } from './prepared-measure.ts';

/** How a prepared metric is to be cut. All columns are of the same rows. */
export type Cut = Readonly<{
  /** Columns whose values are the segments: none, one, or two at a time. */
  by: readonly NamedColumn[];
  period: Readonly<{
    column: NamedColumn;
    unit: PeriodUnit;
    /** Which number of `3/4/2024` is the day, where the column does not say. */
    dateOrder?: MetricOptions['dateOrder'];
  }> | null;
  /** The rows that count (0-based, ascending); all where null. */
  rows: Uint32Array | null;
  /** A weight for every row of the table; null where all count alike. */
  weights: Float64Array | null;
}>;

export const uncut: Cut = { by: [], period: null, rows: null, weights: null };

/** More segments than this are identifiers or free text, and no answer that a person could read. */
const mostSegments = 1000;

function refuseSegments(by: readonly NamedColumn[]): Err<AppError> | null {
  const large = by.find(({ values }) => countSegments(values) > mostSegments);
  if (!large) return null;
  const segments = countSegments(large.values);
  const message = `Column "${large.name}" has ${segments} different values; segments can be compared up to ${mostSegments}. Choose a column with fewer different values.`;
  return refuse('invalid_input', message, { column: large.name, segments });
}

const hasGap = ({ parts }: MetricGroup): number => Number(parts.includes(''));

function computeGroups(
  measure: PreparedMeasure,
  { by, rows, weights }: Cut,
): readonly MetricGroup[] {
  const segments = segmentRows(
    by.map(({ values }) => values),
    rows,
  );
  const groups = segments.map((segment): MetricGroup => ({
    ...measure.of(segment.rows, weights),
    group: segment.parts.every((part) => part === '') ? '' : segment.parts.join(' · '),
    parts: segment.parts,
  }));
  return groups.sort((a, b) => hasGap(a) - hasGap(b) || b.n - a.n || (a.group < b.group ? -1 : 1));
}

/**
 * A metric of a whole table, by segment and by period. Groups: largest n first, rows without a segment last as ''.
 * Refuses more than 1,000 segments of a column, or more combinations of two, and dates too far apart (`invalid_input`).
 */
export function computeMetricReport(
  measure: PreparedMeasure,
  column: string,
  cut: Cut = uncut,
): Result<MetricReport> {
  const refusal = refuseSegments(cut.by);
  if (refusal) return refusal;
  const whole = measure.of(cut.rows, cut.weights);
  const groups = cut.by.length > 0 ? computeGroups(measure, cut) : [];
  if (groups.length > mostSegments) {
    const message = `The two columns have ${groups.length} combinations; up to ${mostSegments} can be compared. Choose columns with fewer different values.`;
    return refuse('invalid_input', message, { segments: groups.length });
  }
  const periods = cut.period
    ? partPeriods(cut.period.column, cut.period.unit, cut.rows, cut.period.dateOrder)
    : ok({ parts: [], warnings: [] });
  if (!periods.ok) return periods;
  const trend = periods.value.parts.map(({ rows, ...period }): MetricPeriod => ({
    ...measure.of(rows, cut.weights),
    ...period,
  }));
  return ok({
    ...whole,
    warnings: unique([...whole.warnings, ...measure.warnings, ...periods.value.warnings]),
    column,
    by: cut.by.length > 0 ? cut.by.map(({ name }) => name).join(' · ') : null,
    groups,
    trend,
    signals: trend.length > 0 ? signalsOf(trend) : null,
  });
}

const unique = (warnings: readonly string[]): MetricResult['warnings'] => [...new Set(warnings)];
