import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch } from '../coding/rank-codes.ts';
import { excerptAround } from './excerpt-around.ts';
import { findFirst, findWords, holdsWords, wordsOf } from './find-words.ts';

const marked = (text: string, query: string, length?: number): string => {
  const excerpt = excerptAround(text, wordsOf(query), length);
  return [...excerpt.hits]
    .reverse()
    .reduce(
      (line, { start, end }) =>
        `${line.slice(0, start)}[${line.slice(start, end)}]${line.slice(end)}`,
      excerpt.text,
    );
};

describe('findWords', () => {
  it('finds words without regard to case and accents, marks with their letters', () => {
    expect(findWords('Émotion, e\u0301motion, EMOTION', wordsOf('émotion'))).toEqual([
      { start: 0, end: 7 },
      { start: 9, end: 17 },
      { start: 19, end: 26 },
    ]);
  });

  it('makes one of hits that overlap', () => {
    expect(findWords('distrust', wordsOf('trust distr'))).toEqual([{ start: 0, end: 8 }]);
  });

  it('asks for every word, in any order', () => {
    const folded = foldForSearch('The way people trust a desk');
    expect(holdsWords(folded, wordsOf('DESK trust'))).toBe(true);
    expect(holdsWords(folded, wordsOf('desk app'))).toBe(false);
    expect(holdsWords(folded, wordsOf('  '))).toBe(true);
  });

  it('finds the first place in a long text, also where a chunk ends inside the word', () => {
    for (const at of [0, 1997, 1999, 2000, 123_456]) {
      expect(
        findFirst(`${'a '.repeat(at).slice(0, at)}Überall${' b'.repeat(999)}`, ['uberall']),
      ).toBe(at);
    }
    expect(findFirst('nothing', ['here'])).toBe(-1);
  });
});

describe('excerptAround', () => {
  const long = `${'Once there was much to say before it. '.repeat(20)}Then trust\ncame up, ${'and much was said after it, too. '.repeat(20)}`;

  it('shows the beginning where nothing is sought, on one line, whole words', () => {
    expect(marked('One.\n\nTwo   three four', '', 14)).toBe('One. Two …');
    expect(marked('Short.', '')).toBe('Short.');
    expect(marked('', 'x')).toBe('');
  });

  it('shows the words around the first hit and marks every hit', () => {
    expect(marked(long, 'TRUST came', 60)).toBe(
      '… there was much to say before it. Then [trust] [came] up, and …',
    );
  });

  it('never cuts a character as people see it, and marks what it says it marks', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 80 }),
        (text, query, length) => {
          const words = wordsOf(query);
          const { text: line, hits } = excerptAround(text, words, length);
          expect(line.isWellFormed()).toBe(true);
          for (const { start, end } of hits) {
            const folded = foldForSearch(line.slice(start, end));
            expect(words.some((word) => folded.includes(word))).toBe(true);
          }
        },
      ),
    );
  });
});
