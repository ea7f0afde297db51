import { standsApart } from '../../text/snap-to-graphemes.ts';
import type { HeldText } from './held-text.ts';
import type { TakeMatch } from './match.ts';
import { type Begin, beginOf, ranksOf, type WordPlaces } from './place-words.ts';
import { findRegion, type Regions } from './regions.ts';
import { firstWord } from './term-index.ts';
import type { Vocabulary } from './vocabulary.ts';
import { matchTerm, type Term } from './word-terms.ts';

/** Letters alone: no list of words parts them. */
const isOfLetters = (word: string): boolean => /^\p{L}+$/u.test(word);

/** Whether a term begins with a whole word of a list. */
export const beginsWithWord = (term: Term): boolean =>
  term.startsWord && isOfLetters(firstWord(term).word);

/** Whether a term lies inside one word of a list, in any part of it. */
export const isPartOfWord = ({ startsWord, parts: [first, second] }: Term): boolean =>
  !startsWord && first?.open === false && second === undefined && isOfLetters(first.text);

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
type Prepared = Readonly<{
  vocabulary: Vocabulary;
  size: number;
  beginnings: Beginnings;
  wanted: readonly number[];
  followers: readonly ReadonlySet<number>[];
}>;

function prepare(term: Term, vocabulary: Vocabulary): Prepared {
  const beginnings = findBeginnings(term, vocabulary);
  return {
    vocabulary,
    size: vocabulary.size(),
    beginnings,
    wanted: [...beginnings.keys()].sort((one, other) => one - other),
    followers: findFollowers(term, vocabulary),
  };
}

/** Where a word of a text begins, as a position in its list, with those behind it that have to follow. */
function followedBegins(
  { from, places, begins, numbers }: WordPlaces,
  rank: number,
  followers: Prepared['followers'],
): Int32Array {
  const all = begins.subarray(from[rank], from[rank + 1]);
  if (followers.length === 0) return all;
  const first = from[rank] ?? 0;
  const isFollowed = (_: Begin, at: number): boolean => {
    const place = places[first + at] ?? 0;
    return followers.every((those, i) => those.has(numbers[place + 1 + i] ?? -1));
  };
  return all.filter(isFollowed);
}

/** So far inside of words that begin there; to be looked at where the one or the other has to be. */
const moveInside = (begins: Int32Array, inside: Begin): Int32Array =>
  inside === 0 ? begins : begins.map((begin) => begin + inside - (begin & inside & 1));

const nowhere = new Int32Array();

function inOrder(lists: readonly Int32Array[]): Int32Array {
  const [only = nowhere] = lists;
  if (lists.length <= 1) return only;
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const list of lists) {
    all.set(list, to);
    to += list.length;
  }
  return all.sort();
}

/** Where a term may begin in a text, in order. */
function beginsIn(words: WordPlaces, { wanted, beginnings, followers }: Prepared): Int32Array {
  const lists: Int32Array[] = [];
  for (const rank of ranksOf(words.distinct, wanted)) {
    const begins = followedBegins(words, rank, followers);
    for (const inside of beginnings.get(words.distinct[rank] ?? 0) ?? [])
      lists.push(moveInside(begins, inside));
  }
  return inOrder(lists);
}

/** Finds a term in a text by its words. As `FindInText`; null where no more matches are wanted. */
type FindListed = (
  held: HeldText,
  words: WordPlaces,
  regions: Regions,
  take: TakeMatch,
) => boolean | null;

/** Finds a term that begins with a word, or is a part of one, in texts of which the words are known. */
export function createListedTermFinder(term: Term): FindListed {
  const length = term.parts[0]?.text.length ?? 0;
  let prepared: Prepared | undefined;
  return (held, words, regions, take) => {
    const { vocabulary } = held;
    if (prepared?.vocabulary !== vocabulary || prepared.size !== vocabulary.size())
      prepared = prepare(term, vocabulary);
    let standApart = true;
    for (const begin of beginsIn(words, prepared)) {
      const start = begin >> 1;
      const mustLook = (begin & 1) === 1;
      const end = mustLook ? matchTerm(held.folded(false), start, term) : start + length;
      if (end <= start || findRegion(regions, start, end) < 0) continue;
      if (mustLook) standApart = false;
      if (!take(term.target, start, end)) return null;
    }
    return standApart;
  };
}
