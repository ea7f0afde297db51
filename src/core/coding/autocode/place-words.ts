import { tokenize } from '../../language/tokenize.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The words of a text in order: where each begins, and which it is (see `Vocabulary`). And the other way round: the different
 * words, and for each where it stands, as positions in the list: those of `distinct[i]` are `places` from `from[i]` to `from[i + 1]`.
 */
export type WordPlaces = Readonly<{
  starts: Int32Array;
  numbers: Int32Array;
  distinct: Int32Array;
  from: Int32Array;
  places: Int32Array;
}>;

/** By counting: in the order of the text for each word. */
function groupByWord(numbers: Int32Array): Pick<WordPlaces, 'distinct' | 'from' | 'places'> {
  const rankOf = new Map<number, number>();
  const counts: number[] = [];
  const ranks = numbers.map((number) => {
    const rank = rankOf.get(number) ?? rankOf.size;
    rankOf.set(number, rank);
    counts[rank] = (counts[rank] ?? 0) + 1;
    return rank;
  });
  const from = new Int32Array(counts.length + 1);
  counts.forEach((count, rank) => (from[rank + 1] = (from[rank] ?? 0) + count));
  const next = from.slice();
  const places = new Int32Array(numbers.length);
  ranks.forEach((rank, at) => {
    const to = next[rank] ?? 0;
    places[to] = at;
    next[rank] = to + 1;
  });
  return { distinct: Int32Array.from(rankOf.keys()), from, places };
}

export function placeWords(text: string, language: string, vocabulary: Vocabulary): WordPlaces {
  const tokens = tokenize(text, language);
  const starts = new Int32Array(tokens.length);
  const numbers = new Int32Array(tokens.length);
  tokens.forEach((token, at) => {
    starts[at] = token.start;
    numbers[at] = vocabulary.numberOf(token.text);
  });
  return { starts, numbers, ...groupByWord(numbers) };
}

/** The places of all words that are wanted, in the order of the text. Looks at each different word of the text once. */
export function placesOf(
  { distinct, from, places }: WordPlaces,
  isWanted: (number: number) => boolean,
): Int32Array {
  const wanted: number[] = [];
  let count = 0;
  for (let rank = 0; rank < distinct.length; rank += 1) {
    if (!isWanted(distinct[rank] ?? 0)) continue;
    wanted.push(rank);
    count += (from[rank + 1] ?? 0) - (from[rank] ?? 0);
  }
  const placesOfRank = (rank: number): Int32Array => places.subarray(from[rank], from[rank + 1]);
  const [only] = wanted;
  if (wanted.length === 1 && only !== undefined) return placesOfRank(only);
  const found = new Int32Array(count);
  let to = 0;
  for (const rank of wanted) {
    const those = placesOfRank(rank);
    found.set(those, to);
    to += those.length;
  }
  return found.sort();
}

/** Memory that they take. */
export function wordBytes({ starts, distinct, from }: WordPlaces): number {
  return starts.byteLength * 3 + distinct.byteLength + from.byteLength;
}
