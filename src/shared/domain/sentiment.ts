import type { SourceId } from '../ids.ts';
import type { Turn } from './source.ts';

export const sentimentLabels = ['positive', 'neutral', 'negative'] as const;
export type SentimentLabel = (typeof sentimentLabels)[number];

/** One word or rule that moved the score. */
export type SentimentEvidence = Readonly<{
  /** UTF-16 range in the scored text. */
  start: number;
  end: number;
  /** The word as it stands in the text. */
  word: string;
  /** Signed share of the raw sum after all rules. */
  value: number;
  /** What changed the word's own value, such as `negated`, `boosted`, `dampened`, `after_but`; empty for none. */
  rules: readonly string[];
}>;

/** How a text feels. `score` in [-1, 1]; positive from 0.05, negative to -0.05. */
export type Sentiment = Readonly<{
  score: number;
  label: SentimentLabel;
  /** The language whose lexicon was used, or `und` where there is none; then the score is 0 and there is no evidence. */
  language: string;
  evidence: readonly SentimentEvidence[];
}>;

export type TurnSentiment = Readonly<{
  sourceId: SourceId;
  turn: Turn;
  text: string;
  sentiment: Sentiment;
}>;

export type SentimentGroup = Readonly<{
  group: string;
  turns: number;
  mean: number;
  positive: number;
  neutral: number;
  negative: number;
}>;
