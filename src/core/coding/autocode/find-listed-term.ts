import type { SearchedText, TakeMatch } from './match.ts';
import { type Begin, moveInside, ranksOf, sortTogether, type WordPlaces } from './place-words.ts';
import { findRegion } from './regions.ts';
import { type PreparedTerm, prepareTerm } from './term-beginnings.ts';
import { matchTerm, type Term } from './word-terms.ts';

type Searched = Pick<SearchedText, 'held' | 'regions'>;

/** Where a word of a text begins, as a position in its list, with those behind it that have to follow. */
function followedBegins(
  { from, places, begins, numbers }: WordPlaces,
  rank: number,
  followers: PreparedTerm['followers'],
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

/** Where a term may begin in a text, in order. */
function beginsIn(words: WordPlaces, { wanted, beginnings, followers }: PreparedTerm): Int32Array {
  const lists: Int32Array[] = [];
  for (const rank of ranksOf(words.distinct, wanted)) {
    const begins = followedBegins(words, rank, followers);
    for (const inside of beginnings.get(words.distinct[rank] ?? 0) ?? [])
      lists.push(moveInside(begins, inside));
  }
  return sortTogether(lists);
}

/**
 * Hands on the matches among the places where a term may begin. As `FindInText`; null where no more matches are wanted. Nothing
 * of the text is read where a word is all of the match.
 */
export function takeTerm(
  term: Term,
  begins: Int32Array,
  { held, regions }: Searched,
  take: TakeMatch,
): boolean | null {
  const length = term.parts[0]?.text.length ?? 0;
  let standApart = true;
  for (let at = 0; at < begins.length; at += 1) {
    const begin = begins[at] ?? 0;
    const start = begin >> 1;
    const mustLook = (begin & 1) === 1;
    const end = mustLook ? matchTerm(held.folded(false), start, term) : start + length;
    if (end <= start || findRegion(regions, start, end) < 0) continue;
    if (mustLook) standApart = false;
    if (!take(term.target, start, end)) return null;
  }
  return standApart;
}

/** Finds a term that begins with a word, or is a part of one, in texts of which the words are known. See `takeTerm`. */
export function createListedTermFinder(
  term: Term,
): (searched: Searched, words: WordPlaces, take: TakeMatch) => boolean | null {
  let prepared: PreparedTerm | undefined;
  return (searched, words, take) => {
    const { vocabulary } = searched.held;
    if (prepared?.vocabulary !== vocabulary || prepared.size !== vocabulary.size())
      prepared = prepareTerm(term, vocabulary);
    return takeTerm(term, beginsIn(words, prepared), searched, take);
  };
}
