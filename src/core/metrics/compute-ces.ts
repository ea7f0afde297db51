import type { MetricOptions, MetricResult } from '../../shared/domain/metric.ts';
import { momentsOf } from '../statistics/moments.ts';
import { meanScoreInterval } from './interval-scaling.ts';
import { toMetricResult } from './metric-result.ts';
import { applyScale, countWhere, describeScale, type Scale, type ScaledAnswers } from './scale.ts';
import type { ScoreTally } from './score-tally.ts';

/** A score as ease between 0 (as hard as can be) and 1, whatever the scale and its direction. */
export function toEase(score: number, { min, max }: Scale, reversed = false): number {
  const share = (score - min) / (max - min);
  return reversed ? 1 - share : share;
}

/** Answers on the easy side of the middle of the scale (5-7 of 1-7, 4-5 of 1-5), on it, and on the hard side. */
function countEffort({ scores, scale, n }: ScaledAnswers, reversed: boolean) {
  const easy = countWhere(scores, (score) => toEase(score, scale, reversed) > 0.5);
  const struggling = countWhere(scores, (score) => toEase(score, scale, reversed) < 0.5);
  return { easy, neutral: n - easy - struggling, struggling };
}

function describeMethod(scaled: ScaledAnswers, reversed: boolean): string {
  const direction = reversed
    ? 'a low answer means little effort'
    : 'a high answer means little effort';
  return (
    `Customer Effort Score: mean of the answers on their own scale, ${describeScale(scaled)}; ${direction}. ` +
    `Easy and struggling are the answers on either side of the middle of the scale. Interval at 95%: Student t.`
  );
}

/**
 * Customer Effort Score: mean answer on its own scale (0-5, 1-5, 1-7), with Student's interval. Read the distribution
 * first: a fair mean can hide a struggling group. By default a high answer means ease (CES 2.0, "made it easy"); the
 * first version (1-5, effort) is `reversed`. `further`: shares easy and struggling, ease from 0 to 100.
 * Source: Dixon, Freeman & Toman (2010), Harvard Business Review 88(7/8):116-122; CES 2.0: CEB (2013).
 */
export function computeCes(tally: ScoreTally, options: MetricOptions = {}): MetricResult {
  const scaled = applyScale('ces', tally, options);
  const { scale, scores, n } = scaled;
  const reversed = options.reversed === true;
  const counts = countEffort(scaled, reversed);
  const base = { unit: 'score', counts, method: describeMethod(scaled, reversed) } as const;
  if (n === 0)
    return toMetricResult('ces', scaled, { ...base, value: null, interval: null, further: [] });
  const moments = momentsOf(scores);
  return toMetricResult('ces', scaled, {
    ...base,
    value: moments.mean,
    interval: meanScoreInterval(moments, scale),
    further: [
      { name: 'Share easy', value: (100 * counts.easy) / n, unit: 'percent' },
      { name: 'Share struggling', value: (100 * counts.struggling) / n, unit: 'percent' },
      {
        name: 'Ease from 0 to 100',
        value: 100 * toEase(moments.mean, scale, reversed),
        unit: 'percent',
      },
    ],
  });
}
