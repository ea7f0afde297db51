import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { collectBytes } from './byte-sink.ts';
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
