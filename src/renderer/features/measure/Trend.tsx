import * as Plot from '@observablehq/plot';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricReport } from '../../../shared/domain/metric.ts';
import { formatNumber } from '../../state/format.ts';
import { Chart } from './Chart.tsx';
import { formatFigure, formatInterval, formatP } from './metric-words.ts';
import type { DrawChart } from './PlotFigure.tsx';

const height = 220;

type Point = Readonly<{
  at: Date;
  period: string;
  value: number;
  low: number;
  high: number;
  n: number;
  words: string;
}>;

function listPoints(report: MetricReport, say: (index: number) => string): readonly Point[] {
  return report.trend.flatMap(({ period, start, value, interval, n }, index) =>
    value === null
      ? []
      : [
          {
            at: new Date(`${start}T00:00:00Z`),
            period,
            value,
            low: interval?.low ?? value,
            high: interval?.high ?? value,
            n,
            words: say(index),
          },
        ],
  );
}

function drawTrend(points: readonly Point[], whole: number | null, unit: string): DrawChart {
  return (width) =>
    Plot.plot({
      width,
      height,
      marginTop: 30,
      marginLeft: 48,
      marginBottom: 34,
      style: { background: 'transparent', fontFamily: 'inherit', fontSize: '12px' },
      x: { type: 'utc', label: null },
      y: { label: unit, grid: true, ticks: 5, tickSize: 0, nice: true },
      marks: [
        ...(whole === null
          ? []
          : [Plot.ruleY([whole], { stroke: 'var(--line)', strokeDasharray: '4 4' })]),
        Plot.areaY(points, {
          x: 'at',
          y1: 'low',
          y2: 'high',
          fill: 'var(--accent)',
          fillOpacity: 0.14,
        }),
        Plot.lineY(points, { x: 'at', y: 'value', stroke: 'var(--accent)', strokeWidth: 2 }),
        Plot.dot(points, { x: 'at', y: 'value', fill: 'var(--accent)', r: 3.5, title: 'words' }),
      ],
    });
}

/** The metric period by period with its intervals, and what the series says. */
export function Trend({ report }: Readonly<{ report: MetricReport }>): ReactNode {
  const { t } = useTranslation('measure');
  const { trend, unit, signals } = report;
  const points = useMemo(() => {
    const say = (index: number): string => {
      const point = report.trend[index];
      if (!point || point.value === null) return '';
      return t('trendPoint', {
        period: point.period,
        value: formatFigure(point.value, point.unit),
        n: formatNumber(point.n),
      });
    };
    return listPoints(report, say);
  }, [report, t]);
  const draw = useMemo(
    () => drawTrend(points, report.value, t(`unit.${unit}`)),
    [points, report.value, t, unit],
  );
  const numbers = [
    [t('periodColumn'), t(`metric.${report.metric}`), t('interval'), t('n')],
    ...trend.map((point) => [
      point.period,
      point.value === null ? t('noValue') : formatFigure(point.value, point.unit),
      point.interval ? formatInterval(t, point.interval, point.unit) : t('noValue'),
      formatNumber(point.n),
    ]),
  ];
  return (
    <div className="trend">
      <Chart
        title={t('trendTitle')}
        label={t('trendLabel', {
          metric: t(`metricLong.${report.metric}`),
          points: points.map(({ words }) => words).join('. '),
        })}
        draw={draw}
        numbers={numbers}
      />
      {signals ? (
        <>
          <p>
            {signals.trend
              ? t(`signal.${signals.trend.direction}`, { p: formatP(signals.trend.p) })
              : t('signal.short')}{' '}
            {signals.shift
              ? t(`shift.${signals.shift.direction}`, { period: signals.shift.period })
              : null}
          </p>
          <p className="quiet">{signals.method}</p>
        </>
      ) : null}
    </div>
  );
}
