import * as Plot from '@observablehq/plot';
import type { DrawChart } from '../PlotFigure.tsx';
import { chartStyle, labelRoom } from './draw-bars.ts';

export type Rank = Readonly<{
  label: string;
  mean: number;
  low: number;
  high: number;
  title: string;
}>;

const rowHeight = 28;

/** Mean ranks with their intervals, the best on top; the axis runs from the first place to the last. */
export function drawRanks(ranks: readonly Rank[], words: Readonly<{ mean: string }>): DrawChart {
  return (width) => {
    const left = labelRoom(ranks, width);
    return Plot.plot({
      width,
      height: ranks.length * rowHeight + 48,
      marginLeft: left,
      marginRight: 24,
      marginTop: 6,
      marginBottom: 38,
      style: chartStyle,
      x: {
        domain: [1, Math.max(2, ranks.length)],
        ticks: Math.min(10, Math.max(1, ranks.length - 1)),
        label: words.mean,
        labelAnchor: 'center',
        labelArrow: 'none',
        tickSize: 0,
        grid: true,
      },
      y: { type: 'point', domain: ranks.map((_, at) => at), padding: 0.5, axis: null },
      marks: [
        Plot.link(ranks, {
          y1: (_, at: number) => at,
          y2: (_, at: number) => at,
          x1: 'low',
          x2: 'high',
          stroke: 'var(--accent)',
          strokeWidth: 2,
        }),
        Plot.dot(ranks, {
          y: (_, at) => at,
          x: 'mean',
          r: 4.5,
          fill: 'var(--accent)',
          title: 'title',
        }),
        Plot.axisY({
          tickSize: 0,
          tickFormat: (at: number) => ranks[at]?.label ?? '',
          label: null,
          lineWidth: (left - 12) / 12,
          textOverflow: 'ellipsis',
          fill: 'var(--text)',
        }),
      ],
    });
  };
}
