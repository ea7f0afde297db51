import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFinder, createFinderInJoined, type Matcher } from './create-finder.ts';
import { foldText } from './fold-text.ts';
import { holdText } from './held-text.ts';
import { joinWords } from './joined-words.ts';
import {
  type FindInText,
  type Match,
  packMatches,
  type SearchedText,
  unpackMatches,
} from './match.ts';
import { regionsOf } from './regions.ts';
import { matchesOf, wholeOf } from './searched-text.fixture.ts';
import { createVocabulary } from './vocabulary.ts';
import { widenMatches } from './widen-matches.ts';

/** Few letters, so that what is looked for is there in part, in whole and twice; and what parts words or does not. */
const pieces = [
  ...['a', 'b', 'ab', 'aba', 'Ab', 'ba', 'á', 'a\u0301', 'Ä', 'ß', 'σ', 'Σ', 'ς', 'İ', 'ı', 'ё'],
  ...['ab’s', "ab'ab", 'l’ab', 'lʼab', "b'a'b", 'ab-ab', '2', 'ab2', '3.5', '24', '_', '＿', 'ﬁ'],
  ...['产品', 'กา', 'שלום', 'السلام', '👍🏽', '👩‍👩‍👧', '🇩🇪', '\u200d', '\ufe0f', '\u0600', '\ud83d'],
  ...[' ', ' ', ' ', ' ', ' ', '\n', '\r\n', '\u00a0', '. ', ', ', '“', '…'],
];
const texts = fc
  .array(fc.constantFrom(...pieces), { maxLength: 25 })
  .map((parts) => parts.join(''));
const needles = fc.oneof(
  fc.constantFrom('a', 'b', 'ab', 'ba', 'bab', 'AB', 'á', 'σ', 'i', 'ab*', 'a*', 'ab’s', 'שלום'),
  fc.constantFrom(
    'ab ab',
    'a b',
    'ab a ba',
    'a* b',
    'ab’s ab',
    'ab ab’s',
    'a 2 b',
    'ba ab*',
    '产品',
  ),
  fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(''))
    .filter((needle) => needle.trim() !== '' && !needle.includes('\ud83d')),
);

const unparted =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const letter = `[[\\p{L}\\p{M}\\p{N}_]--[${unparted}]]`;

/** A term as one expression over the folded text. */
function expressionFor(term: string, wholeWords: boolean): RegExp {
  const words = term.normalize('NFC').split(/\s+/u);
  const parts = words
    .filter((word) => word !== '')
    .map((word) => {
      const isOpen = word.length > 1 && word.endsWith('*');
      const text = foldText(isOpen ? word.slice(0, -1) : word, false);
      return { text, isOpen, endsInWord: new RegExp(`${letter}$`, 'v').test(text) };
    });
  const sources = parts.map(({ text, isOpen, endsInWord }) => {
    const signs = Array.from(text, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
    return signs.join('') + (isOpen && endsInWord ? `${letter}*` : '');
  });
  const last = parts.at(-1);
  const startsInWord = new RegExp(`^${letter}`, 'v').test(parts[0]?.text ?? '');
  const before = wholeWords && startsInWord ? `(?<!${letter})` : '';
  const behind = wholeWords && last && !last.isOpen && last.endsInWord ? `(?!${letter})` : '';
  return new RegExp(before + sources.join('\\s+') + behind, 'gv');
}

function findNaively(text: string, terms: readonly string[], wholeWords: boolean): Match[] {
  return terms.flatMap((term, target) =>
    [...foldText(text, false).matchAll(expressionFor(term, wholeWords))]
      .filter(([found]) => found !== '')
      .map(({ 0: found, index }) => ({ target, start: index, end: index + found.length })),
  );
}

const inOrder = (matches: readonly Match[]): Match[] =>
  [...matches].sort(
    (one, other) => one.start - other.start || one.target - other.target || one.end - other.end,
  );

function expectAsNaively(
  find: FindInText,
  searched: SearchedText,
  { terms, wholeWords }: Readonly<{ terms: readonly string[]; wholeWords: boolean }>,
): void {
  const found = matchesOf(find, searched);
  expect(inOrder(found)).toEqual(inOrder(findNaively(searched.held.text, terms, wholeWords)));
  const standApart = find(searched, () => true);
  const widened = widenMatches(searched, packMatches(found), 'match', standApart);
  const expected = widenMatches(searched, packMatches(found), 'match');
  expect(unpackMatches(widened.hits)).toEqual(unpackMatches(expected.hits));
  expect(unpackMatches(widened.marks)).toEqual(unpackMatches(expected.marks));
}

/** All words of the texts as one list; those of texts with scripts that letters alone do not part are not in it. */
function join(all: readonly SearchedText[]) {
  const texts = all.map(({ held }) => held.knownWords());
  const joining = joinWords(texts, all[0]?.held.vocabulary.size() ?? 0);
  for (;;) {
    const step = joining.next();
    if (step.done === true) return step.value;
  }
}

it('finds by lists of words, of each text and joined, what a search without any finds, and widens it alike', () => {
  fc.assert(
    fc.property(
      fc.array(texts, { minLength: 1, maxLength: 4 }),
      fc.array(needles, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (all, terms, wholeWords) => {
        const vocabulary = createVocabulary();
        const lists = terms.map((term) => [term]);
        const options = { wholeWords, matchCase: false, inflections: false };
        const matcher: Matcher = { kind: 'words', lists, ...options };
        const find = createFinder(matcher);
        const searched = all.map((text): SearchedText => {
          const held = holdText(text, vocabulary);
          held.words('fr');
          return { held, regions: regionsOf(wholeOf(text)), language: 'fr' };
        });
        const joined = join(searched);
        // What comes to the vocabulary later stands in none of the texts.
        holdText('abba ab’ab', vocabulary).words('fr');
        const inJoined = createFinderInJoined(matcher, vocabulary, joined);
        for (const [at, text] of searched.entries()) {
          expectAsNaively(find, text, { terms, wholeWords });
          if (!inJoined || joined.isHere[at] === 0) continue;
          const mayBeThere = inJoined.goTo(at);
          const inText: FindInText = mayBeThere ? inJoined.find : () => true;
          expectAsNaively(inText, text, { terms, wholeWords });
        }
      },
    ),
    { numRuns: 500 },
  );
});
