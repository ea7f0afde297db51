import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../documents/read-document.ts';
import type { ReadDocument } from '../read-document.ts';
import { readCases } from '../spss/sav-cases.ts';
import { readSavDictionary } from '../spss/sav-dictionary.ts';
import { type SavColumn, writeSav } from './sav-file.ts';
import { variableNames } from './sav-names.ts';

const about = { title: 'Bread – study', writtenAt: '2026-03-09T08:05:03.000Z' };
const coded = [
  { value: 0, label: 'not coded' },
  { value: 1, label: 'coded' },
];
const code = (words: string): SavColumn => ({
  words,
  fallback: 'code',
  label: `Codes/${words}`,
  type: 'number',
  labels: coded,
  measure: 'nominal',
});
const text = (words: string): SavColumn => ({
  words,
  fallback: 'text',
  label: words,
  type: 'text',
  measure: 'nominal',
});

async function read(bytes: Uint8Array): Promise<ReadDocument> {
  const result = await readDocument(bytes, 'matrix.sav', {});
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe('names of variables', () => {
  it('are made from words, none twice, none that SPSS keeps for itself', () => {
    const words = [
      'Über Vertrauen',
      '1st visit',
      'trust',
      'Trust!',
      'All',
      '信頼',
      '信',
      'a'.repeat(40),
    ];
    expect(variableNames(words.map((each) => ({ words: each, fallback: 'code' })))).toEqual([
      'uber_vertrauen',
      'st_visit',
      'trust',
      'trust_2',
      'all_2',
      'code_1',
      'code_2',
      'a'.repeat(24),
    ]);
  });
});

describe('a table as a system file', () => {
  it('is read back with its names, labels and cells', async () => {
    const columns = [
      text('case'),
      code('Vertrauen 信頼'),
      code('Price'),
      { ...code('n'), labels: [], type: 'number', measure: 'scale' } as const,
    ];
    const { bytes, losses } = writeSav(
      columns,
      [
        ['Jürgen', 1, 0, 0.5],
        ['', 0, 1, -1e6],
        ['Ada Lovelace, of the long name', 1, 1, null],
      ],
      about,
    );
    expect(losses).toEqual([]);
    const { inspection } = await read(bytes);
    expect(inspection).toMatchObject({
      format: 'sav',
      encoding: 'utf-8',
      table: {
        rows: 3,
        columns: [
          { name: 'case' },
          { name: 'vertrauen', question: 'Codes/Vertrauen 信頼' },
          { name: 'price', question: 'Codes/Price' },
          { name: 'n', min: -1e6, max: 0.5, missing: 1 },
        ],
        sample: [
          ['Jürgen', 'coded', 'not coded', '0.5'],
          ['', 'not coded', 'coded', '-1000000'],
          ['Ada Lovelace, of the long name', 'coded', 'coded', ''],
        ],
      },
    });
  });

  it('cuts what is too long, never within a character', async () => {
    const { bytes, losses } = writeSav([text('a')], [['é'.repeat(200)], ['b']], about);
    expect(losses).toEqual([expect.objectContaining({ what: 'ends of long words', count: 1 })]);
    expect((await read(bytes)).inspection.table?.sample).toEqual([['é'.repeat(124)], ['b']]);
  });

  it('reads back to the same numbers', () => {
    const cell = fc.oneof(
      fc.integer({ min: -200, max: 300 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 }), (rows) => {
        const columns = ['a', 'b', 'c'].map((words) => ({ ...code(words), labels: [] }));
        const dictionary = readSavDictionary(writeSav(columns, rows, about).bytes);
        expect(dictionary.cases).toBe(rows.length);
        const cases = Array.from(readCases(dictionary), (bytes) =>
          [0, 8, 16].map((at) =>
            new DataView(bytes.buffer, bytes.byteOffset + at).getFloat64(0, true),
          ),
        );
        expect(cases).toEqual(
          rows.map((row) => row.map((each) => (each ?? -Number.MAX_VALUE) + 0)),
        );
      }),
    );
  });
});
