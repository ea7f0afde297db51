import type { Sentiment, SentimentGroup } from '../../shared/domain/sentiment.ts';

/** A scored turn under the name it is counted by, such as its speaker or its source. */
export type GroupedSentiment = Readonly<{ group: string; sentiment: Sentiment }>;

/**
 * Mean score (-1..1) and number of turns per label for each group, in the order in which the groups first appear.
 * Turns in a language without a lexicon cannot be scored and are left out; a group of such turns alone has 0 turns
 * and a mean of 0.
 */
export function summariseSentiment(items: readonly GroupedSentiment[]): SentimentGroup[] {
  const groups = new Map<string, Sentiment[]>();
  for (const { group, sentiment } of items) {
    const scored = groups.get(group) ?? [];
    if (sentiment.language !== 'und') scored.push(sentiment);
    groups.set(group, scored);
  }
  return Array.from(groups, ([group, scored]) => summaryOf(group, scored));
}

function summaryOf(group: string, scored: readonly Sentiment[]): SentimentGroup {
  const count = (label: Sentiment['label']) => scored.filter((one) => one.label === label).length;
  const sum = scored.reduce((total, { score }) => total + score, 0);
  return {
    group,
    turns: scored.length,
    mean: scored.length === 0 ? 0 : sum / scored.length,
    positive: count('positive'),
    neutral: count('neutral'),
    negative: count('negative'),
  };
}
