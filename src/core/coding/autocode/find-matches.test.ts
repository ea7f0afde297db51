import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder, type Matcher } from './create-finder.ts';
import { createWordFinder } from './find-words.ts';
import { foldText } from './fold-text.ts';
import type { Span } from '../text-units.ts';
import type { FindInText, Match } from './match.ts';
import { matchesOf as matchesIn, searchedText, wholeOf } from './searched-text.fixture.ts';
import { compileTerm } from './word-terms.ts';

function matchesOf(
  find: FindInText,
  text: string,
  regions: readonly Span[] = wholeOf(text),
  language = 'en',
  isListed = false,
): Match[] {
  return matchesIn(find, searchedText(text, regions, language, isListed));
}

type Words = Partial<Omit<Extract<Matcher, { kind: 'words' }>, 'kind' | 'lists'>>;

function wordsFound(terms: string, text: string, given: Words = {}, language = 'en'): string[] {
  const options = { wholeWords: true, matchCase: false, inflections: false, ...given };
  const find = createFinder({ kind: 'words', lists: [terms.split(',')], ...options });
  const [unlisted, listed] = [false, true].map((isListed) =>
    matchesOf(find, text, wholeOf(text), language, isListed)
      .sort((one, other) => one.start - other.start)
      .map(({ start, end }) => text.slice(start, end)),
  );
  expect(listed).toEqual(unlisted);
  return unlisted ?? [];
}

describe('foldText', () => {
  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, matchCase) => {
        expect(foldText(text, matchCase)).toHaveLength(text.length);
      }),
    );
  });

  it('knows accents, Turkish and wide letters and apostrophes, and leaves marks that make another word', () => {
    expect(foldText('Café ŁÓDŹ İstanbul ΟΔΌΣ ＡＢ don’t й Ё ไม้', false)).toBe(
      "cafe lodz istanbul οδοσ ab don't й е ไม้",
    );
    expect(foldText('Café don’t', true)).toBe("Café don't");
  });
});

describe('words and phrases', () => {
  it.each<[string, string, Words, string[]]>([
    ['trust', 'Trust me, I distrust trusts. TRUST!', {}, ['Trust', 'TRUST']],
    ['trust', 'I distrust trusts.', { wholeWords: false }, ['trust', 'trust']],
    ['trust*', 'Trustees distrust trusting', {}, ['Trustees', 'trusting']],
    ['Trust', 'Trust trust', { matchCase: true }, ['Trust']],
    ['cafe', 'Café, CAFÉ!', {}, ['Café', 'CAFÉ']],
    ['café', 'cafe Café', { matchCase: true }, []],
    ['waiting list', 'the waiting\n list; waiting, list', {}, ['waiting\n list']],
    ['don’t know', "I don't know.", {}, ["don't know"]],
    ['C++,24/7', 'C++ 24/7 and C+', {}, ['C++', '24/7']],
    ['run* out', 'It runs out. Running out of it.', {}, ['runs out', 'Running out']],
    ['👍', 'Good 👍🏽 👍', {}, ['👍', '👍']],
    ['manager', 'the manager’s manager-level', {}, ['manager', 'manager']],
    ['l’attente', "l’attente, L'attente", {}, ['l’attente', "L'attente"]],
    ['attente', 'l’attente', {}, ['attente']],
  ])('finds “%s” in “%s”', (terms, text, options, expected) => {
    expect(wordsFound(terms, text, options)).toEqual(expected);
  });

  it('finds words of scripts without word borders wherever they stand', () => {
    expect(wordsFound('产品,KPI', '我喜欢这个产品的KPI。', {}, 'zh')).toEqual(['产品', 'KPI']);
    expect(wordsFound('กาแฟ', 'ฉันชอบกาแฟมาก', {}, 'th')).toEqual(['กาแฟ']);
  });

  it('finds all forms of a word by the stems of the language', () => {
    const forms = { inflections: true };
    expect(wordsFound('wait,long queue', 'Waiting, waited; long queues. Waiter', forms)).toEqual([
      'Waiting',
      'waited',
      'long queues',
    ]);
    expect(wordsFound('Wohnung,Haus', 'Wohnungen in Häusern', forms, 'de')).toEqual([
      'Wohnungen',
      'Häusern',
    ]);
    expect(wordsFound('expens*,产品', 'Expensive 产品', forms)).toEqual(['Expensive', '产品']);
    expect(wordsFound('house', 'House houses', forms, 'und')).toEqual(['House']);
  });

  it('keeps to the regions', () => {
    const text = 'Ada: I like it. Ada: ok';
    const find = createFinder({
      kind: 'words',
      lists: [['ada', 'it ada']],
      wholeWords: true,
      matchCase: false,
      inflections: false,
    });
    expect(matchesOf(find, text, [{ start: 5, end: 15 }])).toEqual([]);
    expect(matchesOf(find, text)).toHaveLength(2);
  });

  it('finds the same by looking words up as by looking for terms', () => {
    const pieces = fc.constantFrom(
      'a',
      'ab',
      'b',
      'é',
      ' ',
      '\n',
      "'",
      '-',
      '产',
      '\u0301',
      '😀',
      'A',
      '_',
      '9',
    );
    const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    const term = fc
      .tuple(fc.array(pieces, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '*'))
      .map(([parts, star]) => parts.join('') + star);
    fc.assert(
      fc.property(text, fc.array(term, { minLength: 1, maxLength: 5 }), (searched, words) => {
        const terms = words.flatMap(
          (each, i) => compileTerm(each, i, { wholeWords: true, matchCase: false }) ?? [],
        );
        const sorted = (found: Match[]): string[] =>
          found.map((match) => JSON.stringify(match)).sort();
        const scanned = sorted(matchesOf(createWordFinder(terms, false, 1000), searched));
        const lookedUp = createWordFinder(terms, false, 0);
        expect(sorted(matchesOf(lookedUp, searched))).toEqual(scanned);
        const byList = matchesOf(lookedUp, searched, wholeOf(searched), 'en', true);
        expect(sorted(byList)).toEqual(scanned);
      }),
      { numRuns: 500 },
    );
  });

  it('stops where no more matches are wanted', () => {
    for (const inflections of [false, true]) {
      const find = createFinder({
        kind: 'words',
        lists: [['a', '产']],
        wholeWords: true,
        matchCase: false,
        inflections,
      });
      let taken = 0;
      find(searchedText('a a a 产 a'), () => {
        taken += 1;
        return taken < 2;
      });
      expect(taken).toBe(2);
    }
  });
});

describe('a regular expression', () => {
  const found = (pattern: string, text: string, matchCase = false, regions = wholeOf(text)) =>
    matchesOf(createFinder({ kind: 'pattern', pattern, matchCase }), text, regions).map(
      ({ start, end }) => text.slice(start, end),
    );

  it('finds matches in each region by itself, with the borders of lines', () => {
    const text = 'One two.\nTwo one.';
    expect(found('^\\w+', text)).toEqual(['One', 'Two']);
    expect(found('two\\.\\s+two', text)).toEqual(['two.\nTwo']);
    expect(
      found('two\\.\\s+two', text, false, [
        { start: 0, end: 8 },
        { start: 9, end: 17 },
      ]),
    ).toEqual([]);
    expect(found('two', text, true)).toEqual(['two']);
  });

  it('passes over empty matches, characters of two units included', () => {
    expect(found('a*', 'b😀aa😀')).toEqual(['aa']);
    expect(found('.', '😀é')).toEqual(['😀', 'é']);
  });
});
