import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../language/stem.ts';
import { tokenize } from '../../language/tokenize.ts';
import type { Span } from '../text-units.ts';
import { createFinder } from './create-finder.ts';
import { patternFlags } from './find-pattern.ts';
import { foldText } from './fold-text.ts';
import type { Match } from './match.ts';
import { matchesOf, searchedText } from './searched-text.fixture.ts';

/** Words and signs on which searches go wrong. */
const pieces = [
  ...['Straße', 'STRASSE', 'ß', 'ẞ', 'ὈΔΥΣΣΕΎΣ', 'οδυσσευς', 'Σ', 'σ', 'ς', 'İ', 'I', 'ı', 'i'],
  ...[
    'İstanbul',
    'istanbul',
    'ISTANBUL',
    'café',
    'cafe\u0301',
    'CAFE',
    '\u0301',
    'ſ',
    'saſs',
    'K',
    'k',
  ],
  ...[
    'µg',
    'μg',
    '产品',
    '我',
    'กาแฟ',
    'KPI',
    '👍🏽',
    '👩‍👩‍👧',
    '😀',
    '\ud83d',
    'ﬅ',
    'ά',
    'ΐ',
    '＿',
    'ＡＢ',
  ],
  ...[
    'don’t',
    "don't",
    'l’attente',
    'wait',
    'waits',
    'Waiting',
    '24',
    '24wait',
    'wait_',
    '3.5',
    'C++',
  ],
  ...[' ', ' ', ' ', '\n', '\u00a0', '. ', ', ', '-', '(', '|', 'а', 'й', 'ё', 'Ё', 'Ꙋ', 'ᲈ'],
];
const texts = fc
  .array(fc.constantFrom(...pieces), { maxLength: 30 })
  .map((parts) => parts.join(''));
/** A text and two stretches of it. */
const places = texts.chain((text) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([one, other]) => {
    const [first, second] = [Math.min(one, other), Math.max(one, other)];
    const regions = [
      { start: 0, end: first },
      { start: second, end: text.length },
    ].filter(({ start, end }) => end > start);
    return { text, regions };
  }),
);
const words = fc
  .array(fc.constantFrom(...pieces.filter((piece) => piece.trim() !== '' && piece !== '\ud83d')), {
    minLength: 1,
    maxLength: 2,
  })
  .chain((parts) =>
    fc
      .tuple(fc.constantFrom('', ' '), fc.constantFrom('', '*'))
      .map(([between, star]) => parts.join(between) + star),
  );

const isInside = (regions: readonly Span[]) => (match: Match) =>
  regions.some(({ start, end }) => start <= match.start && match.end <= end);
const inOrder = (matches: readonly Match[]): Match[] =>
  [...matches].sort(
    (one, other) => one.target - other.target || one.start - other.start || one.end - other.end,
  );

const letters =
  '[[\\p{L}\\p{M}\\p{N}_]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]]';
const beginsInWord = new RegExp(`^${letters}`, 'v');
const endsInWord = new RegExp(`${letters}$`, 'v');

/** The words of a term as one expression over the folded text. */
function expressionFor(term: string, matchCase: boolean): RegExp {
  const parts = term
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const isOpen = word.length > 1 && word.endsWith('*');
      const text = foldText(isOpen ? word.slice(0, -1) : word, matchCase);
      return { isOpen, text };
    });
  const source = parts.map(({ isOpen, text }) => {
    const escaped = Array.from(text)
      .map((sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)
      .join('');
    return escaped + (isOpen && endsInWord.test(text) ? `${letters}*` : '');
  });
  const before = beginsInWord.test(parts[0]?.text ?? '') ? `(?<!${letters})` : '';
  const last = parts.at(-1);
  const behind = last && !last.isOpen && endsInWord.test(last.text) ? `(?!${letters})` : '';
  return new RegExp(before + source.join('\\s+') + behind, 'gv');
}

function findWordsNaively(text: string, terms: readonly string[], matchCase: boolean): Match[] {
  const folded = foldText(text, matchCase);
  return terms.flatMap((term, target) =>
    [...folded.matchAll(expressionFor(term, matchCase))]
      .filter(([found]) => found !== '')
      .map(({ 0: found, index }) => ({ target, start: index, end: index + found.length })),
  );
}

