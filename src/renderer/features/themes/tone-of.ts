import type { SentimentLabel } from '../../../shared/domain/sentiment.ts';

/** The label of a score in [-1, 1], by the same borders as a turn's own: positive from 0.05, negative to -0.05. */
export function toneOf(score: number): SentimentLabel {
  if (score >= 0.05) return 'positive';
  return score <= -0.05 ? 'negative' : 'neutral';
}
