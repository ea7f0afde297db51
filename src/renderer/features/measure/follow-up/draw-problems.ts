import * as Plot from '@observablehq/plot';
import type { Problem } from '../../../../shared/domain/follow-up.ts';
import { placeLabels } from './place-labels.ts';

export type ProblemWords = Readonly<{ share: string; gap: string }>;

/** With more, labels would be a carpet; the rest stands in the table. */
const mostLabelled = 14;
const height = 340;
const margin = { left: 52, right: 24, top: 26, bottom: 42 };
/** Pixels, with the line around it. */
const dotRadius = 6;
const characterWidth = 6.4;
const longestLabel = 26;

type Drawn = Problem & Readonly<{ difference: number }>;

/** Whether a problem has a gap to stand at. */
export const isDrawn = (problem: Problem): problem is Drawn => problem.difference !== null;

function shorten(name: string): string {
  if (name.length <= longestLabel) return name;
  // Never through a character of two units.
  return `${name.slice(0, longestLabel - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

type Axes = Readonly<{
  x: readonly [number, number];
  /** Worse first: what lies higher up. */
  y: readonly [number, number];
}>;

function makeAxes(problems: readonly Drawn[], reversed: boolean): Axes {
  const gaps = [0, ...problems.map(({ difference }) => difference)];
  const span = Math.max(...gaps) - Math.min(...gaps) || 1;
  const low = Math.min(...gaps) - span * 0.12;
  const high = Math.max(...gaps) + span * 0.12;
  const right = Math.min(100, Math.max(10, ...problems.map((problem) => problem.high)) * 1.06);
  return { x: [0, right], y: reversed ? [low, high] : [high, low] };
}

type Label = Readonly<{ share: number; gap: number; text: string }>;

/** Labels right of their dots, or left of them where the chart ends, none over another. */
function listLabels(problems: readonly Drawn[], { x, y }: Axes, width: number): readonly Label[] {
  const inner = {
    width: width - margin.left - margin.right,
    height: height - margin.top - margin.bottom,
  };
  const toX = (share: number): number => margin.left + (share / x[1]) * inner.width;
  const toY = (gap: number): number =>
    margin.top + (1 - (gap - y[0]) / (y[1] - y[0])) * inner.height;
  const toShare = (pixels: number): number => ((pixels - margin.left) / inner.width) * x[1];
  const toGap = (pixels: number): number =>
    y[0] + (1 - (pixels - margin.top) / inner.height) * (y[1] - y[0]);
  const places = problems.slice(0, mostLabelled).map((problem) => {
    const text = shorten(problem.name);
    const wide = text.length * characterWidth;
    const dot = toX(problem.share);
    const left = dot + 9 + wide > width ? dot - 9 - wide : dot + 9;
    return { text, x: Math.max(0, left), y: toY(problem.difference) - 14, width: wide };
  });
  const dots = problems.map(({ share, difference }) => ({
    x: toX(share),
    y: toY(difference),
    radius: dotRadius,
  }));
  const heights = placeLabels(places, dots);
  return places.map((place, index) => ({
    share: toShare(place.x),
    gap: toGap(heights[index] ?? place.y),
    text: place.text,
  }));
}

/**
 * Problems by how many they touch (with the interval of the share) and how much worse those touched score; worse is higher
 * up. Systemic ones are filled, single ones hollow; codes are circles, themes diamonds: never by colour alone.
 */
export function drawProblems(
  all: readonly Problem[],
  words: ProblemWords,
  reversed: boolean,
  width: number,
): SVGSVGElement {
  const problems = all.filter(isDrawn);
  const axes = makeAxes(problems, reversed);
  const marks = (isSystemic: boolean): Plot.Markish =>
    Plot.dot(
      problems.filter((problem) => problem.isSystemic === isSystemic),
      {
        x: 'share',
        y: 'difference',
        r: 5,
        symbol: (problem: Problem) => (problem.kind === 'code' ? 'circle' : 'diamond'),
        stroke: isSystemic ? 'var(--accent)' : 'var(--text-quiet)',
        strokeWidth: 1.75,
        fill: isSystemic ? 'var(--accent)' : 'var(--ground)',
      },
    );
  const chart = Plot.plot({
    width,
    height,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: margin.top,
    marginBottom: margin.bottom,
    style: { fontFamily: 'inherit', fontSize: '12px' },
    x: { domain: [...axes.x], label: words.share, labelAnchor: 'center', labelArrow: 'none' },
    y: { domain: [...axes.y], label: words.gap, labelArrow: 'none', ticks: 6, grid: true },
    symbol: { domain: ['circle', 'diamond'], range: ['circle', 'diamond'] },
    marks: [
      Plot.ruleY([0], { stroke: 'var(--text-quiet)' }),
      Plot.link(problems, {
        x1: 'low',
        x2: 'high',
        y1: 'difference',
        y2: 'difference',
        stroke: 'var(--text-faint)',
        strokeWidth: 1.25,
      }),
      marks(false),
      marks(true),
      Plot.text(listLabels(problems, axes, width), {
        x: 'share',
        y: 'gap',
        text: 'text',
        textAnchor: 'start',
        fill: 'var(--text)',
        stroke: 'var(--ground)',
        strokeWidth: 4,
      }),
    ],
  });
  if (!(chart instanceof SVGSVGElement)) throw new Error('a plot without legend is one svg');
  return chart;
}
