import { tokenize } from '../../language/tokenize.ts';
import { standsApart } from '../../text/snap-to-graphemes.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isLetterAt, isLetterBefore } from './word-terms.ts';

/**
 * The words of a text in order: where each begins, and which it is (see `Vocabulary`). And the other way round: the different
 * words, and for each where it stands, as positions in the list: those of `distinct[i]` are `places` from `from[i]` to `from[i + 1]`.
 * `begins` tells of each of `places` where that word begins in the text (see `beginOf`).
 */
export type WordPlaces = Readonly<{
  starts: Int32Array;
  numbers: Int32Array;
  distinct: Int32Array;
  from: Int32Array;
  places: Int32Array;
  begins: Int32Array;
}>;

/**
 * Where something begins, twice, and one more where it has to be looked at there: a letter that belongs to no word of the list
 * touches it, or one of its ends is no border between characters. In this way lists of them can be put in order.
 */
export type Begin = number;

export const beginOf = (start: number, mustLook: boolean): Begin => start * 2 + (mustLook ? 1 : 0);

/** By counting: in the order of the text for each word. */
function groupByWord(numbers: Int32Array): Pick<WordPlaces, 'distinct' | 'from' | 'places'> {
  const distinct = Int32Array.from(new Set(numbers)).sort();
  const rankOf = new Map(Array.from(distinct, (number, rank) => [number, rank]));
  const from = new Int32Array(distinct.length + 1);
  for (const number of numbers) {
    const behind = (rankOf.get(number) ?? 0) + 1;
    from[behind] = (from[behind] ?? 0) + 1;
  }
  for (let rank = 1; rank < from.length; rank += 1)
    from[rank] = (from[rank] ?? 0) + (from[rank - 1] ?? 0);
  const next = from.slice();
  const places = new Int32Array(numbers.length);
  for (let at = 0; at < numbers.length; at += 1) {
    const rank = rankOf.get(numbers[at] ?? 0) ?? 0;
    const to = next[rank] ?? 0;
    places[to] = at;
    next[rank] = to + 1;
  }
  return { distinct, from, places };
}

/** The words of a text, and of the same text folded without regard to case. */
export function placeWords(
  { text, folded, language }: Readonly<{ text: string; folded: string; language: string }>,
  vocabulary: Vocabulary,
): WordPlaces {
  const tokens = tokenize(text, language);
  const starts = new Int32Array(tokens.length);
  const numbers = new Int32Array(tokens.length);
  const inOrder = new Int32Array(tokens.length);
  tokens.forEach(({ start, end, text: word }, at) => {
    starts[at] = start;
    numbers[at] = vocabulary.numberOf(word);
    const isTouched = isLetterBefore(folded, start) || isLetterAt(folded, end);
    inOrder[at] = beginOf(start, isTouched || !standsApart(text, start, end));
  });
  const grouped = groupByWord(numbers);
  const begins = grouped.places.map((place) => inOrder[place] ?? 0);
  return { starts, numbers, ...grouped, begins };
}

/** The position of a number in an ascending list, or -1. */
function findNumber(ascending: Int32Array, number: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return ascending[low] === number ? low : -1;
}

/** Which of the different words of a text are wanted, as positions in `distinct`; both lists ascend. */
export function ranksOf(distinct: Int32Array, wanted: readonly number[]): number[] {
  const ranks: number[] = [];
  if (wanted.length < distinct.length / 8) {
    for (const number of wanted) {
      const rank = findNumber(distinct, number);
      if (rank >= 0) ranks.push(rank);
    }
    return ranks;
  }
  let at = 0;
  for (let rank = 0; rank < distinct.length; rank += 1) {
    const number = distinct[rank] ?? 0;
    while (at < wanted.length && (wanted[at] ?? 0) < number) at += 1;
    if (wanted[at] === number) ranks.push(rank);
  }
  return ranks;
}

const nowhere = new Int32Array();

/** The numbers of several ascending lists as one. */
export function sortTogether(lists: readonly Int32Array[]): Int32Array {
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

/** The places of all words that are wanted, in the order of the text. `wanted`: their numbers, ascending. */
export function placesOf(
  { distinct, from, places }: WordPlaces,
  wanted: readonly number[],
): Int32Array {
  const ranks = ranksOf(distinct, wanted);
  return sortTogether(ranks.map((rank) => places.subarray(from[rank], from[rank + 1])));
}

/** So far inside of words that begin in places; to be looked at where the one or the other has to be. */
export const moveInside = (begins: Int32Array, inside: Begin): Int32Array =>
  inside === 0 ? begins : begins.map((begin) => begin + inside - (begin & inside & 1));

/** Memory that they take. */
export function wordBytes({ starts, distinct, from }: WordPlaces): number {
  return starts.byteLength * 4 + distinct.byteLength + from.byteLength;
}
