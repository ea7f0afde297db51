import { type Term, wordRun } from './word-terms.ts';

/** Terms by the word with which they begin; open ones by its beginning. */
export type TermIndex = Readonly<{
  exact: ReadonlyMap<string, readonly Term[]>;
  open: ReadonlyMap<string, readonly Term[]>;
  openLengths: readonly number[];
}>;

/** The word with which a term begins, as far as it is known: all of it, unless the term is open there. */
export function firstWord({ parts: [first] }: Term): Readonly<{ word: string; isOpen: boolean }> {
  const [word = ''] = first?.text.match(wordRun) ?? [];
  return { word, isOpen: first?.open === true && word.length === first.text.length };
}

export function indexTerms(terms: readonly Term[]): TermIndex {
  const exact = new Map<string, Term[]>();
  const open = new Map<string, Term[]>();
  for (const term of terms) {
    const { word, isOpen } = firstWord(term);
    const index = isOpen ? open : exact;
    index.set(word, [...(index.get(word) ?? []), term]);
  }
  return { exact, open, openLengths: [...new Set([...open.keys()].map((key) => key.length))] };
}

const noTerms: readonly Term[] = [];

/** The open terms that may begin with a word of a folded text. */
export function openTermsAt({ open, openLengths }: TermIndex, word: string): readonly Term[] {
  if (openLengths.length === 0) return noTerms;
  return openLengths
    .filter((length) => length <= word.length)
    .flatMap((length) => open.get(word.slice(0, length)) ?? noTerms);
}

/** The terms that may begin with a word of a folded text. */
export function termsAt(index: TermIndex, word: string): readonly Term[] {
  const exact = index.exact.get(word) ?? noTerms;
  const open = openTermsAt(index, word);
  return open.length > 0 ? [...exact, ...open] : exact;
}
