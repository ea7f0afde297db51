import * as Plot from '@observablehq/plot';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricReport, SurvivalPoint } from '../../../shared/domain/metric.ts';
import { formatNumber, formatShare } from '../../state/format.ts';
import { Chart } from './Chart.tsx';
import type { DrawChart } from './PlotFigure.tsx';

const height = 220;

function drawSurvival(
  points: readonly SurvivalPoint[],
  words: Readonly<{ time: string; share: string }>,
): DrawChart {
  const percent = points.map(({ time, share, low, high }) => ({
    time,
    share: share * 100,
    low: low * 100,
    high: high * 100,
  }));
  return (width) =>
    Plot.plot({
      width,
      height,
      marginTop: 30,
      marginLeft: 48,
      marginBottom: 34,
      style: { background: 'transparent', fontFamily: 'inherit', fontSize: '12px' },
      x: { label: words.time, tickSize: 0 },
      y: { domain: [0, 100], label: words.share, grid: true, ticks: 5, tickSize: 0 },
      marks: [
        Plot.areaY(percent, {
          x: 'time',
          y1: 'low',
          y2: 'high',
          curve: 'step-after',
          fill: 'var(--accent)',
          fillOpacity: 0.14,
        }),
        Plot.lineY(percent, {
          x: 'time',
          y: 'share',
          curve: 'step-after',
          stroke: 'var(--accent)',
          strokeWidth: 2,
        }),
      ],
    });
}

/** Who is still there after how long, with the interval of every share. */
export function Survival({ report }: Readonly<{ report: MetricReport }>): ReactNode {
  const { t } = useTranslation('measure');
  const points = useMemo(() => report.survival ?? [], [report.survival]);
  const draw = useMemo(
    () => drawSurvival(points, { time: t('survivalTime'), share: t('survivalShare') }),
    [points, t],
  );
  const last = points.at(-1);
  return (
    <Chart
      title={t('survivalTitle')}
      label={t('survivalLabel', {
        share: formatShare(last?.share ?? 1, 1),
        time: formatNumber(last?.time ?? 0),
      })}
      draw={draw}
      numbers={[
        [t('survivalTime'), t('survivalShare'), t('interval'), t('atRisk')],
        ...points.map(({ time, share, low, high, atRisk }) => [
          formatNumber(time),
          formatShare(share, 1),
          t('range', { low: formatShare(low, 1), high: formatShare(high, 1) }),
          formatNumber(atRisk),
        ]),
      ]}
    />
  );
}
