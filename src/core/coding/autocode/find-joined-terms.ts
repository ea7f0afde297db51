import { takeTerm } from './find-listed-term.ts';
import type { JoinedWords } from './joined-words.ts';
import type { FindInText } from './match.ts';
import { type Begin, moveInside, sortTogether } from './place-words.ts';
import { type PreparedTerm, prepareTerm } from './term-beginnings.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Term } from './word-terms.ts';

/** Looks for terms in texts of which the words are joined, in one after the other. */
export type JoinedFinder = Readonly<{
  /** Goes on to a text. False where nothing can be found in it, and nothing of it need be touched. */
  goTo: (text: number) => boolean;
  /** Finds them in the text gone to. */
  find: FindInText;
}>;

/** The places of one word, read from left to right. */
type Reading = { at: number; readonly end: number; readonly inside: readonly Begin[] };

/** A term that begins with more words than that is looked for text by text. */
const mostWords = 50;

function startReading(joined: JoinedWords, { wanted, beginnings }: PreparedTerm): Reading[] {
  // Words that came to the vocabulary later stand in none of the texts.
  const known = wanted.filter((word) => word < joined.from.length - 1);
  return known.map((word) => ({
    at: joined.from[word] ?? 0,
    end: joined.from[word + 1] ?? 0,
    inside: beginnings.get(word) ?? [],
  }));
}

/** Where the words of a term begin in a text, with those behind them that have to follow. */
function readText(
  reading: Reading,
  { firsts, places, begins, numbers }: JoinedWords,
  text: number,
  followers: PreparedTerm['followers'],
): Int32Array {
  const [first = 0, behind = 0] = [firsts[text], firsts[text + 1]];
  const { end } = reading;
  let { at } = reading;
  while (at < end && (places[at] ?? 0) < first) at += 1;
  const from = at;
  while (at < end && (places[at] ?? 0) < behind) at += 1;
  reading.at = at;
  const all = begins.subarray(from, at);
  if (followers.length === 0 || from === at) return all;
  const isFollowed = (_: Begin, i: number): boolean => {
    const next = (places[from + i] ?? 0) + 1;
    if (next + followers.length > behind) return false;
    return followers.every((those, further) => those.has(numbers[next + further] ?? -1));
  };
  return all.filter(isFollowed);
}

/** For one text after the other where a term may begin in it. */
function createReader(prepared: PreparedTerm, joined: JoinedWords): (text: number) => Int32Array {
  const readings = startReading(joined, prepared);
  return (text) => {
    const lists: Int32Array[] = [];
    for (const reading of readings) {
      const begins = readText(reading, joined, text, prepared.followers);
      if (begins.length === 0) continue;
      for (const inside of reading.inside) lists.push(moveInside(begins, inside));
    }
    return sortTogether(lists);
  };
}

/** Terms that `isListed`; null where one of them begins with very many words. */
export function createJoinedFinder(
  terms: readonly Term[],
  vocabulary: Vocabulary,
  joined: JoinedWords,
): JoinedFinder | null {
  const prepared = terms.map((term) => prepareTerm(term, vocabulary));
  if (prepared.some(({ wanted }) => wanted.length > mostWords)) return null;
  const readers = prepared.map((term) => createReader(term, joined));
  let begun: readonly Int32Array[] = [];
  return {
    goTo: (text) => {
      begun = readers.map((read) => read(text));
      return begun.some(({ length }) => length > 0);
    },
    find: (searched, take) => {
      let standApart = true;
      for (const [i, begins] of begun.entries()) {
        const term = terms[i];
        const found = term ? takeTerm(term, begins, searched, take) : true;
        if (found === null) return false;
        standApart &&= found;
      }
      return standApart;
    },
  };
}
