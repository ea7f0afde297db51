import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFinder } from './create-finder.ts';
import { foldText } from './fold-text.ts';
import { holdText } from './held-text.ts';
import { type Match, packMatches, unpackMatches } from './match.ts';
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

it('finds by lists of words what a search without any finds, widened alike, in texts that share their words', () => {
  fc.assert(
    fc.property(
      fc.array(texts, { minLength: 1, maxLength: 4 }),
      fc.array(needles, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
      (all, terms, wholeWords) => {
        const vocabulary = createVocabulary();
        const language = 'fr';
        const lists = terms.map((term) => [term]);
        const options = { wholeWords, matchCase: false, inflections: false };
        const find = createFinder({ kind: 'words', lists, ...options });
        for (const text of all) {
          const held = holdText(text, vocabulary);
          held.words(language);
          const searched = { held, regions: regionsOf(wholeOf(text)), language };
          const found = matchesOf(find, searched);
          expect(inOrder(found)).toEqual(inOrder(findNaively(text, terms, wholeWords)));
          const standApart = find(searched, () => true);
          const widened = widenMatches(searched, packMatches(found), 'match', standApart);
          const expected = widenMatches(searched, packMatches(found), 'match');
          expect(unpackMatches(widened.hits)).toEqual(unpackMatches(expected.hits));
          expect(unpackMatches(widened.marks)).toEqual(unpackMatches(expected.marks));
        }
      },
    ),
    { numRuns: 500 },
  );
});
