import stopWordsIso from 'stopwords-iso/stopwords-iso.json' with { type: 'json' };
import { contentWords, fillers } from './interview-words.ts';
import { lowerCase } from './lower-case.ts';

const general: Readonly<Record<string, readonly string[]>> = stopWordsIso;

/** Written Norwegian has two tags of its own besides the common one. */
const listOf: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

function wordsOf(text: string | undefined): string[] {
  return text?.split(/\s+/u) ?? [];
}

/**
 * The general list, without words of content, with the fillers. A contraction is a stop word with and without its
 * apostrophe, and so are the halves into which an elision is split.
 */
function buildStopWords(tag: string): ReadonlySet<string> {
  const language = listOf[tag] ?? tag;
  const words = new Set<string>();
  for (const word of general[language] ?? []) words.add(lowerCase(word, language));
  for (const word of wordsOf(contentWords[language])) words.delete(word);
  for (const word of wordsOf(fillers['*'])) words.add(word);
  for (const word of wordsOf(fillers[language])) words.add(word);
  return words;
}

const built = new Map<string, ReadonlySet<string>>();

/**
 * Whether a word says nothing about what a text is about: articles, pronouns, auxiliaries, and the fillers of talk
 * ("um", "yeah", "basically"). Any case; single letters count as stop words in alphabetic scripts.
 * A language without a list ('und' among them) has only the fillers that all languages share.
 */
export function isStopWord(word: string, language: string): boolean {
  let words = built.get(language);
  if (!words) {
    words = buildStopWords(language);
    built.set(language, words);
  }
  const small = lowerCase(word, language);
  return words.has(small) || /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(small);
}
