import type { Interval, MetricOptions, MetricResult } from '../../shared/domain/metric.ts';
import { momentsOf, type Moments } from '../statistics/moments.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { meanScoreInterval, scaleInterval } from './interval-scaling.ts';
import { toMetricResult } from './metric-result.ts';
import {
  applyScale,
  countWhere,
  describeScale,
  mirrorScores,
  type Scale,
  type ScaledAnswers,
} from './scale.ts';
import type { ScoreTally } from './score-tally.ts';

/**
 * How far from its end the satisfied part of a scale begins: the two best answers (4-5 of 1-5, 6-7 of 1-7,
 * 9-10 of 1-10 and 0-10), the best alone on scales of up to four answers, the best fifth on longer ones (80-100).
 */
function topBoxDepth({ min, max }: Scale): number {
  const steps = max - min;
  if (steps <= 3) return 0;
  return steps <= 10 ? 1 : steps / 5;
}

/** Satisfied, dissatisfied (the mirror image at the other end) and in between; they add up to n. */
export type SatisfactionCounts = Readonly<{
  satisfied: number;
  neutral: number;
  dissatisfied: number;
}>;

/** Counts the bands of a scale; a low answer is the good one where `reversed`. */
export function countSatisfaction(
  { scores, scale, n }: ScaledAnswers,
  reversed = false,
): SatisfactionCounts {
  const facing = reversed ? mirrorScores(scores, scale) : scores;
  const depth = topBoxDepth(scale);
  const satisfied = countWhere(facing, (score) => score >= scale.max - depth);
  const dissatisfied = countWhere(facing, (score) => score <= scale.min + depth);
  return { satisfied, neutral: n - satisfied - dissatisfied, dissatisfied };
}

const topBoxName = ({ min, max }: Scale, reversed: boolean): string => {
  const depth = topBoxDepth({ min, max });
  if (depth === 0) return `${reversed ? min : max}`;
  return reversed ? `${min} to ${min + depth}` : `${max - depth} to ${max}`;
};

function describeMethod(scaled: ScaledAnswers, options: MetricOptions): string {
  const { scale } = scaled;
  const reversed = options.reversed === true;
  const direction = reversed ? ' A low answer is the good one.' : '';
  const definition =
    options.csat === 'composite'
      ? `sum of the scores${reversed ? ', turned round,' : ''} over the greatest possible sum. Interval at 95%: Student t of the mean score, rescaled.`
      : `share of satisfied answers (${topBoxName(scale, reversed)}). Interval at 95%: Wilson score.`;
  return `Customer satisfaction in percent: ${definition} Scale ${describeScale(scaled)}.${direction}`;
}

/** The same answers told in the other customary ways, each a figure of its own. */
type Readings = Readonly<{ topBox: number; composite: number; rescaled: number; mean: number }>;

function readAnswers(topBox: number, facing: Moments, given: Moments, scale: Scale): Readings {
  return {
    topBox,
    composite: (100 * facing.mean) / scale.max,
    rescaled: (100 * (facing.mean - scale.min)) / (scale.max - scale.min),
    mean: given.mean,
  };
}

function listFurther(readings: Readings, options: MetricOptions): MetricResult['further'] {
  const other =
    options.csat === 'composite'
      ? ({ name: 'Share satisfied', value: readings.topBox, unit: 'percent' } as const)
      : ({
          name: 'Sum over greatest possible sum',
          value: readings.composite,
          unit: 'percent',
        } as const);
  return [
    { name: 'Mean score', value: readings.mean, unit: 'score' },
    { name: 'Mean rescaled to 0 to 100', value: readings.rescaled, unit: 'percent' },
    other,
  ];
}

function compositeInterval(facing: Moments, scale: Scale): Interval | null {
  const interval = meanScoreInterval(facing, scale);
  return interval && scaleInterval(interval, 100 / scale.max);
}

/**
 * Customer satisfaction in percent. `top_box` (default): share of satisfied answers with Wilson's interval;
 * `composite`: sum of scores over the greatest possible sum (scores turned round where a low answer is the good one),
 * with Student's interval of the mean. `further`: mean score, mean rescaled to 0-100, and the other of the two.
 * Value null where nobody answered. Interval: Newcombe (1998), Statistics in Medicine 17:857-872.
 */
export function computeCsat(tally: ScoreTally, options: MetricOptions = {}): MetricResult {
  const scaled = applyScale('csat', tally, options);
  const { scale, scores, n } = scaled;
  const counts = countSatisfaction(scaled, options.reversed);
  const method = describeMethod(scaled, options);
  const base = { unit: 'percent', counts, method } as const;
  if (n === 0)
    return toMetricResult('csat', scaled, { ...base, value: null, interval: null, further: [] });
  const facing = momentsOf(options.reversed ? mirrorScores(scores, scale) : scores);
  const readings = readAnswers((100 * counts.satisfied) / n, facing, momentsOf(scores), scale);
  const composite = options.csat === 'composite';
  return toMetricResult('csat', scaled, {
    ...base,
    value: composite ? readings.composite : readings.topBox,
    interval: composite
      ? compositeInterval(facing, scale)
      : scaleInterval(wilsonInterval(counts.satisfied, n), 100),
    further: listFurther(readings, options),
  });
}