function findStemsNaively(text: string, word: string, language: string): Match[] {
  const key = (token: string): string => foldText(stem(token, language), false);
  const sought = tokenize(word, language).map((token) => key(token.text));
  if (sought.length !== 1) return [];
  return tokenize(text, language)
    .filter((token) => key(token.text) === sought[0])
    .map(({ start, end }) => ({ target: 0, start, end }));
}

function findPatternNaively(
  text: string,
  regions: readonly Span[],
  pattern: string,
  matchCase: boolean,
): Match[] {
  return regions.flatMap((region) =>
    [...text.slice(region.start, region.end).matchAll(new RegExp(pattern, patternFlags(matchCase)))]
      .filter(([found]) => found !== '')
      .map(({ 0: found, index }) => ({
        target: 0,
        start: region.start + index,
        end: region.start + index + found.length,
      })),
  );
}

describe('the same places as a search without any short cut finds', () => {
  it('for words and phrases, scanned, looked up and from lists', () => {
    fc.assert(
      fc.property(
        places,
        fc.array(words, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        ({ text, regions }, terms, matchCase) => {
          const lists = terms.map((term) => [term]);
          const find = createFinder({
            kind: 'words',
            lists,
            wholeWords: true,
            matchCase,
            inflections: false,
          });
          const expected = inOrder(
            findWordsNaively(text, terms, matchCase).filter(isInside(regions)),
          );
          for (const isListed of [false, true]) {
            const found = matchesOf(find, searchedText(text, regions, 'en', isListed));
            expect(inOrder(found)).toEqual(expected);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('for words in all their forms', () => {
    const single = fc.constantFrom(
      'wait',
      'Straße',
      'istanbul',
      'İstanbul',
      'cafe',
      'café',
      'don’t',
      'attente',
      'οδυσσευς',
      '24',
      'ς',
    );
    fc.assert(
      fc.property(
        places,
        single,
        fc.constantFrom('en', 'de', 'tr', 'fr', 'el', 'und'),
        ({ text, regions }, word, language) => {
          const find = createFinder({
            kind: 'words',
            lists: [[word]],
            wholeWords: true,
            matchCase: false,
            inflections: true,
          });
          const expected = findStemsNaively(text, word, language).filter(isInside(regions));
          // Twice: the second time what is known of the text already serves.
          const searched = searchedText(text, regions, language);
          expect(inOrder(matchesOf(find, searched))).toEqual(expected);
          expect(inOrder(matchesOf(find, searched))).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('for regular expressions, with and without words that must be in them', () => {
    const escaped = fc
      .constantFrom(...pieces.filter((piece) => piece !== '\ud83d'))
      .map((piece) => piece.replaceAll(/[\^$\\.*+?()[\]{}|/]/gu, String.raw`\$&`));
    const atom = fc.oneof(
      { weight: 4, arbitrary: escaped },
      fc.constantFrom(
        '.',
        String.raw`\w`,
        String.raw`\s`,
        '[a-zß]',
        String.raw`\b`,
        '^',
        '$',
        String.raw`\u{130}`,
        String.raw`\p{L}`,
        '(?<=i)',
        '(?=a)',
        '(?!s)',
        String.raw`\x69`,
        String.raw`\n`,
        '(?-i:i)',
        '(?i:K)',
      ),
    );
    const repeated = fc
      .tuple(atom, fc.constantFrom('', '', '', '?', '+', '{2}', '{0,1}', '*?'))
      .map(([part, repeats]) => (repeats === '' ? part : `(?:${part})${repeats}`));
    const sequence = fc
      .array(repeated, { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''));
    const pattern = fc
      .array(sequence, { minLength: 1, maxLength: 3 })
      .chain((branches) =>
        fc.constantFrom(
          branches.join('|'),
          `(${branches.join('|')})i`,
          `(?:${branches.join('|')})?s+`,
        ),
      );
    fc.assert(
      fc.property(places, pattern, fc.boolean(), ({ text, regions }, sought, matchCase) => {
        const find = createFinder({ kind: 'pattern', pattern: sought, matchCase });
        expect(matchesOf(find, searchedText(text, regions))).toEqual(
          findPatternNaively(text, regions, sought, matchCase),
        );
      }),
      { numRuns: 1000 },
    );
  });
});
