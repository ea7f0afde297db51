import { stem } from '../../language/stem.ts';
import { tokenize, type Token } from '../../language/tokenize.ts';
import { foldText } from './fold-text.ts';
import { type FindInText, regionAround } from './match.ts';

/** A word of a phrase: by its stem, or for an open one by its beginning. */
type StemPart = Readonly<{ key: string; open: boolean }>;
type StemTerm = Readonly<{ target: number; parts: readonly StemPart[] }>;
type StemIndex = Readonly<{
  byStem: ReadonlyMap<string, readonly StemTerm[]>;
  open: readonly StemTerm[];
}>;

const stemOf = (word: string, language: string): string => foldText(stem(word, language), false);

/** What may stand between two words of a phrase. */
const gap = /^[\s'’ʼ-]*$/u;

function compile(words: string, target: number, language: string): StemTerm {
  const parts = words.split(/\s+/u).flatMap((word) => {
    const open = word.length > 1 && word.endsWith('*');
    const tokens = tokenize(word.normalize('NFC'), language);
    return tokens.map((token, i): StemPart => {
      const isOpen = open && i === tokens.length - 1;
      return {
        key: isOpen ? foldText(token.text, false) : stemOf(token.text, language),
        open: isOpen,
      };
    });
  });
  return { target, parts };
}

function indexFor(lists: readonly (readonly string[])[], language: string): StemIndex {
  const terms = lists
    .flatMap((list, target) => list.map((words) => compile(words, target, language)))
    .filter(({ parts }) => parts.length > 0);
  return {
    byStem: Map.groupBy(
      terms.filter(({ parts }) => !parts[0]?.open),
      ({ parts }) => parts[0]?.key ?? '',
    ),
    open: terms.filter(({ parts }) => parts[0]?.open),
  };
}

/**
 * Finds words in all their forms: what has the same stem in the language of the text (see `stem`). `lists` holds the terms
 * of each target. A language without stems finds whole words in any case.
 */
export function createInflectionFinder(lists: readonly (readonly string[])[]): FindInText {
  const indexes = new Map<string, StemIndex>();
  return ({ text, regions, language }, take) => {
    const index = indexes.get(language) ?? indexFor(lists, language);
    indexes.set(language, index);
    const tokens = tokenize(text, language);
    const isPart = ({ key, open }: StemPart, token: Token): boolean =>
      open ? foldText(token.text, false).startsWith(key) : stemOf(token.text, language) === key;
    /** The last token of a term that begins with token `from`, or undefined. */
    const lastOf = ({ parts }: StemTerm, from: number): Token | undefined => {
      let last = tokens[from];
      for (let i = 1; i < parts.length; i += 1) {
        const token = tokens[from + i];
        const part = parts[i];
        if (!last || !token || !part || !isPart(part, token)) return undefined;
        if (!gap.test(text.slice(last.end, token.start))) return undefined;
        last = token;
      }
      return last;
    };
    for (const [i, token] of tokens.entries()) {
      const begun = [
        ...(index.byStem.get(stemOf(token.text, language)) ?? []),
        ...index.open.filter(({ parts: [first] }) => first !== undefined && isPart(first, token)),
      ];
      for (const term of begun) {
        const last = lastOf(term, i);
        if (!last || !regionAround(regions, token.start, last.end)) continue;
        if (!take(term.target, token.start, last.end)) return;
      }
    }
  };
}
