import { expect, it } from 'vitest';
import type { Sentiment } from '../../shared/domain/sentiment.ts';
import { sentimentLabel } from './sentiment-label.ts';
import { summariseSentiment } from './summarise-sentiment.ts';

const felt = (score: number): Sentiment => ({
  score,
  label: sentimentLabel(score),
  language: 'en',
  evidence: [],
});

it('counts labels and takes the mean by group, in order of appearance', () => {
  const items = [
    { group: 'Ben', sentiment: felt(-0.5) },
    { group: 'Ann', sentiment: felt(0.6) },
    { group: 'Ben', sentiment: felt(0.25) },
    { group: 'Ben', sentiment: felt(0) },
  ];
  expect(summariseSentiment(items)).toEqual([
    { group: 'Ben', turns: 3, mean: -0.25 / 3, positive: 1, neutral: 1, negative: 1 },
    { group: 'Ann', turns: 1, mean: 0.6, positive: 1, neutral: 0, negative: 0 },
  ]);
});

it('leaves out turns that no lexicon could score', () => {
  const unscored: Sentiment = { ...felt(0), language: 'und' };
  expect(
    summariseSentiment([
      { group: 'Ann', sentiment: unscored },
      { group: 'Ben', sentiment: felt(0.4) },
      { group: 'Ben', sentiment: unscored },
    ]),
  ).toEqual([
    { group: 'Ann', turns: 0, mean: 0, positive: 0, neutral: 0, negative: 0 },
    { group: 'Ben', turns: 1, mean: 0.4, positive: 1, neutral: 0, negative: 0 },
  ]);
});

it('has nothing to say of nothing', () => {
  expect(summariseSentiment([])).toEqual([]);
});

it('labels from ±0.05', () => {
  expect([0.05, 0.049, 0, -0.049, -0.05].map(sentimentLabel)).toEqual([
    'positive',
    'neutral',
    'neutral',
    'neutral',
    'negative',
  ]);
});
