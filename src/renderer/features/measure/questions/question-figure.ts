import type { DrawChart } from '../PlotFigure.tsx';
import type { IntervalAxis } from '../interval-axis.ts';

/** A value with its interval, drawn on the axis that the whole table shares. */
export type Mark = Readonly<{ value: number; low: number; high: number; words: string }>;

export type FigureRow = Readonly<{ label: string; cells: readonly string[]; mark: Mark | null }>;

/** What stands beside a figure's name, such as "Median 7". */
export type Fact = Readonly<{ name: string; value: string }>;

export type FigureChart = Readonly<{ title: string; label: string; draw: DrawChart }>;

/** Everything that the screen shows of a summary, in words and digits; what is copied is made of the same. */
export type QuestionFigure = Readonly<{
  facts: readonly Fact[];
  /** Names of the label's column and of the cells behind it. */
  head: readonly string[];
  rows: readonly FigureRow[];
  /** Null where no row has an interval. */
  axis: IntervalAxis | null;
  /** What the intervals are of, where the cells before them do not say it. */
  markName?: string;
  /** How a number of the axis is written. */
  tick: (value: number) => string;
  chart: FigureChart | null;
}>;

/** The table as a spreadsheet takes it: intervals as two columns. */
export function figureRows(
  { head, rows, axis }: QuestionFigure,
  low: string,
  high: string,
  format: (value: number) => string,
): readonly (readonly string[])[] {
  const bounds = (mark: Mark | null): readonly string[] =>
    mark ? [format(mark.low), format(mark.high)] : ['', ''];
  return [
    axis ? [...head, low, high] : head,
    ...rows.map(({ label, cells, mark }) => [label, ...cells, ...(axis ? bounds(mark) : [])]),
  ];
}
