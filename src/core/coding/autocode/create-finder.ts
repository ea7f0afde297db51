import { createInflectionFinder } from './find-inflections.ts';
import { createPatternFinder } from './find-pattern.ts';
import { createJoinedFinder, type JoinedFinder } from './find-joined-terms.ts';
import { createWordFinder, leastForLookup } from './find-words.ts';
import type { JoinedWords } from './joined-words.ts';
import type { FindInText } from './match.ts';
import { isListed } from './term-beginnings.ts';
import type { Vocabulary } from './vocabulary.ts';
import { compileTerm, hasUnpartedScript, type Term } from './word-terms.ts';

/** What to look for, as plain data that can be handed to a worker. */
export type Matcher =
  | Readonly<{
      kind: 'words';
      /** The words and phrases of each target. */
      lists: readonly (readonly string[])[];
      wholeWords: boolean;
      matchCase: boolean;
      inflections: boolean;
    }>
  | Readonly<{ kind: 'pattern'; pattern: string; matchCase: boolean }>;

type WordMatcher = Extract<Matcher, { kind: 'words' }>;

/** The terms that are looked for as they are written. */
function compileTerms({ lists, wholeWords, ...matcher }: WordMatcher): Term[] {
  const { inflections } = matcher;
  const matchCase = matcher.matchCase && !inflections;
  const isStemmed = (words: string): boolean => inflections && !hasUnpartedScript(words);
  return lists.flatMap((list, target) =>
    list
      .filter((words) => !isStemmed(words))
      .flatMap((words) => compileTerm(words, target, { wholeWords, matchCase }) ?? []),
  );
}

function createListFinder(matcher: WordMatcher): FindInText {
  const { lists, inflections } = matcher;
  const matchCase = matcher.matchCase && !inflections;
  const terms = compileTerms(matcher);
  const asWritten = createWordFinder(terms, matchCase);
  if (!inflections) return asWritten;
  const stemmed = lists.map((list) => list.filter((words) => !hasUnpartedScript(words)));
  const inAllForms = createInflectionFinder(stemmed);
  return (searched, take) => {
    const state = { full: false };
    const takeStill: typeof take = (...match) => {
      state.full = !take(...match);
      return !state.full;
    };
    inAllForms(searched, takeStill);
    if (!state.full) asWritten(searched, takeStill);
    return false;
  };
}

/** Makes a matcher ready for many texts. Only a pattern may run without end. */
export function createFinder(matcher: Matcher): FindInText {
  switch (matcher.kind) {
    case 'words':
      return createListFinder(matcher);
    case 'pattern':
      return createPatternFinder(matcher.pattern, matcher.matchCase);
  }
}

/** How a matcher is looked for in texts of which the words are joined; null where those do not tell of all that it seeks. */
export function createFinderInJoined(
  matcher: Matcher,
  vocabulary: Vocabulary,
  joined: JoinedWords,
): JoinedFinder | null {
  if (matcher.kind === 'pattern' || matcher.matchCase || matcher.inflections) return null;
  const terms = compileTerms(matcher);
  const areFew = terms.length > 0 && terms.length < leastForLookup;
  if (!areFew || !terms.every(isListed)) return null;
  return createJoinedFinder(terms, vocabulary, joined);
}
