import { describe, expect, it } from 'vitest';
import { collectPhrases } from './collect-phrases.ts';
import { extractTerms } from './extract-terms.ts';
import { labelThemes } from './label-themes.ts';
import { runToEnd } from './phase.ts';
import { pickTypical } from './pick-typical.ts';

function read(texts: readonly string[], language = 'en') {
  const languages = texts.map(() => language);
  const { termOf } = runToEnd(extractTerms(texts, languages));
  return { texts, languages, termOf };
}

function surfaces(texts: readonly string[], language = 'en'): Record<string, number> {
  const { languages, termOf } = read(texts, language);
  const phrases = collectPhrases(texts, languages, [...texts.keys()], termOf);
  return Object.fromEntries([...phrases.values()].map(({ surface, texts: n }) => [surface, n]));
}

describe('collectPhrases', () => {
  it('shows the form people used most, not the stem and not a capital of the sentence', () => {
    expect(
      surfaces(['Deliveries fail', 'late deliveries', 'a late delivery', 'my deliveries']),
    ).toMatchObject({
      deliveries: 4,
      late: 2,
    });
  });

  it('joins neighbours, also over a link, but not over punctuation or other stop words', () => {
    expect(surfaces(['the cost of living, slow wifi', 'slow and bad food'])).toEqual({
      'cost of living': 1,
      'slow wifi': 1,
      bad: 1,
      'bad food': 1,
      cost: 1,
      food: 1,
      living: 1,
      slow: 2,
      wifi: 1,
    });
  });

  it('keeps a verb with its particle and German nouns with their capital', () => {
    expect(Object.keys(surfaces(['cannot log out', 'to log out now']))).toEqual(['log out']);
    expect(Object.keys(surfaces(['die lange Wartezeit'], 'de'))).toContain('Wartezeit');
  });
});

describe('labelThemes', () => {
  it('names what sets themes apart, and no two themes alike', () => {
    const texts = [
      'hotel breakfast cold coffee',
      'hotel breakfast with coffee',
      'hotel breakfast late',
      'hotel wifi slow',
      'hotel wifi slow signal',
      'hotel wifi signal',
    ];
    const { languages, termOf } = read(texts);
    const [food, net] = runToEnd(
      labelThemes(
        texts,
        languages,
        [
          [0, 1, 2],
          [3, 4, 5],
        ],
        termOf,
      ),
    );
    expect(food?.terms[0]).toContain('breakfast');
    expect(net?.terms[0]).toContain('wifi');
    expect(food?.label).not.toBe(net?.label);
  });

  it('gives no near-duplicates', () => {
    const texts = [
      'delivery delivered late',
      'late delivery',
      'delivered late',
      'deliver late delivery',
    ];
    const { languages, termOf } = read(texts);
    const [theme] = runToEnd(labelThemes(texts, languages, [[0, 1, 2, 3]], termOf));
    const words = theme!.label.split(/[ ,]+/u).map((word) => word.slice(0, 5));
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('pickTypical', () => {
  it('prefers readable texts that differ, in order of closeness', () => {
    const texts = [
      'Slow wifi.',
      'The wifi in my room was slow all week.',
      'The wifi in my room was slow all day.',
      'Could not join a single call from the desk.',
      'x'.repeat(2_000),
    ];
    expect(pickTypical(texts, [0, 1, 2, 3, 4])).toEqual([1, 3, 0, 4]);
    expect(pickTypical(texts, [])).toEqual([]);
  });
});
