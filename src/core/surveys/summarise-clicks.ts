import { parseNumber } from '../cases/parse-number.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { shareOf, wilsonWords } from './answer-share.ts';
import {
  type KindSummary,
  type LabelledColumn,
  type SummaryInput,
  warnAboutSize,
} from './summary-parts.ts';

const cellsAcross = 10;
const mostPoints = 2000;

type Clicks = Readonly<{ xs: Float64Array; ys: Float64Array; rows: number; skipped: number }>;

function readAxis({ dictionary }: ColumnValues): Float64Array {
  return Float64Array.from(dictionary, (cell) => {
    const parsed = parseNumber(cell);
    return parsed.fits && Number(parsed.value) >= 0 ? Number(parsed.value) : Number.NaN;
  });
}

type Pair = Readonly<{ x: LabelledColumn; y: LabelledColumn }>;

function pairsOf(columns: readonly LabelledColumn[]): readonly Pair[] {
  return columns.flatMap((x, at) => {
    const y = columns[at + 1];
    return at % 2 === 0 && y ? [{ x, y }] : [];
  });
}

/** Every click with both of its numbers, and the rows that have one. */
function readClicks(pairs: readonly Pair[], rows: number): Clicks {
  const axes = pairs.map(({ x, y }) => ({
    x: readAxis(x.values),
    y: readAxis(y.values),
    xCodes: x.values.codes,
    yCodes: y.values.codes,
  }));
  const [xs, ys] = [new Float64Array(rows * pairs.length), new Float64Array(rows * pairs.length)];
  let [clicks, clicked] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    let isClicked = false;
    for (const { x, y, xCodes, yCodes } of axes) {
      const [across, down] = [x[xCodes[row] ?? 0] ?? Number.NaN, y[yCodes[row] ?? 0] ?? Number.NaN];
      if (Number.isNaN(across) || Number.isNaN(down)) continue;
      xs[clicks] = across;
      ys[clicks] = down;
      clicks += 1;
      isClicked = true;
    }
    if (isClicked) clicked += 1;
  }
  return {
    xs: xs.subarray(0, clicks),
    ys: ys.subarray(0, clicks),
    rows: clicked,
    skipped: rows - clicked,
  };
}

const greatest = (values: Float64Array): number =>
  values.reduce((most, next) => Math.max(most, next), 0);

function countCells({ xs, ys }: Clicks, width: number, height: number): number[][] {
  const cells = Array.from({ length: cellsAcross }, () =>
    Array.from({ length: cellsAcross }, () => 0),
  );
  const cellOf = (value: number, extent: number): number =>
    Math.min(cellsAcross - 1, Math.floor((value / extent) * cellsAcross));
  for (let at = 0; at < xs.length; at += 1) {
    const row = cells[cellOf(ys[at] ?? 0, height)];
    const column = cellOf(xs[at] ?? 0, width);
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return cells;
}

const quadrantNames = ['Upper left', 'Upper right', 'Lower left', 'Lower right'] as const;

function countQuadrants({ xs, ys }: Clicks, width: number, height: number) {
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < xs.length; at += 1) {
    const quadrant = ((xs[at] ?? 0) < width / 2 ? 0 : 1) + ((ys[at] ?? 0) < height / 2 ? 0 : 2);
    counts[quadrant] = (counts[quadrant] ?? 0) + 1;
  }
  return quadrantNames.map((label, at) => shareOf(label, counts[at] ?? 0, xs.length));
}

/** Places on a picture: the points, a grid of ten by ten, and the four quarters. Percentages where nothing lies beyond 100. */
export function summariseClicks({ columns, rows }: SummaryInput): KindSummary {
  const clicks = readClicks(pairsOf(columns), rows);
  const { xs, ys } = clicks;
  const isPercent = greatest(xs) <= 100 && greatest(ys) <= 100;
  const [width, height] = isPercent ? [100, 100] : [greatest(xs) || 1, greatest(ys) || 1];
  const step = Math.max(1, Math.ceil(xs.length / mostPoints));
  const points = Array.from({ length: Math.ceil(xs.length / step) }, (_, at) => {
    return [xs[at * step] ?? 0, ys[at * step] ?? 0] as const;
  });
  return {
    n: clicks.rows,
    skipped: clicks.skipped,
    setAside: [],
    figures: {
      type: 'clicks',
      width,
      height,
      clicks: xs.length,
      points,
      cells: countCells(clicks, width, height),
      quadrants: countQuadrants(clicks, width, height),
    },
    method: `${isPercent ? 'Places in percent of the picture' : 'Places in pixels; the picture is taken to end at the outermost clicks'}, from its upper left corner. Quarters as shares of clicks. ${wilsonWords}`,
    warnings: warnAboutSize(clicks.rows),
  };
}
