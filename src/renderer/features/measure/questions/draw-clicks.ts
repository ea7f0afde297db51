import * as Plot from '@observablehq/plot';
import type { ClickFigures } from '../../../../shared/domain/survey.ts';
import type { DrawChart } from '../PlotFigure.tsx';
import { chartStyle } from './draw-bars.ts';

const mostWide = 380;

/** Clicks as points over a grid of ten by ten, the darker the more often it was clicked; y runs down, as on a picture. */
export function drawClicks({
  cells,
  points,
  width: across,
  height: down,
}: ClickFigures): DrawChart {
  const most = Math.max(1, ...cells.flat());
  const grid = cells.flatMap((row, y) =>
    row.flatMap((count, x) => (count === 0 ? [] : [{ x, y, count }])),
  );
  const [cellWide, cellHigh] = [across / 10, down / 10];
  const shade = (count: number): string =>
    `color-mix(in oklab, var(--accent) ${(12 + (68 * count) / most).toFixed(0)}%, var(--ground))`;
  return (width) => {
    const wide = Math.min(mostWide, width);
    const high = Math.max(120, Math.min(520, (wide - 60) * (down / across)));
    return Plot.plot({
      width: wide,
      height: high + 50,
      marginLeft: 44,
      marginRight: 14,
      marginTop: 10,
      marginBottom: 38,
      style: chartStyle,
      x: { domain: [0, across], label: 'x', ticks: 5, labelArrow: 'none', tickSize: 0 },
      y: {
        domain: [0, down],
        reverse: true,
        label: 'y',
        ticks: 5,
        labelArrow: 'none',
        tickSize: 0,
      },
      marks: [
        Plot.rect(grid, {
          x1: ({ x }: { x: number }) => x * cellWide,
          x2: ({ x }: { x: number }) => (x + 1) * cellWide,
          y1: ({ y }: { y: number }) => y * cellHigh,
          y2: ({ y }: { y: number }) => (y + 1) * cellHigh,
          fill: ({ count }: { count: number }) => shade(count),
          title: 'count',
        }),
        Plot.dot(
          points.map(([x, y]) => ({ x, y })),
          {
            x: 'x',
            y: 'y',
            r: points.length > 300 ? 1.6 : 2.6,
            fill: 'var(--text)',
            fillOpacity: 0.55,
          },
        ),
        Plot.ruleX([across / 2], { stroke: 'var(--line)' }),
        Plot.ruleY([down / 2], { stroke: 'var(--line)' }),
        Plot.frame({ stroke: 'var(--line)' }),
      ],
    });
  };
}
