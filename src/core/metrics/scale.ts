import type { ScoreMetricName, MetricOptions } from '../../shared/domain/metric.ts';
import type { ScoreCounts } from '../statistics/score-counts.ts';
import { totalCount } from '../statistics/score-counts.ts';
import type { ScoreTally } from './score-tally.ts';

/** Least and greatest possible answer. */
export type Scale = Readonly<{ min: number; max: number }>;

/** Answers on the scale, and what was set aside. */
export type ScaledAnswers = Readonly<{
  scale: Scale;
  /** True where the scale was taken from the answers. */
  detected: boolean;
  scores: ScoreCounts;
  n: number;
  /** Rows without a score. */
  unanswered: number;
  /** Scores that the scale does not have. */
  outside: number;
}>;

/**
 * The customary scale that holds the answers: 1-5, else 1-7, else 1-10; from 0 where 0 was answered (0-5, 0-10).
 * Answers below 0 or above 10, such as a 99 for "no answer", do not count. NPS is always asked on 0-10.
 */
export function detectScale(metric: ScoreMetricName, scores: ScoreCounts): Scale {
  if (metric === 'nps') return { min: 0, max: 10 };
  const given = scores.map(({ score }) => score).filter((score) => score >= 0 && score <= 10);
  const min = given.some((score) => score < 1) ? 0 : 1;
  const greatest = given.at(-1) ?? 0;
  if (greatest <= 5) return { min, max: 5 };
  return min === 1 && greatest <= 7 ? { min, max: 7 } : { min, max: 10 };
}

/** Puts a tally on the scale of the options, or else on the one that its answers show. */
export function applyScale(
  metric: ScoreMetricName,
  tally: ScoreTally,
  options: MetricOptions,
): ScaledAnswers {
  const scale = options.scale ?? detectScale(metric, tally.scores);
  const scores = tally.scores.filter(({ score }) => score >= scale.min && score <= scale.max);
  const n = totalCount(scores);
  return {
    scale,
    detected: !options.scale,
    scores,
    n,
    unanswered: tally.missing,
    outside: totalCount(tally.scores) - n,
  };
}

/** The scores as if the scale ran the other way round, ascending: 1 becomes 5 on 1-5. */
export function mirrorScores(scores: ScoreCounts, { min, max }: Scale): ScoreCounts {
  return scores.map(({ score, count }) => ({ score: min + max - score, count })).reverse();
}

/** Answers whose score meets a condition. */
export function countWhere(scores: ScoreCounts, test: (score: number) => boolean): number {
  return totalCount(scores.filter(({ score }) => test(score)));
}

/** "1 to 5", with a word on where the scale comes from. */
export function describeScale({ scale, detected }: ScaledAnswers): string {
  const range = `${scale.min} to ${scale.max}`;
  return detected
    ? `${range} (taken from the answers; set the scale if the question offered more)`
    : range;
}
