import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { joinChunks, packChunk, unpackChunk } from './column-chunks.ts';

const cellsOf = ({ dictionary, codes }: ColumnValues): string[] =>
  [...codes].map((code) => dictionary[code] ?? '');

function columnOf(cells: readonly string[]): ColumnValues {
  const dictionary = ['', ...new Set(cells.filter((cell) => cell !== ''))];
  return { dictionary, codes: Uint32Array.from(cells, (cell) => dictionary.indexOf(cell)) };
}

it('gives every cell back, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (cells) => {
      const chunk = unpackChunk(packChunk(columnOf(cells)), cells.length);
      expect(cellsOf(chunk)).toEqual(cells);
    }),
  );
});

it('joins chunks with dictionaries of their own', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd')), { minLength: 1 }),
      (parts) => {
        const joined = joinChunks(parts.map(columnOf));
        expect(cellsOf(joined)).toEqual(parts.flat());
        expect(joined.dictionary[0]).toBe('');
      },
    ),
  );
});

it('keeps more than 65,536 different values', () => {
  const cells = Array.from({ length: 70_000 }, (_, i) => `value ${i}`);
  const dictionary = ['', ...cells];
  const column = { dictionary, codes: Uint32Array.from(cells, (_, i) => i + 1) };
  expect(cellsOf(unpackChunk(packChunk(column), cells.length))).toEqual(cells);
});

it('refuses a chunk of another length', () => {
  expect(() => unpackChunk(packChunk(columnOf(['a', 'b'])), 3)).toThrow('wrong length');
});
