import * as Plot from '@observablehq/plot';
import type { DrawChart } from '../PlotFigure.tsx';
import { shareAxis } from './share-axis.ts';

export type Bar = Readonly<{
  label: string;
  share: number;
  low: number;
  high: number;
  fill: string;
  title: string;
}>;

const rowHeight = 26;
/** More bars than this are in the table only. */
export const mostBars = 30;

export const chartStyle = { background: 'transparent', fontFamily: 'inherit', fontSize: '12px' };

/** Pixels left of a chart for its labels: as wide as the longest, at most a good third of the chart. */
export function labelRoom(rows: readonly Readonly<{ label: string }>[], width: number): number {
  const longest = Math.max(...rows.map(({ label }) => label.length), 4);
  return Math.round(Math.min(280, width * 0.38, longest * 7 + 16));
}

/** Answers below each other, each a bar with its interval. */
export function drawBars(bars: readonly Bar[], words: Readonly<{ share: string }>): DrawChart {
  const shown = bars.slice(0, mostBars);
  const axis = shareAxis(Math.max(...shown.map(({ high }) => high), 0));
  return (width) => {
    const left = labelRoom(shown, width);
    return Plot.plot({
      width,
      height: shown.length * rowHeight + 48,
      marginLeft: left,
      marginRight: 24,
      marginTop: 6,
      marginBottom: 38,
      style: chartStyle,
      x: {
        domain: [axis.low, axis.high],
        ticks: [...axis.ticks],
        percent: false,
        tickFormat: '.0%',
        label: words.share,
        labelAnchor: 'center',
        labelArrow: 'none',
        tickSize: 0,
        grid: true,
      },
      y: { domain: shown.map((_, at) => at), type: 'band', padding: 0.28, axis: null },
      marks: [
        Plot.barX(shown, { y: (_, at) => at, x: 'share', fill: 'fill', title: 'title' }),
        Plot.link(shown, {
          y1: (_, at: number) => at,
          y2: (_, at: number) => at,
          x1: 'low',
          x2: 'high',
          stroke: 'var(--text)',
          strokeWidth: 1.2,
        }),
        Plot.axisY({
          tickSize: 0,
          tickFormat: (at: number) => shown[at]?.label ?? '',
          label: null,
          lineWidth: (left - 12) / 12,
          textOverflow: 'ellipsis',
          fill: 'var(--text)',
        }),
        Plot.ruleX([0], { stroke: 'var(--line)' }),
      ],
    });
  };
}
