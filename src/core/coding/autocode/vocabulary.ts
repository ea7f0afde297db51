import { stem } from '../../language/stem.ts';
import { foldText } from './fold-text.ts';
import { wordRun } from './word-terms.ts';

/** The different words of many texts, each with a number: what is asked of a word is worked out once for all its places. */
export type Vocabulary = Readonly<{
  numberOf: (word: string) => number;
  lengthOf: (number: number) => number;
  wordOf: (number: number) => string;
  /** A word as words are compared (see `foldText`). */
  folded: (number: number) => string;
  /**
   * The runs of letters in the words, folded (a word with an apostrophe has two), each with the words it stands in: their
   * numbers and how far inside it begins, two numbers for each.
   */
  runs: () => ReadonlyMap<string, readonly number[]>;
  /** The stem of a word in a language, folded. */
  stemOf: (number: number, language: string) => string;
  size: () => number;
}>;

export function stemKey(word: string, language: string): string {
  return foldText(stem(word, language), false);
}

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const foldings: string[] = [];
  const runs = new Map<string, number[]>();
  /** So many words are in `runs`. */
  let listed = 0;
  const stems = new Map<string, string[]>();
  const wordAt = (number: number): string => words[number] ?? '';
  const folded = (number: number): string => (foldings[number] ??= foldText(wordAt(number), false));
  return {
    numberOf: (word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, words.length);
      return words.push(word) - 1;
    },
    lengthOf: (number) => wordAt(number).length,
    wordOf: wordAt,
    folded,
    runs: () => {
      for (; listed < words.length; listed += 1) {
        for (const { 0: run, index } of folded(listed).matchAll(wordRun)) {
          const places = runs.get(run);
          if (places) places.push(listed, index);
          else runs.set(run, [listed, index]);
        }
      }
      return runs;
    },
    stemOf: (number, language) => {
      const ofLanguage = stems.get(language) ?? [];
      stems.set(language, ofLanguage);
      return (ofLanguage[number] ??= stemKey(wordAt(number), language));
    },
    size: () => words.length,
  };
}
