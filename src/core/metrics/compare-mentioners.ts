import type {
  Interval,
  ScoreMetricName,
  MetricOptions,
  MetricResult,
} from '../../shared/domain/metric.ts';
import { differenceOfMeans } from '../statistics/difference-of-means.ts';
import { mannWhitneyU } from '../statistics/mann-whitney-u.ts';
import { momentsOf } from '../statistics/moments.ts';
import { newcombeDifference } from '../statistics/newcombe-difference.ts';
import { npsDifference } from '../statistics/nps-difference.ts';
import { computeMetric } from './compute-metric.ts';
import { countSatisfaction } from './compute-csat.ts';
import { countRecommendations } from './compute-nps.ts';
import { scaleInterval } from './interval-scaling.ts';
import { smallSample } from './metric-warnings.ts';
import { applyScale, detectScale, mirrorScores, type ScaledAnswers } from './scale.ts';
import { mergeTallies, type ScoreTally } from './score-tally.ts';

/** A metric among those who mention a theme, against the same metric among those who do not. */
export type MentionComparison = Readonly<{
  mention: MetricResult;
  others: MetricResult;
  /** Value of those who mention minus value of the others, in the unit of the metric; null where one side is empty. */
  difference: number | null;
  /** Null where either side has fewer than five answers, or where nobody's answers differ. */
  interval: Interval | null;
  /** Two-sided p of the Mann-Whitney test on the scores; null where one side is empty. */
  p: number | null;
  /** p adjusted for all comparisons made together; null for a comparison on its own. */
  pAdjusted: number | null;
  /** In [-1, 1]; positive where those who mention the theme tend to give the higher score. */
  effect: Readonly<{ name: 'rank-biserial correlation'; value: number }> | null;
  warnings: readonly string[];
}>;

/** Below this many answers on either side an interval of the difference would promise what it cannot keep. */
const leastForInterval = 5;

function compositeDifference(
  a: ScaledAnswers,
  b: ScaledAnswers,
  reversed: boolean,
): Interval | null {
  const [first, second] = [a, b].map(({ scores, scale }) =>
    momentsOf(reversed ? mirrorScores(scores, scale) : scores),
  );
  const interval = first && second ? differenceOfMeans(first, second) : null;
  return interval && scaleInterval(interval, 100 / a.scale.max);
}

function differenceInterval(
  metric: ScoreMetricName,
  a: ScaledAnswers,
  b: ScaledAnswers,
  options: MetricOptions,
): Interval | null {
  const reversed = options.reversed === true;
  if (metric === 'nps') {
    return npsDifference(countRecommendations(a, reversed), countRecommendations(b, reversed));
  }
  if (metric === 'ces') return differenceOfMeans(momentsOf(a.scores), momentsOf(b.scores));
  if (options.csat === 'composite') return compositeDifference(a, b, reversed);
  const [first, second] = [a, b].map((side) => ({
    successes: countSatisfaction(side, reversed).satisfied,
    n: side.n,
  }));
  return first && second ? scaleInterval(newcombeDifference(first, second), 100) : null;
}

function warnAboutSides(mention: number, others: number): readonly string[] {
  const least = Math.min(mention, others);
  if (least === 0) {
    const side = mention === 0 ? 'who mention the theme' : 'who do not mention the theme';
    return [`Nobody among those ${side} gave a score, so there is nothing to compare.`];
  }
  if (least >= smallSample) return [];
  const size = `Only ${mention} who mention the theme and ${others} who do not gave a score`;
  const advice =
    least < leastForInterval
      ? `with fewer than ${leastForInterval} on a side no interval is given.`
      : `below ${smallSample} on a side the difference is unsteady.`;
  return [`${size}: ${advice}`];
}

/**
 * Do those who mention a theme score differently? The metric on both sides, its difference with a 95% interval (NPS:
 * adjusted Wald with the variances added; share satisfied: Newcombe; means: Welch), and a rank test of the scores
 * themselves with its effect size. Without a scale in the options it is taken from both sides together.
 */
export function compareMentioners(
  mention: ScoreTally,
  others: ScoreTally,
  metric: ScoreMetricName,
  options: MetricOptions = {},
): MentionComparison {
  const scale = options.scale ?? detectScale(metric, mergeTallies(mention, others).scores);
  const settled = { ...options, scale };
  const [a, b] = [applyScale(metric, mention, settled), applyScale(metric, others, settled)];
  const results = {
    mention: computeMetric(metric, mention, settled),
    others: computeMetric(metric, others, settled),
  };
  const warnings = warnAboutSides(a.n, b.n);
  const from = results.mention.value;
  const to = results.others.value;
  if (from === null || to === null) {
    return {
      ...results,
      difference: null,
      interval: null,
      p: null,
      pAdjusted: null,
      effect: null,
      warnings,
    };
  }
  const test = mannWhitneyU(a.scores, b.scores);
  const enough = Math.min(a.n, b.n) >= leastForInterval;
  return {
    ...results,
    difference: from - to,
    interval: enough ? differenceInterval(metric, a, b, settled) : null,
    p: test.p,
    pAdjusted: null,
    effect: { name: 'rank-biserial correlation', value: test.rankBiserial },
    warnings,
  };
}
