import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadDocument } from './read-document.ts';
import { postDocument, receiveDocument } from './posted-document.ts';
import { documentOfTable } from './tables/read-table.ts';
import { collectRows } from './tables/cell-rows.ts';
import { headerOfNames } from './tables/header-of-names.ts';
import { ok, type Result } from '../shared/result.ts';

const file = { fileName: 'table.csv', format: 'csv', encoding: null, warnings: [] };

function tableOf(cells: readonly (readonly string[])[]): Result<ReadDocument> {
  const rows = collectRows(cells, 2);
  const names = headerOfNames(['a', 'b'].map((name) => ({ name, question: name })));
  if (!rows) throw new Error('no table');
  return documentOfTable(file, names, rows);
}

/** As a worker posts it and the engine receives it. */
function passOn(read: Result<ReadDocument>): unknown {
  const { output, transfer } = postDocument(read);
  const posted = structuredClone(output, { transfer: [...transfer] });
  return posted.ok ? ok(receiveDocument(posted.value)) : posted;
}

const anyCell = fc.oneof(
  fc.constantFrom('', 'a', 'caf\u00e9', '\uD83D', '\uFFFD', '\u{1F44D}', 'x'.repeat(70_000)),
  fc.string({ unit: 'binary' }),
);

it('comes back as it was, every table of any cells', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1 }), (cells) => {
      expect(passOn(tableOf(cells))).toEqual(tableOf(cells));
    }),
  );
});

it('hands its columns over without copying them', () => {
  const read = tableOf([['1', 'fine']]);
  const { transfer } = postDocument(read);
  expect(transfer).toHaveLength(8);
  passOn(read);
  expect(transfer.every(({ byteLength }) => byteLength === 0)).toBe(true);
});

it('passes on what is no table, and why nothing was read', () => {
  const [talk] = [tableOf([['1', '2']])].flatMap((read) => (read.ok ? read.value : []));
  if (!talk) throw new Error('no document');
  const text = ok({ ...talk, content: { type: 'text', text: 'Hello', turns: [] } as const });
  const refused = tableOf([]);
  expect([passOn(text), passOn(refused)]).toEqual([text, refused]);
});
