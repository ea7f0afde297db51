import type { TFunction } from 'i18next';
import type {
  Interval,
  MetricReport,
  MetricResult,
  MetricUnit,
} from '../../../shared/domain/metric.ts';
import { formatNumber, formatShare } from '../../state/format.ts';
import { bandsOf } from './bands.ts';

const decimals = {
  points: 1,
  percent: 1,
  score: 2,
  minutes: 1,
  hours: 1,
  days: 1,
  amount: 2,
  count: 2,
} as const satisfies Record<MetricUnit, number>;

/** A figure in the digits that its unit deserves; the unit's own word stands elsewhere. */
export function formatFigure(value: number, unit: MetricUnit): string {
  return formatNumber(value, decimals[unit]);
}

/** The short word of a unit that stands behind a figure. */
export function unitOf(t: TFunction<'measure'>, unit: Exclude<MetricUnit, 'score'>): string {
  return t(`unitShort.${unit}`);
}

/** A p value as it is printed: never zero. */
export function formatP(p: number): string {
  return p < 0.001 ? `< ${formatNumber(0.001, 3)}` : `= ${formatNumber(p, 3)}`;
}

export function formatInterval(
  t: TFunction<'measure'>,
  interval: Interval,
  unit: MetricUnit,
): string {
  return t('range', {
    low: formatFigure(interval.low, unit),
    high: formatFigure(interval.high, unit),
  });
}

/** A result as a table for a spreadsheet: the whole first, then each segment, with everything that defends the figure. */
export function resultRows(
  t: TFunction<'measure'>,
  report: MetricReport,
): readonly (readonly string[])[] {
  const bands = bandsOf(report);
  const titled = report.metric === 'custom' ? report.column : t(`metric.${report.metric}`);
  const line = (name: string, one: MetricResult): readonly string[] => [
    name,
    one.value === null ? '' : formatFigure(one.value, one.unit),
    one.interval ? formatFigure(one.interval.low, one.unit) : '',
    one.interval ? formatFigure(one.interval.high, one.unit) : '',
    String(one.n),
    String(one.missing),
    ...bandsOf(one).map(({ count }) => String(count)),
  ];
  return [
    [
      report.by ?? t('segment'),
      `${titled} (${t(`unit.${report.unit}`)})`,
      t('intervalLow', { level: formatShare(report.interval?.level ?? 0.95) }),
      t('intervalHigh', { level: formatShare(report.interval?.level ?? 0.95) }),
      t('n'),
      t('missing'),
      ...bands.map(({ id }) => t(`band.${id}`)),
    ],
    line(t('all'), report),
    ...report.groups.map((group) => line(group.group === '' ? t('noSegment') : group.group, group)),
  ];
}
