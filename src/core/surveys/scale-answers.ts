import type {
  AnswerShare,
  MeanEstimate,
  ScaleAnswers,
  ScalePoint,
} from '../../shared/domain/survey.ts';
import { momentsOf } from '../statistics/moments.ts';
import type { ScoreCounts } from '../statistics/score-counts.ts';
import { studentTInterval } from '../statistics/student-t-interval.ts';
import { type AnswerOrder, customaryScale, orderAnswers } from './answer-order.ts';
import { shareOf } from './answer-share.ts';
import type { CountedAnswer } from './summary-parts.ts';

/** The points of a scale in order, worst first, as they were met among the answers. */
export type Scale = Readonly<{
  points: readonly ScalePoint[];
  isOrdered: boolean;
  /** Least and greatest possible number, where the answers are numbers of a customary scale. */
  bounds: Readonly<{ min: number; max: number }> | null;
}>;

const longestFilled = 11;

/** Answers that fit no scale are put behind it where they are so rare. */
const mostStray = 0.1;

/** The most frequent answers that make a scale together, and those behind them; null where even the frequent ones make none. */
function orderMost(answers: readonly CountedAnswer[]): AnswerOrder | null {
  const sorted = [...answers].sort((one, other) => other.count - one.count);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  let left = 0;
  for (let kept = sorted.length; kept >= Math.min(3, sorted.length); kept -= 1) {
    const labels = sorted.slice(0, kept).map(({ label }) => label);
    const order = orderAnswers(labels);
    if (order) return toOriginal(answers, labels, order);
    left += sorted[kept - 1]?.count ?? 0;
    if (left > total * mostStray) return null;
  }
  return null;
}

function toOriginal(
  answers: readonly CountedAnswer[],
  labels: readonly string[],
  { order, levels, values }: AnswerOrder,
): AnswerOrder {
  const indexOf = (label: string): number => answers.findIndex((answer) => answer.label === label);
  const known = order.map((at) => indexOf(labels[at] ?? ''));
  const stray = answers.flatMap(({ label }, at) => (labels.includes(label) ? [] : [at]));
  const from = (list: readonly (number | null)[], label: string): number | null =>
    list[labels.indexOf(label)] ?? null;
  return {
    order: [...known, ...stray],
    levels: answers.map(({ label }) => from(levels, label)),
    values: answers.map(({ label }) => from(values, label)),
  };
}

/**
 * The scale that answers make; a few that fit none stand behind it. Whole numbers that nobody chose are filled in between
 * its ends.
 */
export function readScale(counted: readonly CountedAnswer[]): Scale {
  const answers = counted.map(({ label }) => label);
  const order = orderMost(counted);
  if (!order) {
    const points = answers.map((label) => ({ label, value: null, lean: null }));
    return { points, isOrdered: false, bounds: null };
  }
  const values = order.values.filter((value) => value !== null);
  const bounds = values.length === answers.length ? customaryScale(values) : null;
  const reach = bounds
    ? (bounds.max - bounds.min) / 2
    : Math.max(...order.levels.map((level) => Math.abs(level ?? 0)), 1);
  const points = order.order.map((at): ScalePoint => {
    const level = order.levels[at] ?? null;
    return {
      label: answers[at] ?? '',
      value: order.values[at] ?? null,
      lean: level === null ? null : level / reach,
    };
  });
  return { points: bounds ? fillGaps(points, bounds) : points, isOrdered: true, bounds };
}

function fillGaps(
  points: readonly ScalePoint[],
  { min, max }: Readonly<{ min: number; max: number }>,
): readonly ScalePoint[] {
  const isWhole = points.every(({ value }) => Number.isInteger(value));
  if (!isWhole || max - min >= longestFilled) return points;
  const middle = (min + max) / 2;
  return Array.from({ length: max - min + 1 }, (_, step) => {
    const value = min + step;
    const known = points.find((point) => point.value === value);
    return known ?? { label: String(value), value, lean: (value - middle) / (middle - min) };
  });
}

/** A mean with Student's interval, null without answers. */
export function estimateMean(scores: ScoreCounts): MeanEstimate | null {
  const counted = scores.filter(({ count }) => count > 0);
  if (counted.length === 0) return null;
  const { mean, sd, n } = momentsOf(counted);
  if (n < 2) return { value: mean, sd, low: null, high: null };
  const { low, high } = studentTInterval(mean, sd, n);
  return { value: mean, sd, low, high };
}

/** The two outermost answers of one side together, as far as the scale has them on that side of its middle. */
function boxOf(
  scale: Scale,
  counts: readonly number[],
  n: number,
  side: 1 | -1,
): AnswerShare | null {
  if (!scale.isOrdered || n === 0) return null;
  const ordered = scale.points.map((point, at) => ({ ...point, count: counts[at] ?? 0 }));
  const outermost = (side === 1 ? ordered.toReversed() : ordered)
    .filter(({ lean }) => lean !== null && lean * side > 0)
    .slice(0, 2);
  if (outermost.length === 0) return null;
  const label = (side === 1 ? outermost.toReversed() : outermost)
    .map((point) => point.label)
    .join(', ');
  return shareOf(
    label,
    outermost.reduce((sum, { count }) => sum + count, 0),
    n,
  );
}

/** How answers fall on a scale. `counts` in the order of its points; a mean only where every point is a number. */
export function describeScale(scale: Scale, counts: readonly number[]): ScaleAnswers {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const isNumeric = scale.bounds !== null && scale.points.every(({ value }) => value !== null);
  const scores = scale.points.flatMap(({ value }, at) =>
    value === null ? [] : [{ score: value, count: counts[at] ?? 0 }],
  );
  return {
    n,
    shares: scale.points.map(({ label }, at) => shareOf(label, counts[at] ?? 0, n)),
    top: boxOf(scale, counts, n, 1),
    bottom: boxOf(scale, counts, n, -1),
    mean: isNumeric ? estimateMean(scores) : null,
  };
}

/** What was computed, for the method of a summary. */
export function scaleMethod(scale: Scale): string {
  if (!scale.isOrdered) {
    return 'The answers have no order that could be told, so they stand by how often they were given.';
  }
  const boxes = 'The outer two answers on either side of the middle are added up.';
  return scale.bounds
    ? `${boxes} The mean is that of the numbers ${scale.bounds.min} to ${scale.bounds.max}, its interval at 95% Student t.`
    : `${boxes} No mean: the answers are words; give them numbers at import to have one.`;
}
