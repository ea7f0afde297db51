import stopWords from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };
import type { WordList } from './compile-lexicon.ts';

/** AFINN's -5..5 on the -4..4 of the other lists. */
export const afinnScale = 0.8;

/** Below this a translated entry is more often a mistranslation than a feeling. */
const faintest = 2;

/**
 * A translated AFINN list (-5..5) on the scale of the other lists, without its faint entries and without function
 * words, on which word-by-word translation of feelings often falls (`sich`, `tentang`).
 */
export function scaledAfinn(words: WordList, language: keyof typeof stopWords): WordList {
  const functionWords = new Set(stopWords[language]);
  return Object.fromEntries(
    Object.entries(words)
      .filter(([word, valence]) => Math.abs(valence) >= faintest && !functionWords.has(word))
      .map(([word, valence]) => [word, valence * afinnScale]),
  );
}
