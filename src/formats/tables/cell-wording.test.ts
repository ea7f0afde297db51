import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWording, type Wording, wordingOf } from './cell-wording.ts';
import { profileColumn } from './column-profile.ts';
import { columnBuilder } from './column-builder.ts';

const pieces = ['a', 'bc', ';', ',', ', ', '; ', ' ', '\n', '\t', '\x1c', '.', '\u00e9', '\u00a0'];
const anyCell = fc
  .array(fc.constantFrom(...pieces), { maxLength: 12 })
  .map((all) => all.join(''))
  .filter((cell) => cell.trim() !== '');

it('counts words and options by each joint', () => {
  expect(wordingOf('Logs, Metrics; and, by the way,traces')).toEqual({ words: 6, options: [2, 3] });
  expect(wordingOf(';')).toEqual({ words: 1, options: [0, 1] });
});

it('reads the same from the bytes of ASCII letters, and leaves others', () => {
  fc.assert(
    fc.property(anyCell, fc.nat(3), (cell, before) => {
      const found: Wording = { words: 0, options: [0, 0] };
      const bytes = Buffer.from(`${','.repeat(before)}${cell}; `);
      const isRead = readWording(bytes, before, bytes.length - 2, found);
      expect(isRead).toBe(/^[\0-\x7f]*$/u.test(cell));
      if (isRead) expect(found).toEqual(wordingOf(cell));
    }),
    { numRuns: 2000 },
  );
});

const anyValue = fc.oneof(
  anyCell,
  fc.constantFrom('', ' ', 'N/A', 'none', '\u2014', '\uD83D', '\uDC4D', '2024-01-31', '2024-13-31'),
  fc.constantFrom('2024-01-31 10:00', '1-12-2024', '31-01-24', '20240131', '1', '2,5', 'yes'),
);

it('finds a column to be the same whether or not its dictionary is packed', () => {
  fc.assert(
    fc.property(fc.array(anyValue), (cells) => {
      const builder = columnBuilder();
      for (const cell of cells) builder.add(cell);
      const packed = builder.finish();
      const { dictionary, codes } = packed;
      expect(profileColumn(packed, 'Date')).toEqual(profileColumn({ dictionary, codes }, 'Date'));
    }),
    { numRuns: 500 },
  );
});

it('tells how many words the cells of a very long column have, those that come back with all their rows', () => {
  const builder = columnBuilder();
  const rows = 160_000;
  let words = 0;
  for (let row = 0; row < rows; row += 1) {
    // Half of the rows say the same, the others something of their own, from one word to nine.
    const length = row % 2 === 0 ? 2 : 1 + (row % 9);
    builder.add(row % 2 === 0 ? 'no idea' : `${row}${' more'.repeat(length - 1)}`);
    words += length;
  }
  const profile = profileColumn(builder.finish(), 'Why?');
  expect(profile).toMatchObject({ type: 'text', filled: rows, distinct: rows / 2 + 1 });
  expect(profile.words).toBeCloseTo(words / rows, 1);
});
