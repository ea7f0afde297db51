import * as Plot from '@observablehq/plot';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MetricReport } from '../../../shared/domain/metric.ts';
import { formatNumber, formatShare } from '../../state/format.ts';
import { toneScores, type ToneScore } from './bands.ts';
import { Chart } from './Chart.tsx';
import type { DrawChart } from './PlotFigure.tsx';

const tones = ['positive', 'neutral', 'negative'] as const;
const height = 176;

type Words = Readonly<{ score: string; answers: string; describe: (one: ToneScore) => string }>;

function drawDistribution(scores: readonly ToneScore[], words: Words): DrawChart {
  return (width) =>
    Plot.plot({
      width,
      height,
      marginTop: 20,
      marginLeft: 44,
      marginBottom: 34,
      style: { background: 'transparent', fontFamily: 'inherit', fontSize: '12px' },
      x: {
        type: 'band',
        domain: scores.map(({ score }) => score),
        label: words.score,
        padding: 0.18,
        tickSize: 0,
      },
      y: { label: words.answers, grid: true, ticks: 4, tickSize: 0 },
      marks: [
        ...tones.map((tone) =>
          Plot.barY(
            scores.filter((one) => one.tone === tone),
            {
              x: 'score',
              y: 'count',
              fill: `var(--tone-${tone})`,
              title: words.describe,
              rx1: 0,
              ry1: 0,
            },
          ),
        ),
        Plot.ruleY([0], { stroke: 'var(--line)' }),
      ],
    });
}

/** How often each score was given, coloured by the band that it counts in. */
export function Distribution({
  report,
  reversed,
}: Readonly<{ report: MetricReport; reversed: boolean }>): ReactNode {
  const { t } = useTranslation('measure');
  const { n } = report;
  const scores = useMemo(() => toneScores(report, reversed), [report, reversed]);
  const draw = useMemo(
    () =>
      drawDistribution(scores, {
        score: t('score'),
        answers: t('answers'),
        describe: ({ score, count }) =>
          t('scoreCount', {
            score: formatNumber(score),
            count,
            number: formatNumber(count),
            share: formatShare(n > 0 ? count / n : 0, 1),
          }),
      }),
    [n, scores, t],
  );
  const numbers = [
    [t('score'), t('answers'), t('share')],
    ...scores.map(({ score, count }) => [
      formatNumber(score),
      formatNumber(count),
      formatShare(n > 0 ? count / n : 0, 1),
    ]),
  ];
  const label = t('distributionLabel', {
    column: report.column,
    scores: scores.map(({ score, count }) => `${score}: ${count}`).join(', '),
  });
  return <Chart title={t('distribution')} label={label} draw={draw} numbers={numbers} />;
}
