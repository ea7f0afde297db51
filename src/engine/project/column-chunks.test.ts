import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { chunkRows, joinChunks, packChunk, packChunks, unpackChunk } from './column-chunks.ts';
import { createJsonWriter } from './json-writer.ts';

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

it('leaves a chunk as it is until its writer has its next turn', () => {
  const codes = Uint32Array.from({ length: 4.5 * chunkRows }, (_, row) => row % 7);
  const column = { dictionary: ['', 'b', 'c', 'd', 'e', 'f', 'g'], codes };
  const last: Buffer[] = [];
  let firstRow = 0;
  for (const chunk of packChunks(column, [createJsonWriter(), createJsonWriter()])) {
    last.push(chunk);
    for (const [back, each] of last.slice(-2).reverse().entries()) {
      const from = firstRow - back * chunkRows;
      const part = { ...column, codes: codes.subarray(from, from + chunkRows) };
      expect(each.equals(packChunk(part))).toBe(true);
    }
    firstRow += chunkRows;
  }
  expect(last).toHaveLength(5);
});

it('refuses a chunk of another length', () => {
  expect(() => unpackChunk(packChunk(columnOf(['a', 'b'])), 3)).toThrow('wrong length');
});
