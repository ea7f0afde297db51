import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { collectBytes, joinBytes } from './byte-sink.ts';
import { csvCells, csvWriter } from './csv-writer.ts';
import { neutralCell } from './neutral-cell.ts';

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', ';', '\uFEFF', 'é', '👩') }),
  fc.integer(),
  fc.constant(null),
);

it('writes what a reader of CSV reads back, as its own writer would', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
      (rows) => {
        const file = collectBytes();
        const writer = csvWriter(file);
        writer.begin('T', [{ name: 'a' }, { name: 'b, c' }]);
        for (const [at, row] of rows.entries()) {
          if (at % 2 === 0) writer.add([row]);
          else writer.addLine(csvCells(row));
        }
        writer.finish();
        const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes());
        const texts = rows.map((row) =>
          row.map((each) => (typeof each === 'string' ? neutralCell(each) : String(each ?? ''))),
        );
        const table = [['a', 'b, c'], ...texts];
        expect(written).toBe(`\uFEFF${Papa.unparse(table, { newline: '\r\n' })}\r\n`);
      },
    ),
  );
});

it('becomes the same bytes however long its rows are', () => {
  const letter = fc.constantFrom('a', 'é', '語', '👩', '\uD83D');
  const length = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 20_000 }), fc.nat({ max: 100_000 }));
  const row = fc.tuple(letter, length).map(([each, times]) => each.repeat(times));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const pieces: Uint8Array[] = [];
      const copies: Uint8Array[] = [];
      const writer = csvWriter({
        write: (piece) => {
          pieces.push(piece);
          copies.push(piece.slice());
        },
      });
      writer.begin('T', [{ name: 'x' }]);
      for (const words of rows) writer.add([[words]]);
      writer.finish();
      const whole = `\uFEFF${['x', ...rows].map((words) => `${words}\r\n`).join('')}`;
      expect(Buffer.compare(joinBytes(pieces), new TextEncoder().encode(whole))).toBe(0);
      // What was handed over is not changed afterwards.
      expect(Buffer.compare(joinBytes(pieces), joinBytes(copies))).toBe(0);
    }),
    { numRuns: 40 },
  );
});

it('hands a table on as it grows', () => {
  const pieces: number[] = [];
  const writer = csvWriter({ write: ({ length }) => pieces.push(length) });
  writer.begin('T', [{ name: 'words' }]);
  const words = 'é'.repeat(1000);
  for (let row = 0; row < 5000; row += 1) writer.add([[words]]);
  const handed = pieces.reduce((sum, length) => sum + length, 0);
  expect(handed).toBeGreaterThan(9_000_000);
  expect(Math.max(...pieces)).toBeLessThan(500_000);
  expect(writer.finish()).toEqual([]);
});
