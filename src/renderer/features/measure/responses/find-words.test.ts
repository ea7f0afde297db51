import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findWords } from './find-words.ts';

const marked = (cell: string, words: string): readonly string[] =>
  findWords(cell, words).map(({ start, end }) => cell.slice(start, end));

it('marks every place of the words, as they are written there', () => {
  expect(marked('Bread, more BREAD and breadth', ' bread ')).toEqual(['Bread', 'BREAD', 'bread']);
  expect(marked('aaa', 'aa')).toEqual(['aa']);
  expect(marked('Cafe\u0301 or caf\u00e9', 'CAF\u00c9')).toEqual(['Cafe\u0301', 'caf\u00e9']);
  expect(marked('\u0130stanbul', 'stan')).toEqual(['stan']);
  expect(marked('nothing', 'zebra')).toEqual([]);
  expect(marked('nothing', ' ')).toEqual([]);
});

it('answers stretches inside the cell, one after the other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 3 }), (cell, words) => {
      let from = 0;
      for (const { start, end } of findWords(cell, words)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(cell.length);
        from = end;
      }
    }),
  );
});
