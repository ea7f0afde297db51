import type { MetricReport, MetricResult } from '../shared/domain/metric.ts';
import { formatCount, formatFigure } from './format-number.ts';
import { formatTable } from './format-table.ts';
import { harmless } from './harmless.ts';

const intervalText = ({ interval, unit }: MetricResult): string =>
  interval
    ? `${Math.round(interval.level * 100)}% interval ${formatFigure(interval.low, unit)} to ${formatFigure(interval.high, unit)}`
    : 'no interval';

/** A metric in one line: value, interval, n. */
export function metricHeadline(metric: MetricResult): string {
  const { value, unit, n, missing } = metric;
  const without = missing > 0 ? `, ${formatCount(missing)} without an answer` : '';
  return `${metric.metric.toUpperCase()} ${formatFigure(value, unit)}, ${intervalText(metric)}, n = ${formatCount(n)}${without}`;
}

function groupLines({ by, groups }: MetricReport): string[] {
  const table = formatTable(groups, [
    { name: by ?? '', cell: ({ group }) => group || '(none given)' },
    { name: 'value', cell: ({ value, unit }) => formatFigure(value, unit), right: true },
    { name: 'n', cell: ({ n }) => n, right: true },
    {
      name: 'from',
      cell: ({ interval, unit }) => interval && formatFigure(interval.low, unit),
      right: true,
    },
    {
      name: 'to',
      cell: ({ interval, unit }) => interval && formatFigure(interval.high, unit),
      right: true,
    },
  ]);
  return table.length > 0 ? ['', ...table] : [];
}

/** The figure period by period, and what the series says. */
function trendLines({ trend, signals }: MetricReport): string[] {
  if (trend.length === 0) return [];
  const table = formatTable(trend, [
    { name: 'period', cell: ({ period }) => period },
    { name: 'value', cell: ({ value, unit }) => formatFigure(value, unit), right: true },
    { name: 'n', cell: ({ n }) => n, right: true },
    {
      name: 'from',
      cell: ({ interval, unit }) => interval && formatFigure(interval.low, unit),
      right: true,
    },
    {
      name: 'to',
      cell: ({ interval, unit }) => interval && formatFigure(interval.high, unit),
      right: true,
    },
  ]);
  const told = signals?.trend
    ? [`Trend: ${signals.trend.direction}, Mann-Kendall p ${signals.trend.p.toFixed(3)}.`]
    : [];
  const shift = signals?.shift
    ? [`Something changed in ${signals.shift.period}: the level went ${signals.shift.direction}.`]
    : [];
  return ['', ...table, ...told, ...shift];
}

/** A metric for people: headline, counts, method, warnings, segments and periods. */
export function metricLines(report: MetricReport): string[] {
  const counts = Object.entries(report.counts).map(
    ([name, count]) => `${name} ${formatCount(count)}`,
  );
  const further = report.further.map(
    ({ name, value, unit }) => `${name} ${formatFigure(value, unit)}`,
  );
  return [
    metricHeadline(report),
    ...(report.column === '' ? [] : [harmless(`Column: ${report.column}`)]),
    [...counts, ...further].join(', '),
    report.method,
    ...report.warnings.map((warning) => harmless(`Note: ${warning}`)),
    ...groupLines(report),
    ...trendLines(report),
  ];
}
