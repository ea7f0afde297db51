import { fitOfName } from '../../../core/metrics/metric-parts.ts';
import type { DatasetColumn } from '../../../shared/domain/dataset.ts';
import {
  scoreMetricNames,
  type ColumnPart,
  type MetricName,
  type ScoreMetricName,
} from '../../../shared/domain/metric.ts';
import { type ColumnProposal, proposeScoreColumns } from './propose-columns.ts';

const isScoreMetric = (metric: MetricName): metric is ScoreMetricName =>
  (scoreMetricNames as readonly string[]).includes(metric);

const ofTexts = ({ role, type }: DatasetColumn): boolean =>
  role === 'open_ended' || (type === 'text' && role === null);

function rankPart(metric: MetricName, part: ColumnPart, column: DatasetColumn): number {
  const { role, type, name, question } = column;
  if (metric === 'voice') return role === 'open_ended' ? 3 : Number(ofTexts(column));
  if (part === 'customer' && role === 'respondent') return 2;
  if (part === 'date' && (role === 'date' || type === 'date')) return 2;
  const fit = Math.max(fitOfName(metric, part, name), fitOfName(metric, part, question));
  if (part === 'amount' && type !== 'number') return 0;
  return fit;
}

/** Columns for one part of a metric: those that speak for themselves first, then whatever may do all the same. */
export function proposePartColumns(
  columns: readonly DatasetColumn[],
  metric: MetricName,
  part: ColumnPart,
): ColumnProposal {
  if (part === 'main' && isScoreMetric(metric)) return proposeScoreColumns(columns, metric);
  const usable = columns.filter(({ role }) => role !== 'ignore');
  const ranked = usable
    .map((column) => ({ column, rank: rankPart(metric, part, column) }))
    .toSorted((a, b) => b.rank - a.rank);
  return {
    proposed: ranked.flatMap(({ column, rank }) => (rank > 0 ? [column] : [])),
    others: ranked.flatMap(({ column, rank }) => (rank > 0 ? [] : [column])),
  };
}

/** The column to begin with, one that no other part has taken; null where no name and no role speaks for one. */
export function proposePart(
  columns: readonly DatasetColumn[],
  metric: MetricName,
  part: ColumnPart,
  taken: readonly (DatasetColumn | null)[],
): DatasetColumn | null {
  const { proposed } = proposePartColumns(columns, metric, part);
  return proposed.find((column) => !taken.includes(column)) ?? null;
}
