import { tokenize } from '../../language/tokenize.ts';
import { foldText } from './fold-text.ts';
import type { FindInText } from './match.ts';
import { placesOf, type WordPlaces } from './place-words.ts';
import { findRegion } from './regions.ts';
import { stemKey, type Vocabulary } from './vocabulary.ts';

/** A word of a phrase: by its stem, or for an open one by its beginning. */
type StemPart = Readonly<{ key: string; open: boolean }>;
type StemTerm = Readonly<{ target: number; parts: readonly StemPart[] }>;

/** What may stand between two words of a phrase. */
const gap = /^[\s'’ʼ-]*$/u;

function compile(words: string, target: number, language: string): StemTerm {
  const parts = words.split(/\s+/u).flatMap((word) => {
    const open = word.length > 1 && word.endsWith('*');
    const tokens = tokenize(word.normalize('NFC'), language);
    return tokens.map((token, i): StemPart => {
      const isOpen = open && i === tokens.length - 1;
      return {
        key: isOpen ? foldText(token.text, false) : stemKey(token.text, language),
        open: isOpen,
      };
    });
  });
  return { target, parts };
}

/** Terms in one language, and the words of the vocabulary with which they may begin, ascending: told when they are first met. */
type StemIndex = Readonly<{
  wanted: () => readonly number[];
  begunBy: (word: number) => readonly StemTerm[];
  isPart: (part: StemPart, word: number) => boolean;
}>;

const none: readonly StemTerm[] = [];

function indexFor(
  lists: readonly (readonly string[])[],
  language: string,
  vocabulary: Vocabulary,
): StemIndex {
  const terms = lists
    .flatMap((list, target) => list.map((words) => compile(words, target, language)))
    .filter(({ parts }) => parts.length > 0);
  const byStem = Map.groupBy(
    terms.filter(({ parts }) => !parts[0]?.open),
    ({ parts }) => parts[0]?.key ?? '',
  );
  const open = terms.filter(({ parts }) => parts[0]?.open);
  const isPart = (part: StemPart, word: number): boolean =>
    part.open
      ? vocabulary.folded(word).startsWith(part.key)
      : vocabulary.stemOf(word, language) === part.key;
  const begun = new Map<number, readonly StemTerm[]>();
  const wanted: number[] = [];
  let told = 0;
  const tell = (word: number): void => {
    const stemmed = byStem.get(vocabulary.stemOf(word, language)) ?? none;
    const opened = open.filter(({ parts: [first] }) => first !== undefined && isPart(first, word));
    if (stemmed.length + opened.length === 0) return;
    begun.set(word, [...stemmed, ...opened]);
    wanted.push(word);
  };
  return {
    wanted: () => {
      for (; told < vocabulary.size(); told += 1) tell(told);
      return wanted;
    },
    begunBy: (word) => begun.get(word) ?? none,
    isPart,
  };
}

type Words = Readonly<{ text: string; places: WordPlaces; vocabulary: Vocabulary }>;

const endOf = ({ places, vocabulary }: Words, at: number): number =>
  (places.starts[at] ?? 0) + vocabulary.lengthOf(places.numbers[at] ?? 0);

/** The end of a term that begins with word `from` of a text, or -1. */
function endOfTerm(words: Words, from: number, { parts }: StemTerm, index: StemIndex): number {
  const { text, places } = words;
  let end = endOf(words, from);
  for (let i = 1; i < parts.length; i += 1) {
    const part = parts[i];
    const at = from + i;
    if (!part || at >= places.starts.length) return -1;
    if (!index.isPart(part, places.numbers[at] ?? 0)) return -1;
    if (!gap.test(text.slice(end, places.starts[at]))) return -1;
    end = endOf(words, at);
  }
  return end;
}

/**
 * Finds words in all their forms: what has the same stem in the language of the text (see `stem`). `lists` holds the terms
 * of each target. A language without stems finds whole words in any case.
 */
export function createInflectionFinder(lists: readonly (readonly string[])[]): FindInText {
  const indexes = new Map<string, StemIndex>();
  let known: Vocabulary | undefined;
  return ({ held, regions, language }, take) => {
    const { text, vocabulary } = held;
    if (known !== vocabulary) indexes.clear();
    known = vocabulary;
    const index = indexes.get(language) ?? indexFor(lists, language, vocabulary);
    indexes.set(language, index);
    const places = held.words(language);
    const words = { text, places, vocabulary };
    for (const at of placesOf(places, index.wanted())) {
      for (const term of index.begunBy(places.numbers[at] ?? 0)) {
        const start = places.starts[at] ?? 0;
        const end = endOfTerm(words, at, term, index);
        if (end < 0 || findRegion(regions, start, end) < 0) continue;
        if (!take(term.target, start, end)) return false;
      }
    }
    return false;
  };
}
