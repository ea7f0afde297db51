import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from './count-words.ts';

it.each([
  ['', 1],
  ['one', 1],
  [' two\u00a0words\n', 2],
  ['a\u2003b\u3000c', 3],
  ['“said” he – twice', 4],
  ['很好吃', 2],
  ['ดีมาก', 3],
])('counts the words of %j', (cell, words) => {
  expect(countWords(cell)).toBe(words);
});

it('parts words wherever a pattern finds a blank', () => {
  const letters = fc.constantFrom(
    'a',
    'é',
    '’',
    ' ',
    '\t',
    '\u0085',
    '\u1680',
    '\u200a',
    '\u200b',
    '\u2028',
    '\ufeff',
  );
  fc.assert(
    fc.property(
      fc.array(letters).map((all) => all.join('')),
      (cell) => {
        expect(countWords(cell)).toBe(cell.trim().split(/\s+/u).length);
      },
    ),
  );
});
