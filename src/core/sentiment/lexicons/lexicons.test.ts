import { describe, expect, it } from 'vitest';
import { scaledAfinn } from './afinn-scale.ts';
import { englishWordList } from './english-word-list.ts';
import { lexiconFor, sentimentLanguages } from './lexicon-for.ts';
import { lightStem } from './light-stem.ts';
import vader from './vader-english.json' with { type: 'json' };
import afinn from './afinn-english.json' with { type: 'json' };

describe('lexicons', () => {
  it('compiles each language once', () => {
    for (const language of sentimentLanguages) {
      expect(lexiconFor(language)).toBe(lexiconFor(language.toUpperCase()));
    }
  });

  it('gives English words the mean of both lists, each on -4..4', () => {
    const words = englishWordList();
    expect(words['superb']).toBeCloseTo((vader.superb + 0.8 * afinn.superb) / 2, 12);
    expect(words['asshole']).toBeCloseTo(0.8 * afinn.asshole, 12);
  });

  it('drops faint translations and function words', () => {
    const words = { sich: 2, schwach: 1, wunderbar: 4 };
    expect(scaledAfinn(words, 'de')).toEqual({ wunderbar: 3.2 });
  });

  it('holds no emoji, single letters or values beyond -5..5', () => {
    const bad = Object.entries({ ...vader, ...afinn }).filter(
      ([word, valence]) => word.length < 2 || !/\p{L}/u.test(word) || Math.abs(valence) > 5,
    );
    expect(bad).toEqual([]);
  });

  it('looks up exact form, drawn-out form and stem, in this order', () => {
    const english = lexiconFor('en');
    expect(english?.valenceOf('greaaaat')).toBe(english?.valenceOf('great'));
    expect(english?.valenceOf('goood')).toBe(english?.valenceOf('good'));
    expect(english?.valenceOf('tablecloth')).toBe(0);
    expect(lexiconFor('fr')?.valenceOf("l'amour")).toBe(lexiconFor('fr')?.valenceOf('amour'));
  });
});

describe('lightStem', () => {
  it('takes the longest ending off and leaves at least five characters', () => {
    expect(lightStem('vänligaste', 'sv')).toBe('vänlig');
    expect(lightStem('wspaniałego', 'pl')).toBe(lightStem('wspaniały', 'pl'));
    expect(lightStem('makanannya', 'id')).toBe('makanan');
    expect(lightStem('gute', 'de')).toBeNull();
    expect(lightStem('喜欢这个产品', 'zh')).toBeNull();
  });
});
