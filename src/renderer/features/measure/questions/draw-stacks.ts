import * as Plot from '@observablehq/plot';
import type { DrawChart } from '../PlotFigure.tsx';
import { chartStyle, labelRoom } from './draw-bars.ts';

export type StackPoint = Readonly<{ label: string; fill: string; lean: number | null }>;
export type StackRow = Readonly<{ label: string; shares: readonly number[] }>;

type Segment = Readonly<{ row: number; from: number; to: number; fill: string; title: string }>;
type LegendEntry = Readonly<{ label: string; fill: string; x: number; line: number }>;

const rowHeight = 28;
const letter = 6.6;
const legendLine = 20;

/** Where each row begins: ordered answers stand around the middle of the scale, others at 0. */
function beginningOf(points: readonly StackPoint[], shares: readonly number[]): number {
  if (points.every(({ lean }) => lean === null)) return 0;
  return -points.reduce((sum, { lean }, at) => {
    const share = shares[at] ?? 0;
    if (lean === null || lean >= 0.05) return sum;
    return lean > -0.05 ? sum + share / 2 : sum + share;
  }, 0);
}

function listSegments(
  points: readonly StackPoint[],
  rows: readonly StackRow[],
  describe: (row: string, point: string, share: number) => string,
): readonly Segment[] {
  return rows.flatMap(({ label, shares }, row) => {
    let from = beginningOf(points, shares);
    return points.map((point, at) => {
      const share = shares[at] ?? 0;
      const segment = {
        row,
        from,
        to: from + share,
        fill: point.fill,
        title: describe(label, point.label, share),
      };
      from += share;
      return segment;
    });
  });
}

function placeLegend(points: readonly StackPoint[], width: number): readonly LegendEntry[] {
  let [x, line] = [0, 0];
  return points.map(({ label, fill }) => {
    const wide = label.length * letter + 30;
    if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
    const entry = { label, fill, x, line };
    x += wide;
    return entry;
  });
}

/** Rows of a grid, each a bar of its answers, the good ones to the right of the middle; the legend belongs to the picture. */
export function drawStacks(
  points: readonly StackPoint[],
  rows: readonly StackRow[],
  words: Readonly<{
    share: string;
    describe: (row: string, point: string, share: number) => string;
  }>,
): DrawChart {
  const segments = listSegments(points, rows, words.describe);
  const low = Math.min(0, ...segments.map(({ from }) => from));
  const high = Math.max(...segments.map(({ to }) => to), 0);
  return (width) => {
    const left = labelRoom(rows, width);
    const legend = placeLegend(points, width - 16);
    const top = ((legend.at(-1)?.line ?? 0) + 1) * legendLine + 12;
    return Plot.plot({
      width,
      height: rows.length * rowHeight + top + 42,
      marginLeft: left,
      marginRight: 20,
      marginTop: top,
      marginBottom: 38,
      style: chartStyle,
      x: {
        domain: [low, high],
        ticks: 5,
        tickFormat: (share: number) => `${Math.abs(Math.round(share * 100))}%`,
        label: words.share,
        labelAnchor: 'center',
        labelArrow: 'none',
        tickSize: 0,
        grid: true,
      },
      y: { type: 'band', domain: rows.map((_, at) => at), padding: 0.26, axis: null },
      marks: [
        Plot.barX(segments, {
          y: 'row',
          x1: 'from',
          x2: 'to',
          fill: 'fill',
          title: 'title',
          insetRight: 0.5,
          insetLeft: 0.5,
        }),
        ...(low < 0 ? [Plot.ruleX([0], { stroke: 'var(--text-faint)' })] : []),
        Plot.axisY({
          tickSize: 0,
          tickFormat: (at: number) => rows[at]?.label ?? '',
          label: null,
          lineWidth: (left - 12) / 12,
          textOverflow: 'ellipsis',
          fill: 'var(--text)',
        }),
        ...legend.flatMap(({ label, fill, x, line }) =>
          legendMarks(label, fill, x - left, top - line * legendLine),
        ),
      ],
    });
  };
}

function legendMarks(label: string, fill: string, dx: number, above: number): Plot.Markish[] {
  const place = { frameAnchor: 'top-left', dy: -above + 8 } as const;
  return [
    Plot.dot([0], { ...place, dx: dx + 6, symbol: 'square', r: 6, fill }),
    Plot.text([label], {
      ...place,
      dx: dx + 16,
      textAnchor: 'start',
      lineAnchor: 'middle',
      fill: 'var(--text)',
    }),
  ];
}
