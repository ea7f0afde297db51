import { foldText } from './fold-text.ts';
import { type FindInText, regionAround, type TakeMatch } from './match.ts';
import type { Span } from '../text-units.ts';
import { matchTerm, type Term, wordRun } from './word-terms.ts';

/** From so many terms on, looking each word of the text up is quicker than looking for each term in the text. */
const leastForLookup = 16;

type Searching = Readonly<{ folded: string; regions: readonly Span[]; take: TakeMatch }>;

function takeInside(searching: Searching, term: Term, start: number, end: number): boolean {
  if (!regionAround(searching.regions, start, end)) return true;
  return searching.take(term.target, start, end);
}

/** Every place of one term, from the beginning of the text; false where no more matches are wanted. */
function scanFor(term: Term, searching: Searching): boolean {
  const { folded } = searching;
  const first = term.parts[0]?.text ?? '';
  let at = folded.indexOf(first);
  while (at >= 0) {
    const end = matchTerm(folded, at, term);
    if (end > at && !takeInside(searching, term, at, end)) return false;
    at = folded.indexOf(first, end > at ? end : at + 1);
  }
  return true;
}

/** Terms by the word with which they begin; open ones by its beginning. */
type TermIndex = Readonly<{
  exact: ReadonlyMap<string, readonly Term[]>;
  open: ReadonlyMap<string, readonly Term[]>;
  openLengths: readonly number[];
}>;

function indexTerms(terms: readonly Term[]): TermIndex {
  const exact = new Map<string, Term[]>();
  const open = new Map<string, Term[]>();
  for (const term of terms) {
    const first = term.parts[0];
    const [run = ''] = first?.text.match(wordRun) ?? [];
    const isOpen = first?.open === true && run.length === first.text.length;
    const index = isOpen ? open : exact;
    index.set(run, [...(index.get(run) ?? []), term]);
  }
  return { exact, open, openLengths: [...new Set([...open.keys()].map((key) => key.length))] };
}

function lookUpWords(index: TermIndex, searching: Searching): boolean {
  const { folded } = searching;
  /** Where the last match of each term ended: a term does not overlap itself. */
  const ends = new Map<Term, number>();
  const tryAll = (terms: readonly Term[] | undefined, at: number): boolean => {
    for (const term of terms ?? []) {
      if ((ends.get(term) ?? 0) > at) continue;
      const end = matchTerm(folded, at, term);
      if (end <= at) continue;
      ends.set(term, end);
      if (!takeInside(searching, term, at, end)) return false;
    }
    return true;
  };
  for (const { 0: run, index: at } of folded.matchAll(wordRun)) {
    if (!tryAll(index.exact.get(run), at)) return false;
    for (const length of index.openLengths) {
      if (length <= run.length && !tryAll(index.open.get(run.slice(0, length)), at)) return false;
    }
  }
  return true;
}

/** Finds words and phrases as they are written. A match lies inside one region. */
export function createWordFinder(
  terms: readonly Term[],
  matchCase: boolean,
  lookupFrom = leastForLookup,
): FindInText {
  const whole = terms.filter(({ startsWord }) => startsWord);
  const looksUp = whole.length >= lookupFrom;
  const scanned = looksUp ? terms.filter(({ startsWord }) => !startsWord) : terms;
  const index = indexTerms(looksUp ? whole : []);
  return ({ text, regions }, take) => {
    const searching = { folded: foldText(text, matchCase), regions, take };
    if (looksUp && !lookUpWords(index, searching)) return;
    for (const term of scanned) if (!scanFor(term, searching)) return;
  };
}
