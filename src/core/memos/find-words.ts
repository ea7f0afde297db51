import { foldForSearch } from '../coding/rank-codes.ts';
import { mergeRanges, type OffsetRange } from '../text/ranges.ts';

/** The words of a question, folded as texts are for searching; each once. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(foldForSearch(query).split(' '))].filter((word) => word !== '');
}

/** Whether a folded text holds every word, in any order, also inside of longer words. True where no word is asked for. */
export function holdsWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

type FoldedText = Readonly<{
  folded: string;
  /** For each UTF-16 unit of `folded`, where the character it comes from begins in the text. */
  from: readonly number[];
}>;

const combiningMarks = /\p{M}+/gu;

function foldWithPlaces(text: string): FoldedText {
  const from: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const plain = character.normalize('NFD').replace(combiningMarks, '').toLowerCase();
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    folded += plain;
    at += character.length;
  }
  return { folded, from };
}

/**
 * Where words stand in a text, without regard to case and accents: UTF-16 ranges in order, none touching another. Meant
 * for a page of words at most, as every character is looked at.
 */
export function findWords(text: string, words: readonly string[]): readonly OffsetRange[] {
  if (words.length === 0) return [];
  const { folded, from } = foldWithPlaces(text);
  const found = words.flatMap((word) => {
    const stretches: OffsetRange[] = [];
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const start = from[at] ?? 0;
      // To where the next character begins that left something when folded: marks go with their letter.
      stretches.push({ start, end: from[at + word.length] ?? text.length });
    }
    return stretches;
  });
  return mergeRanges(found);
}

const chunk = 2000;
/** As long as any word that people seek, so that none is cut in two between chunks. */
const overlap = 500;

/** Where the first of the words begins in a text of any length; -1 where none is in it. */
export function findFirst(text: string, words: readonly string[]): number {
  if (words.length === 0) return -1;
  for (let at = 0; at < text.length; at += chunk) {
    const part = text.slice(at, at + chunk + overlap);
    const folded = foldForSearch(part);
    if (words.some((word) => folded.includes(word)))
      return at + (findWords(part, words)[0]?.start ?? 0);
  }
  return -1;
}
