import afinn from './afinn-english.json' with { type: 'json' };
import { afinnScale } from './afinn-scale.ts';
import type { WordList } from './compile-lexicon.ts';
import vaderWords from './vader-english.json' with { type: 'json' };

/**
 * The words of VADER (Hutto and Gilbert 2014) and of AFINN-165 (Nielsen 2011), valence -4..4: the mean of the two
 * where both know a word, as their errors are independent.
 */
export function englishWordList(): WordList {
  const vader: WordList = vaderWords;
  const words: Record<string, number> = { ...vader };
  for (const [word, valence] of Object.entries(afinn)) {
    const other = vader[word];
    const own = valence * afinnScale;
    words[word] = other === undefined ? own : (own + other) / 2;
  }
  return words;
}
