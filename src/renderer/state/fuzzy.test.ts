import { describe, expect, it } from 'vitest';
import { fuzzyRank, fuzzyScore } from './fuzzy.ts';

const rank = (query: string, texts: readonly string[]): readonly string[] =>
  fuzzyRank(query, texts, (text) => text);

describe('fuzzyRank', () => {
  it('puts a run at the start of a word before one inside, and scattered letters last', () => {
    expect(rank('tru', ['a structure', 'to rule', 'the trust', 'trust in them'])).toEqual([
      'trust in them',
      'the trust',
      'a structure',
      'to rule',
    ]);
  });

  it('finds by the first letters of words', () => {
    expect(rank('gth', ['Go to Themes', 'Go to Read'])).toEqual(['Go to Themes']);
  });

  it('takes letters with and without marks for the same', () => {
    expect(rank('fruhstuck', ['Frühstück', 'früh'])).toEqual(['Frühstück']);
    expect(rank('ÉCOLE', ['ecole'])).toEqual(['ecole']);
  });

  it('leaves everything in its order where nothing is typed', () => {
    expect(rank('  ', ['b', 'a'])).toEqual(['b', 'a']);
  });

  it('keeps the order of equals', () => {
    expect(rank('a', ['a1', 'a2', 'a3'])).toEqual(['a1', 'a2', 'a3']);
  });
});

it('answers null where a letter is missing', () => {
  expect(fuzzyScore('xyz', 'themes')).toBeNull();
});
