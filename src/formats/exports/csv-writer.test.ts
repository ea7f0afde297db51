import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csvWriter } from './csv-writer.ts';
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
        const writer = csvWriter();
        writer.begin('T', [{ name: 'a' }, { name: 'b, c' }]);
        writer.add(rows);
        const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writer.finish().bytes);
        const texts = rows.map((row) =>
          row.map((each) => (typeof each === 'string' ? neutralCell(each) : String(each ?? ''))),
        );
        const table = [['a', 'b, c'], ...texts];
        expect(written).toBe(`\uFEFF${Papa.unparse(table, { newline: '\r\n' })}\r\n`);
      },
    ),
  );
});
