import type { MetricOptions, MetricResult } from '../../shared/domain/metric.ts';
import { adjustedWaldNps } from '../statistics/adjusted-wald-nps.ts';
import { momentsOf } from '../statistics/moments.ts';
import type { RecommendationCounts } from '../statistics/nps-estimate.ts';
import { waldNps } from '../statistics/wald-nps.ts';
import { toMetricResult } from './metric-result.ts';
import { applyScale, countWhere, mirrorScores, type ScaledAnswers } from './scale.ts';
import type { ScoreTally } from './score-tally.ts';

/** Said of a scale that was given as 1 to 10. */
export const oneToTenWarning =
  'The question was asked on 1 to 10 instead of 0 to 10: the same bands were used, but detractors had one answer fewer, so compare with care.';

/** Said where nobody chose 0 and the scale was not given. */
export const noZeroWarning =
  'Nobody answered 0: if the question ran from 1 to 10 instead of 0 to 10, the same bands were used, but detractors had one answer fewer, so compare with care.';

/** With fewer answers than this, a missing 0 says nothing about the scale. */
const enoughForZero = 10;

/** Promoters and detractors among answers on the scale; a low answer is the good one where `reversed`. */
export function countRecommendations(
  { scores, scale, n }: ScaledAnswers,
  reversed = false,
): RecommendationCounts {
  const facing = reversed ? mirrorScores(scores, scale) : scores;
  const promoters = countWhere(facing, (score) => score >= 9);
  return { promoters, detractors: countWhere(facing, (score) => score < 7), n };
}

function warnAboutScale({ scale, detected, scores, n }: ScaledAnswers): readonly string[] {
  if (!detected) return scale.min === 1 ? [oneToTenWarning] : [];
  const noZero = (scores[0]?.score ?? 0) >= 1;
  return n >= enoughForZero && noZero ? [noZeroWarning] : [];
}

function describeMethod(scaled: ScaledAnswers, options: MetricOptions): string {
  const interval =
    options.interval === 'wald'
      ? 'plain Wald'
      : 'adjusted Wald (MeasuringU), which adds three imaginary answers so that it also holds in small samples';
  const direction = options.reversed
    ? ' The scale was turned round: a low answer is the good one.'
    : '';
  return (
    `Net Promoter Score: share of promoters (9 and 10) minus share of detractors (0 to 6), in points from -100 to 100; ` +
    `scale ${scaled.scale.min} to ${scaled.scale.max}. Interval at 95%: ${interval}.${direction}`
  );
}

/**
 * Net Promoter Score in points, -100..100: promoters 9-10, passives 7-8, detractors 0-6 of a scale that ends at 10.
 * `further` holds the mean score. Value null where nobody answered.
 * Source: Reichheld (2003), The One Number You Need to Grow, Harvard Business Review 81(12):46-54.
 */
export function computeNps(tally: ScoreTally, options: MetricOptions = {}): MetricResult {
  const scaled = applyScale('nps', tally, options);
  const counts = countRecommendations(scaled, options.reversed);
  const { promoters, detractors, n } = counts;
  const interval = options.interval === 'wald' ? waldNps : adjustedWaldNps;
  return toMetricResult('nps', scaled, {
    value: n > 0 ? (100 * (promoters - detractors)) / n : null,
    unit: 'points',
    interval: n > 0 ? interval(counts) : null,
    counts: { promoters, passives: n - promoters - detractors, detractors },
    further:
      n > 0 ? [{ name: 'Mean score', value: momentsOf(scaled.scores).mean, unit: 'score' }] : [],
    method: describeMethod(scaled, options),
    warnings: warnAboutScale(scaled),
  });
}
