import type { ColumnRole, DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import {
  metricNames,
  scoreMetricNames,
  type MetricName,
  type ScoreMetricName,
} from '../../../shared/domain/metric.ts';

/** Columns in the order in which a person would look for them: `proposed` fit what is asked, `others` may do all the same. */
export type ColumnProposal = Readonly<{
  proposed: readonly DatasetColumn[];
  others: readonly DatasetColumn[];
}>;

/** The engine compares at most so many segments; a name list is no segment either. */
const mostSegments = 1000;
const fewSegments = 30;

const segmentRoles: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  'segment',
  'channel',
  'touchpoint',
  'journey_stage',
]);

function split(
  columns: readonly DatasetColumn[],
  isProposed: (column: DatasetColumn) => boolean,
): ColumnProposal {
  return {
    proposed: columns.filter(isProposed),
    others: columns.filter((column) => !isProposed(column)),
  };
}

/** Score columns for a metric: those with its role, then the numbers, then whatever may hold scores. */
export function proposeScoreColumns(
  columns: readonly DatasetColumn[],
  metric: ScoreMetricName,
): ColumnProposal {
  const usable = columns.filter(({ role }) => role !== 'ignore' && role !== 'open_ended');
  const rank = ({ type, role }: DatasetColumn): number => {
    if (role === metric) return 0;
    return type === 'number' ? 1 : 2;
  };
  const ordered = usable.toSorted((one, other) => rank(one) - rank(other));
  return split(ordered, ({ role }) => role === metric);
}

/** Columns to compare by: those with a role of a segment, then those with few values. The score itself is none. */
export function proposeSegmentColumns(
  columns: readonly DatasetColumn[],
  scoreName: string | null,
): ColumnProposal {
  const usable = columns.filter(
    ({ name, role, distinct }) =>
      name !== scoreName && role !== 'ignore' && distinct > 0 && distinct <= mostSegments,
  );
  const isSegment = ({ role, type, distinct }: DatasetColumn): boolean =>
    segmentRoles.has(role) ||
    (role === null && distinct >= 2 && distinct <= fewSegments && type !== 'date');
  const { proposed, others } = split(usable, isSegment);
  const withRole = (column: DatasetColumn): number => (segmentRoles.has(column.role) ? 0 : 1);
  return { proposed: proposed.toSorted((a, b) => withRole(a) - withRole(b)), others };
}

/** The metric to begin with: the one asked for, else the first score that the table has a column for. */
export function chooseMetric(table: DatasetSummary, wanted: string | undefined): MetricName {
  const asked = metricNames.find((metric) => metric === wanted?.toLowerCase());
  const present = scoreMetricNames.find((metric) =>
    table.columns.some(({ role }) => role === metric),
  );
  return asked ?? present ?? 'nps';
}

/** The column that was meant by its name or its question, whatever the case. */
export function findColumn(
  columns: readonly DatasetColumn[],
  wanted: string | null | undefined,
): DatasetColumn | null {
  if (!wanted) return null;
  const folded = wanted.toLowerCase();
  return (
    columns.find(({ name }) => name === wanted) ??
    columns.find(({ name }) => name.toLowerCase() === folded) ??
    columns.find(({ question }) => question.toLowerCase() === folded) ??
    null
  );
}
