import { createListedTermFinder } from './find-listed-term.ts';
import type { HeldText } from './held-text.ts';
import type { FindInText, TakeMatch } from './match.ts';
import { placesOf, type WordPlaces } from './place-words.ts';
import { findRegion, type Regions } from './regions.ts';
import { beginsWithWord, isListed } from './term-beginnings.ts';
import { indexTerms, openTermsAt, type TermIndex, termsAt } from './term-index.ts';
import type { Vocabulary } from './vocabulary.ts';
import { matchTerm, type Term, wordRun } from './word-terms.ts';

/** From so many terms on, looking each word of the text up is quicker than looking for each term. */
export const leastForLookup = 16;

type Searching = Readonly<{ folded: string; regions: Regions; take: TakeMatch }>;

function takeInside(searching: Searching, term: Term, start: number, end: number): boolean {
  if (findRegion(searching.regions, start, end) < 0) return true;
  return searching.take(term.target, start, end);
}

/** Every place of one term, from the beginning of the text; false where no more matches are wanted. */
function scanFor(term: Term, searching: Searching): boolean {
  const { folded } = searching;
  const first = term.parts[0]?.text ?? '';
  let at = folded.indexOf(first);
  while (at >= 0) {
    // Borders and the words behind are looked at only here, where the first word stands.
    const end = matchTerm(folded, at, term);
    if (end > at && !takeInside(searching, term, at, end)) return false;
    at = folded.indexOf(first, end > at ? end : at + 1);
  }
  return true;
}

/** Tries terms at one place after the other of one text; false where no more matches are wanted. */
type TryTerm = (term: Term, at: number) => boolean;

function createTrying(searching: Searching): TryTerm {
  /** Where the last match of each term ended: a term does not overlap itself. */
  const ends = new Map<Term, number>();
  return (term, at) => {
    if ((ends.get(term) ?? 0) > at) return true;
    const end = matchTerm(searching.folded, at, term);
    if (end <= at) return true;
    ends.set(term, end);
    return takeInside(searching, term, at, end);
  };
}

function lookUpWords(index: TermIndex, searching: Searching): boolean {
  const tryTerm = createTrying(searching);
  for (const { 0: word, index: at } of searching.folded.matchAll(wordRun)) {
    for (const term of termsAt(index, word)) if (!tryTerm(term, at)) return false;
  }
  return true;
}

/** A term that may begin so far inside a word of the vocabulary: behind its apostrophe, say. */
type Beginning = Readonly<{ term: Term; offset: number }>;

/** What may begin in the words of a vocabulary as large as it was. `wanted`: the words in which anything may, ascending. */
type Beginnings = Readonly<{
  vocabulary: Vocabulary;
  size: number;
  wanted: readonly number[];
  inWord: ReadonlyMap<number, readonly Beginning[]>;
}>;

function findBeginnings(index: TermIndex, vocabulary: Vocabulary): Beginnings {
  const runs = vocabulary.runs();
  const inWord = new Map<number, Beginning[]>();
  const add = (run: string, terms: readonly Term[]): void => {
    const places = runs.get(run) ?? [];
    for (let at = 0; at < places.length; at += 2) {
      const [number = 0, offset = 0] = [places[at], places[at + 1]];
      const begun = inWord.get(number) ?? [];
      inWord.set(number, begun);
      begun.push(...terms.map((term) => ({ term, offset })));
    }
  };
  for (const [word, terms] of index.exact) add(word, terms);
  if (index.open.size > 0) for (const run of runs.keys()) add(run, openTermsAt(index, run));
  // A term is tried at its places in order.
  for (const begun of inWord.values()) begun.sort((one, other) => one.offset - other.offset);
  const wanted = [...inWord.keys()].sort((one, other) => one - other);
  return { vocabulary, size: vocabulary.size(), wanted, inWord };
}

function goThroughWords(
  words: WordPlaces,
  { wanted, inWord }: Beginnings,
  searching: Searching,
): boolean {
  const places = placesOf(words, wanted);
  if (places.length === 0) return true;
  const tryTerm = createTrying(searching);
  for (const place of places) {
    for (const { term, offset } of inWord.get(words.numbers[place] ?? 0) ?? [])
      if (!tryTerm(term, (words.starts[place] ?? 0) + offset)) return false;
  }
  return true;
}

/** Many terms at once in texts of which the words are known; false where no more matches are wanted. */
function createManyFinder(terms: readonly Term[]) {
  const index = indexTerms(terms);
  let begun: Beginnings | undefined;
  return (vocabulary: Vocabulary, places: WordPlaces, searching: Searching): boolean => {
    if (begun?.vocabulary !== vocabulary || begun.size !== vocabulary.size())
      begun = findBeginnings(index, vocabulary);
    return goThroughWords(places, begun, searching);
  };
}

/** How terms are looked for in texts of which the words are known: by them, as far as a term begins with one or is a part of one. */
function createIndexedFinder(terms: readonly Term[], lookupFrom: number) {
  const areMany = terms.filter(beginsWithWord).length >= lookupFrom;
  const isKnown = areMany ? beginsWithWord : isListed;
  const listed = terms.filter(isKnown);
  const findMany = createManyFinder(areMany ? listed : []);
  const findEach = areMany ? [] : listed.map(createListedTermFinder);
  const others = terms.filter((term) => !isKnown(term));
  const findOthers = createScanningFinder(others, lookupFrom);
  return (held: HeldText, places: WordPlaces, searching: Searching): boolean => {
    let standApart = !areMany && others.length === 0;
    for (const find of findEach) {
      const found = find({ held, regions: searching.regions }, places, searching.take);
      if (found === null) return false;
      standApart &&= found;
    }
    if (areMany && !findMany(held.vocabulary, places, searching)) return false;
    findOthers(searching);
    return standApart;
  };
}

function createScanningFinder(terms: readonly Term[], lookupFrom: number) {
  const whole = terms.filter(({ startsWord }) => startsWord);
  const looksUp = whole.length >= lookupFrom;
  const scanned = looksUp ? terms.filter(({ startsWord }) => !startsWord) : terms;
  const index = indexTerms(looksUp ? whole : []);
  return (searching: Searching): void => {
    if (looksUp && !lookUpWords(index, searching)) return;
    for (const term of scanned) if (!scanFor(term, searching)) return;
  };
}

/** Finds words and phrases as they are written. A match lies inside one region. */
export function createWordFinder(
  terms: readonly Term[],
  matchCase: boolean,
  lookupFrom = leastForLookup,
): FindInText {
  const scan = createScanningFinder(terms, lookupFrom);
  const goThrough = createIndexedFinder(terms, lookupFrom);
  return ({ held, regions }, take) => {
    const searching = { folded: held.folded(matchCase), regions, take };
    const places = matchCase ? null : held.knownWords();
    if (places) return goThrough(held, places, searching);
    scan(searching);
    return false;
  };
}
