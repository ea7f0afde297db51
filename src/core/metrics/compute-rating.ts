import type { MetricOptions, MetricResult } from '../../shared/domain/metric.ts';
import { momentsOf } from '../statistics/moments.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';
import { countSatisfaction } from './compute-csat.ts';
import { meanScoreInterval } from './interval-scaling.ts';
import { toMetricResult } from './metric-result.ts';
import { applyScale, describeScale, type ScaledAnswers } from './scale.ts';
import type { ScoreTally } from './score-tally.ts';

function describeMethod(scaled: ScaledAnswers, reversed: boolean): string {
  const direction = reversed ? ' A low answer is the good one.' : '';
  return (
    `Mean rating on a scale of ${describeScale(scaled)}.${direction} Interval at 95%: Student t. ` +
    'Positive are the top answers (4 and 5 of 1 to 5); the Wilson lower bound of their share ranks what few have rated below what many have.'
  );
}

/**
 * Ratings and reviews: mean on their own scale with Student's interval. `further`: share positive (the top two of five, as
 * `computeCsat` draws the line) and its Wilson lower bound at 95%, in percent, by which to rank. Value null without answers.
 * Source of the ranking: Miller (2009), How Not To Sort By Average Rating; interval: Wilson (1927), JASA 22:209-212.
 */
export function computeRating(tally: ScoreTally, options: MetricOptions = {}): MetricResult {
  const scaled = applyScale('rating', tally, options);
  const { scale, scores, n } = scaled;
  const reversed = options.reversed === true;
  const { satisfied, neutral, dissatisfied } = countSatisfaction(scaled, reversed);
  const base = {
    unit: 'score',
    counts: { positive: satisfied, neutral, negative: dissatisfied },
    method: describeMethod(scaled, reversed),
  } as const;
  if (n === 0)
    return toMetricResult('rating', scaled, { ...base, value: null, interval: null, further: [] });
  const moments = momentsOf(scores);
  return toMetricResult('rating', scaled, {
    ...base,
    value: moments.mean,
    interval: meanScoreInterval(moments, scale),
    further: [
      { name: 'Share positive', value: (100 * satisfied) / n, unit: 'percent' },
      {
        name: 'Wilson lower bound',
        value: 100 * wilsonInterval(satisfied, n).low,
        unit: 'percent',
      },
      { name: 'Standard deviation', value: moments.sd, unit: 'score' },
    ],
  });
}
