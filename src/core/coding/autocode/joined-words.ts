import type { WordPlaces } from './place-words.ts';

/**
 * The words of texts that stand behind each other as one list, and where each different word of a vocabulary stands in it: those of
 * word `w` are `places` and `begins` (see `WordPlaces`) from `from[w]` to `from[w + 1]`.
 */
export type JoinedWords = Readonly<{
  /** For each text where its words begin in the list, and behind the last where they end. */
  firsts: Int32Array;
  /** 1 for each text of which the words are here. */
  isHere: Uint8Array;
  numbers: Int32Array;
  from: Int32Array;
  places: Int32Array;
  begins: Int32Array;
}>;

/** Texts by their words, null where those are not known. */
type Listed = readonly (WordPlaces | null)[];

function endsOf(texts: Listed): Int32Array {
  const firsts = new Int32Array(texts.length + 1);
  for (const [text, words] of texts.entries())
    firsts[text + 1] = (firsts[text] ?? 0) + (words?.numbers.length ?? 0);
  return firsts;
}

/** How often each word stands in the texts, summed up. */
function* countWords(texts: Listed, size: number): Generator<undefined, Int32Array> {
  const from = new Int32Array(size + 1);
  for (const words of texts) {
    if (!words) continue;
    for (let rank = 0; rank < words.distinct.length; rank += 1) {
      const behind = (words.distinct[rank] ?? 0) + 1;
      const count = (words.from[rank + 1] ?? 0) - (words.from[rank] ?? 0);
      from[behind] = (from[behind] ?? 0) + count;
    }
    yield;
  }
  for (let word = 1; word <= size; word += 1)
    from[word] = (from[word] ?? 0) + (from[word - 1] ?? 0);
  return from;
}

/** Memory that lists of so many words take, joined. */
export const joinedBytes = (words: number): number => words * 3 * Int32Array.BYTES_PER_ELEMENT;

/** Joins the words of texts, one text a step, twice. `size`: words of the vocabulary. */
export function* joinWords(texts: Listed, size: number): Generator<undefined, JoinedWords> {
  const firsts = endsOf(texts);
  const total = firsts.at(-1) ?? 0;
  const [numbers, places, begins] = [0, 1, 2].map(() => new Int32Array(total)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const from = yield* countWords(texts, size);
  const next = from.slice();
  for (const [text, words] of texts.entries()) {
    if (!words) continue;
    const first = firsts[text] ?? 0;
    numbers.set(words.numbers, first);
    for (let rank = 0; rank < words.distinct.length; rank += 1) {
      const word = words.distinct[rank] ?? 0;
      let to = next[word] ?? 0;
      const end = words.from[rank + 1] ?? 0;
      for (let at = words.from[rank] ?? 0; at < end; at += 1, to += 1) {
        places[to] = first + (words.places[at] ?? 0);
        begins[to] = words.begins[at] ?? 0;
      }
      next[word] = to;
    }
    yield;
  }
  const isHere = Uint8Array.from(texts, (words) => (words ? 1 : 0));
  return { firsts, isHere, numbers, from, places, begins };
}
