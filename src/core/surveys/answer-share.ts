import type { AnswerShare } from '../../shared/domain/survey.ts';
import { wilsonInterval } from '../statistics/wilson-interval.ts';

/** A share of `n` with Wilson's interval at 95%; all 0 where n is 0. */
export function shareOf(label: string, count: number, n: number): AnswerShare {
  if (n === 0) return { label, count, share: 0, low: 0, high: 0 };
  const { low, high } = wilsonInterval(count, n);
  return { label, count, share: count / n, low, high };
}

/** Said once of every share with an interval. */
export const wilsonWords = 'Interval at 95%: Wilson score.';
