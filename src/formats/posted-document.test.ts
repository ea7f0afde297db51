import fc from 'fast-check';
import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { ReadDocument } from './read-document.ts';
import { postDocument, receiveDocument } from './posted-document.ts';
import { documentOfTable } from './tables/read-table.ts';
import { collectRows } from './tables/cell-rows.ts';
import { headerOfNames } from './tables/header-of-names.ts';
import { packTurns } from '../core/text/pack-turns.ts';
import { textOffset } from '../shared/ids.ts';
import { ok, type Result } from '../shared/result.ts';

const file = { fileName: 'table.csv', format: 'csv', encoding: null, warnings: [] };

function tableOf(cells: readonly (readonly string[])[]): Result<ReadDocument> {
  const rows = collectRows(cells, 2);
  const names = headerOfNames(['a', 'b'].map((name) => ({ name, question: name })));
  if (!rows) throw new Error('no table');
  return documentOfTable(file, names, rows);
}

/** As a worker posts it and the engine receives it. */
function passOn(read: Result<ReadDocument>, from = ''): Result<ReadDocument> {
  const { output, transfer } = postDocument(read, Buffer.from(from));
  const posted = structuredClone(output, { transfer: [...transfer] });
  return posted.ok ? ok(receiveDocument(posted.value)) : posted;
}

/** The cells of a table, once they were looked at. */
function told(read: Result<ReadDocument>): readonly unknown[] {
  if (!read.ok || read.value.content.type !== 'table') throw new Error('no table');
  return read.value.content.columns.map(({ values: { dictionary, codes } }) => [
    [...dictionary],
    [...codes],
  ]);
}

const anyCell = fc.oneof(
  fc.constantFrom('', 'a', 'caf\u00e9', '\uD83D', '\uFFFD', '\u{1F44D}'),
  fc.string({ unit: 'binary' }),
);

it('comes back as it was, every table of any cells', () => {
  const long = ['x'.repeat(40_000), 'y'.repeat(40_000)] as const;
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, anyCell), { minLength: 1 }), (cells) => {
      for (const table of [cells, [...cells, long]]) {
        expect(passOn(tableOf(table))).toEqual(tableOf(table));
      }
    }),
  );
});

it('hands long columns over without copying them, and copies short ones', () => {
  const read = tableOf(Array.from({ length: 10_000 }, (_, row) => [String(row), 'fine']));
  const expected = told(read);
  const { transfer } = postDocument(read, new Uint8Array());
  expect(transfer).toHaveLength(8);
  expect(told(passOn(read))).toEqual(expected);
  expect(transfer.every(({ byteLength }) => byteLength === 0)).toBe(true);
  expect(postDocument(tableOf([['1', 'fine']]), new Uint8Array()).transfer).toEqual([]);
});

const inspection = { ...(tableOf([['1', '2']]) as { value: ReadDocument }).value.inspection };
const talk = 'Ana: Good morning, Zoë.\nBen: 👍🏽\nAna: So am I.\n';
const textOf = (text: string, speakers: readonly (string | null)[]): Result<ReadDocument> => {
  const starts = speakers.map((_, index) => index * 3);
  const turns = speakers.map((speaker, index) => ({
    index,
    start: textOffset(starts[index] ?? 0),
    end: textOffset((starts[index] ?? 0) + 2),
    speaker,
    timeMs: index % 2 === 0 ? null : index * 1500,
    row: null,
  }));
  return ok({ inspection, content: { type: 'text', text, turns } });
};
const contentOf = (read: Result<ReadDocument>) => {
  if (!read.ok || read.value.content.type !== 'text') throw new Error('no text');
  return read.value.content;
};

it('has of a text the turns that it had, and with it what it is kept as', () => {
  const read = textOf(talk, ['Ana', null, 'Ben', 'Ana']);
  const { kept, ...content } = contentOf(passOn(read, talk));
  expect(content).toEqual(contentOf(read));
  const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');
  expect(Buffer.from(kept?.utf8.bytes ?? []).toString()).toBe(talk);
  expect(Buffer.from(kept?.utf8.sha256 ?? [])).toEqual(sha256(Buffer.from(talk)));
  expect(Buffer.from(kept?.turns.sha256 ?? [])).toEqual(sha256(packTurns(content.turns)));
  expect(kept).toMatchObject({ turnCount: 4, isWholeFile: true });
  expect(kept?.voices).toEqual([
    ['Ana', 2],
    ['Ben', 1],
  ]);
  expect(contentOf(passOn(read, `\uFEFF${talk}`)).kept?.isWholeFile).toBe(false);
});

it('does not lay a very long text beside itself', () => {
  const read = textOf('a '.repeat(600_000), ['Ana']);
  expect(passOn(read)).toEqual(read);
});

it('passes on why nothing was read', () => {
  const refused = tableOf([]);
  expect(passOn(refused)).toEqual(refused);
});
