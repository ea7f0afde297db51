import * as Plot from '@observablehq/plot';
import type { DrawChart } from '../PlotFigure.tsx';
import { chartStyle } from './draw-bars.ts';

export type Column = Readonly<{ label: string; count: number; fill: string; title: string }>;

/** How wide a label of the axis may become, in pixels of a digit. */
const digit = 7;

/** Counts side by side: scores, bins of numbers, periods. Labels that would run into each other are left out. */
export function drawColumns(
  columns: readonly Column[],
  words: Readonly<{ x: string; y: string }>,
  isTight = false,
): DrawChart {
  return (width) => {
    const longest = Math.max(...columns.map(({ label }) => label.length), 1);
    const room = Math.max(1, Math.floor((width - 60) / (longest * digit + 10)));
    const every = Math.ceil(columns.length / room);
    return Plot.plot({
      width,
      height: 208,
      marginTop: 22,
      marginLeft: 48,
      marginBottom: 40,
      style: chartStyle,
      x: {
        type: 'band',
        domain: columns.map((_, at) => at),
        padding: isTight ? 0.04 : 0.18,
        label: words.x,
        labelAnchor: 'center',
        labelArrow: 'none',
        tickSize: 0,
        tickFormat: (at: number) => (at % every === 0 ? (columns[at]?.label ?? '') : ''),
      },
      y: { label: words.y, grid: true, ticks: 4, tickSize: 0 },
      marks: [
        Plot.barY(columns, { x: (_, at) => at, y: 'count', fill: 'fill', title: 'title' }),
        Plot.ruleY([0], { stroke: 'var(--line)' }),
      ],
    });
  };
}
