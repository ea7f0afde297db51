import type { SentimentLabel } from '../../shared/domain/sentiment.ts';

const threshold = 0.05;

/** Positive from 0.05, negative to -0.05, neutral between (Hutto and Gilbert 2014). */
export function sentimentLabel(score: number): SentimentLabel {
  if (score >= threshold) return 'positive';
  return score <= -threshold ? 'negative' : 'neutral';
}
