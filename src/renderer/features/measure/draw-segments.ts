import * as Plot from '@observablehq/plot';
import type { MetricReport } from '../../../shared/domain/metric.ts';
import { makeIntervalAxis } from './interval-axis.ts';

type Figure = Readonly<{ name: string; value: number; low: number; high: number; n: number }>;

type Words = Readonly<{
  metric: string;
  all: string;
  noSegment: string;
  /** Stands right of the segment's interval. */
  describe: (figure: Figure) => string;
}>;

/** More rows than this do not fit a page. */
const mostDrawn = 60;
const width = 760;
const rowHeight = 24;

function listFigures(report: MetricReport, words: Words): readonly Figure[] {
  const named = [
    { name: words.all, result: report },
    ...report.groups.map((group) => ({ name: group.group || words.noSegment, result: group })),
  ];
  return named
    .slice(0, mostDrawn)
    .flatMap(({ name, result: { value, interval, n } }) =>
      value === null
        ? []
        : [{ name, value, low: interval?.low ?? value, high: interval?.high ?? value, n }],
    );
}

/** Segments below each other, each a dot with its interval, on one scale. */
export function drawSegments(report: MetricReport, words: Words): SVGSVGElement {
  const figures = listFigures(report, words);
  const axis = makeIntervalAxis([report, ...report.groups], report.unit);
  const chart = Plot.plot({
    width,
    height: figures.length * rowHeight + 64,
    marginLeft: 180,
    marginRight: 150,
    marginTop: 16,
    marginBottom: 40,
    style: { fontFamily: 'inherit', fontSize: '12px' },
    x: {
      domain: [axis.low, axis.high],
      ticks: [...axis.ticks],
      label: words.metric,
      labelAnchor: 'center',
      labelArrow: 'none',
      grid: true,
    },
    y: { type: 'point', domain: figures.map(({ name }) => name), label: null, tickSize: 0 },
    marks: [
      Plot.link(figures, {
        x1: 'low',
        x2: 'high',
        y1: 'name',
        y2: 'name',
        stroke: 'var(--accent)',
        strokeWidth: 2,
      }),
      Plot.dot(figures, { x: 'value', y: 'name', fill: 'var(--accent)', r: 4 }),
      Plot.text(figures, {
        y: 'name',
        frameAnchor: 'right',
        textAnchor: 'start',
        dx: 12,
        text: words.describe,
      }),
    ],
  });
  if (!(chart instanceof SVGSVGElement)) throw new Error('a plot without legend is one svg');
  return chart;
}
