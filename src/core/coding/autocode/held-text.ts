import { segmentSentences } from '../../text/sentences.ts';
import type { Span } from '../text-units.ts';
import { foldText, rareLetters } from './fold-text.ts';
import { placeWords, wordBytes, type WordPlaces } from './place-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hasUnpartedScript } from './word-terms.ts';

/** A text that is searched again and again: what a search works out of it is kept for the next. */
export type HeldText = Readonly<{
  text: string;
  vocabulary: Vocabulary;
  /** The text as words are compared (see `foldText`). */
  folded: (matchCase: boolean) => string;
  words: (language: string) => WordPlaces;
  hasWords: () => boolean;
  /** The words, where they are known already and letters alone part them: then no word of letters goes over two of them. */
  knownWords: () => WordPlaces | null;
  /** The sentences of `[start, end)`, a part of one line. */
  sentences: (start: number, end: number, language: string) => readonly Span[];
  /** Whether it has letters that an expression without regard to case takes for others, and `foldText` does not. */
  hasRareLetters: () => boolean;
  /** Memory that it takes with all that is kept of it, about. */
  bytes: () => number;
}>;

type CutLine = Readonly<{ end: number; sentences: readonly Span[] }>;

/** Cuts lines into sentences, each once, in one language at a time. */
function createSentenceCutter(text: string) {
  let lines = new Map<number, CutLine>();
  let ofLanguage = '';
  let count = 0;
  const cut = (start: number, end: number, language: string): readonly Span[] => {
    if (ofLanguage !== language) {
      lines = new Map();
      ofLanguage = language;
      count = 0;
    }
    const known = lines.get(start);
    if (known?.end === end) return known.sentences;
    const sentences = segmentSentences(text.slice(start, end), language).map((each) => ({
      start: start + each.start,
      end: start + each.end,
    }));
    lines.set(start, { end, sentences });
    count += sentences.length + 1;
    return sentences;
  };
  return { cut, count: () => count };
}

/** What a cut sentence takes in memory, its share of the line's list with it. */
const sentenceBytes = 64;

/** Holds a text. What is kept of it is worked out when it is first asked for. */
export function holdText(text: string, vocabulary: Vocabulary): HeldText {
  const isAscii = !/[^\p{ASCII}]/u.test(text);
  const unitBytes = isAscii ? 1 : 2;
  const foldings: (string | undefined)[] = [];
  const fold = (matchCase: boolean): string => {
    // Nothing else folds there.
    if (isAscii) return matchCase ? text : text.toLowerCase();
    return foldText(text, matchCase);
  };
  const folded = (matchCase: boolean): string => (foldings[matchCase ? 1 : 0] ??= fold(matchCase));
  let words: Readonly<{ language: string; places: WordPlaces }> | undefined;
  let isUnparted: boolean | undefined;
  let isRare: boolean | undefined;
  const { cut, count } = createSentenceCutter(text);
  return {
    text,
    vocabulary,
    folded,
    words: (language) => {
      if (words?.language !== language)
        words = {
          language,
          places: placeWords({ text, folded: folded(false), language }, vocabulary),
        };
      return words.places;
    },
    hasWords: () => words !== undefined,
    knownWords: () => {
      if (!words) return null;
      isUnparted ??= !isAscii && hasUnpartedScript(text);
      return isUnparted ? null : words.places;
    },
    sentences: cut,
    hasRareLetters: () => (isRare ??= !isAscii && rareLetters.test(text)),
    bytes: () =>
      text.length * unitBytes * (1 + foldings.filter((each) => each !== undefined).length) +
      (words ? wordBytes(words.places) : 0) +
      count() * sentenceBytes,
  };
}
