import { parseWords } from './parse-words.ts';

/** A code and the words that call for it. */
export type DictionaryEntry = Readonly<{ code: string; words: readonly string[] }>;

/** What cannot be read in a line, counted from 1. */
export type DictionaryProblem = Readonly<{
  line: number;
  what: 'no_colon' | 'no_code' | 'no_words';
}>;

/**
 * A dictionary as people write it: a line for each code, `code: word, a phrase, begin*`. Lines that begin with `#` and blank
 * lines say nothing; lines of the same code are put together. Entries in the order of their first line.
 */
export function parseDictionary(
  text: string,
): Readonly<{ entries: readonly DictionaryEntry[]; problems: readonly DictionaryProblem[] }> {
  const entries = new Map<string, string[]>();
  const problems: DictionaryProblem[] = [];
  for (const [i, line] of text.split(/\r\n?|\n/u).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const colon = line.search(/[:：]/u);
    const code = line.slice(0, Math.max(0, colon)).replace(/\s+/gu, ' ').trim();
    const words = parseWords(line.slice(colon + 1));
    if (colon < 0) problems.push({ line: i + 1, what: 'no_colon' });
    else if (code === '') problems.push({ line: i + 1, what: 'no_code' });
    else if (words.length === 0) problems.push({ line: i + 1, what: 'no_words' });
    else entries.set(code, [...new Set([...(entries.get(code) ?? []), ...words])]);
  }
  return { entries: Array.from(entries, ([code, words]) => ({ code, words })), problems };
}
