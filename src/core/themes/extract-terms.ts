import type { Phase } from './phase.ts';
import { isStopWord } from '../language/is-stop-word.ts';
import { stem } from '../language/stem.ts';
import { tokenize } from '../language/tokenize.ts';

/** Not a word of content. */
const noTerm = -1;

/** Texts between two yields: 10-20 ms of work on survey answers. */
const sliceSize = 1_000;

/** The content words of every text as numbers of stems, in order of appearance. */
export type TermTable = Readonly<{
  /** Stem numbers of text i: `termIds` from `textStart[i]` to `textStart[i + 1]`. */
  textStart: Int32Array;
  termIds: Int32Array;
  termCount: number;
  /** Stem number of a word in a language, or -1 for stop words and numbers. */
  termOf: (word: string, language: string) => number;
}>;

/** Numbers stems as they appear; every distinct word is sifted and stemmed once per language. */
function createTermNumbering(): { termOf: TermTable['termOf']; count: () => number } {
  const numberOfStem = new Map<string, number>();
  const known = new Map<string, Map<string, number>>();
  const number = (word: string, language: string): number => {
    if (isStopWord(word, language) || !/\p{L}/u.test(word)) return noTerm;
    const stemmed = stem(word, language);
    const found = numberOfStem.get(stemmed) ?? numberOfStem.size;
    numberOfStem.set(stemmed, found);
    return found;
  };
  const termOf = (word: string, language: string): number => {
    let words = known.get(language);
    if (!words) known.set(language, (words = new Map<string, number>()));
    let term = words.get(word);
    if (term === undefined) words.set(word, (term = number(word, language)));
    return term;
  };
  return { termOf, count: () => numberOfStem.size };
}

/**
 * Splits texts into stems of their content words; stop words, fillers and bare numbers are dropped.
 * `languages[i]` is the language of `texts[i]`. Yields the share done, 0..1.
 */
export function* extractTerms(
  texts: readonly string[],
  languages: readonly string[],
): Phase<TermTable> {
  const { termOf, count } = createTermNumbering();
  const textStart = new Int32Array(texts.length + 1);
  const termIds: number[] = [];
  for (const [i, text] of texts.entries()) {
    const language = languages[i] ?? 'und';
    for (const token of tokenize(text, language)) {
      const term = termOf(token.text, language);
      if (term !== noTerm) termIds.push(term);
    }
    textStart[i + 1] = termIds.length;
    if (i % sliceSize === sliceSize - 1) yield i / texts.length;
  }
  return { textStart, termIds: Int32Array.from(termIds), termCount: count(), termOf };
}
