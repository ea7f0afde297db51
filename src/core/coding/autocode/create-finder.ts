import { createInflectionFinder } from './find-inflections.ts';
import { createPatternFinder } from './find-pattern.ts';
import { createWordFinder } from './find-words.ts';
import type { FindInText } from './match.ts';
import { compileTerm, hasUnpartedScript } from './word-terms.ts';

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

function createListFinder(matcher: WordMatcher): FindInText {
  const { lists, inflections } = matcher;
  const matchCase = matcher.matchCase && !inflections;
  const isStemmed = (words: string): boolean => inflections && !hasUnpartedScript(words);
  const terms = lists.flatMap((list, target) =>
    list
      .filter((words) => !isStemmed(words))
      .flatMap(
        (words) => compileTerm(words, target, { wholeWords: matcher.wholeWords, matchCase }) ?? [],
      ),
  );
  const asWritten = createWordFinder(terms, matchCase);
  if (!inflections) return asWritten;
  const inAllForms = createInflectionFinder(lists.map((list) => list.filter(isStemmed)));
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
