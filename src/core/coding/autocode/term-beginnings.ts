import { standsApart } from '../../text/snap-to-graphemes.ts';
import { type Begin, beginOf } from './place-words.ts';
import { firstWord } from './term-index.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Term } from './word-terms.ts';

/** Letters alone: no list of words parts them. */
const isOfLetters = (word: string): boolean => /^\p{L}+$/u.test(word);

/** Whether a term begins with a whole word of a list of words. */
export const beginsWithWord = (term: Term): boolean =>
  term.startsWord && isOfLetters(firstWord(term).word);

/** Whether a term lies inside one word of a list, in any part of it. */
const isPartOfWord = ({ startsWord, parts: [first, second] }: Term): boolean =>
  !startsWord && first?.open === false && second === undefined && isOfLetters(first.text);

/** Whether lists of words tell where a term may stand. */
export const isListed = (term: Term): boolean => beginsWithWord(term) || isPartOfWord(term);

/** For words of a vocabulary by their numbers how far inside them a term may begin. */
type Beginnings = Map<number, Begin[]>;

/** The words that hold a run of letters, each with how far inside it stands. `isAll`: the run is all of the term. */
function addRun(
  beginnings: Beginnings,
  vocabulary: Vocabulary,
  { run, isAll }: Readonly<{ run: string; isAll: boolean }>,
): void {
  const places = vocabulary.runs().get(run) ?? [];
  for (let at = 0; at < places.length; at += 2) {
    const [number = 0, offset = 0] = [places[at], places[at + 1]];
    const isSure = isAll && standsApart(vocabulary.wordOf(number), offset, offset + run.length);
    const begins = beginnings.get(number);
    if (begins) begins.push(beginOf(offset, !isSure));
    else beginnings.set(number, [beginOf(offset, !isSure)]);
  }
}

function beginningsInside(vocabulary: Vocabulary, letters: string): Beginnings {
  const beginnings: Beginnings = new Map();
  for (let number = 0; number < vocabulary.size(); number += 1) {
    const folded = vocabulary.folded(number);
    let at = folded.indexOf(letters);
    if (at < 0) continue;
    const begins: Begin[] = [];
    const word = vocabulary.wordOf(number);
    for (; at >= 0; at = folded.indexOf(letters, at + letters.length))
      begins.push(beginOf(at, !standsApart(word, at, at + letters.length)));
    beginnings.set(number, begins);
  }
  return beginnings;
}

function findBeginnings(term: Term, vocabulary: Vocabulary): Beginnings {
  const [first, second] = term.parts;
  if (!first || !term.startsWord) return beginningsInside(vocabulary, first?.text ?? '');
  const { word, isOpen } = firstWord(term);
  const beginnings: Beginnings = new Map();
  if (isOpen) {
    for (const run of vocabulary.runs().keys())
      if (run.startsWith(word)) addRun(beginnings, vocabulary, { run, isAll: false });
  } else {
    const isAll = second === undefined && first.text === word && !first.open;
    addRun(beginnings, vocabulary, { run: word, isAll });
  }
  return beginnings;
}

/** The words that may follow the first one: the second, the third and so on, as long as they are words of the list also. */
function findFollowers({ parts }: Term, vocabulary: Vocabulary): ReadonlySet<number>[] {
  const other = parts.findIndex(({ text, open }) => open || !isOfLetters(text));
  const words = other < 0 ? parts : parts.slice(0, other);
  return words.slice(1).map(({ text }) => {
    const places = vocabulary.runs().get(text) ?? [];
    return new Set(places.filter((_, at) => at % 2 === 0 && places[at + 1] === 0));
  });
}

/** What is known of a term in a vocabulary as large as it was. `wanted`: the words in which it may begin, ascending. */
export type PreparedTerm = Readonly<{
  term: Term;
  vocabulary: Vocabulary;
  size: number;
  /** For each of `wanted` how far inside of it. */
  beginnings: ReadonlyMap<number, readonly Begin[]>;
  wanted: readonly number[];
  /** The words that may follow. */
  followers: readonly ReadonlySet<number>[];
}>;

export function prepareTerm(term: Term, vocabulary: Vocabulary): PreparedTerm {
  const beginnings = findBeginnings(term, vocabulary);
  return {
    term,
    vocabulary,
    size: vocabulary.size(),
    beginnings,
    wanted: [...beginnings.keys()].sort((one, other) => one - other),
    followers: findFollowers(term, vocabulary),
  };
}
