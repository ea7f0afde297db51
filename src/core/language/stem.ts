/// <reference types="./snowball-stemmers" />
import { newStemmer } from 'snowball-stemmers';
import { lowerCase } from './lower-case.ts';

/** Snowball algorithm by BCP 47 primary tag. 'english' is Porter2. */
const algorithmOf: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/** Stemming costs about 10 microseconds, and a corpus repeats its words: each is stemmed once. */
const cacheLimit = 100_000;

type StemWord = (word: string) => string;

function createStemmer(language: string): StemWord {
  const algorithm = algorithmOf[language];
  if (algorithm === undefined) return (word) => lowerCase(word, language);
  const stemmer = newStemmer(algorithm);
  const cache = new Map<string, string>();
  return (word) => {
    const known = cache.get(word);
    if (known !== undefined) return known;
    const small = lowerCase(word, language);
    const stemmed = stemmer.stem(small) || small;
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(word, stemmed);
    return stemmed;
  };
}

const stemmers = new Map<string, StemWord>();

/**
 * The stem of a word, in small letters: what its inflected forms share (Porter, Snowball, 2001; for English Porter2).
 * A language without a stemmer, 'und' among them, gets the word in small letters. Never empty for a word that is not.
 */
export function stem(word: string, language: string): string {
  let stemWord = stemmers.get(language);
  if (!stemWord) {
    stemWord = createStemmer(language);
    stemmers.set(language, stemWord);
  }
  return stemWord(word);
}
