import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadDocument } from '../read-document.ts';
import { readSpss } from './read-spss.ts';
import { FixtureBytes, savFixture, type FixtureFile } from './sav-fixture.ts';

function tableOf(bytes: Uint8Array): ReadDocument['inspection'] {
  const result = readSpss(bytes, 'a.sav', {});
  if (!result.ok) throw new Error(result.error.message);
  return result.value.inspection;
}

function codeOf(bytes: Uint8Array): string {
  const result = readSpss(bytes, 'a.sav', {});
  return result.ok ? 'read' : result.error.code;
}

const survey: FixtureFile = {
  compression: 0,
  variables: [
    {
      key: 'NPS',
      label: 'How likely are you to recommend us?',
      width: 0,
      labels: [
        [0, 'Not at all'],
        [10, 'Very'],
      ],
      missing: [1, [99]],
    },
    {
      key: 'PLAN',
      label: 'Plan',
      width: 0,
      labels: [
        [1, 'Free'],
        [2, 'Béta'],
      ],
    },
    { key: 'SCORE', width: 0, missing: [-3, [-9, -1, 77]] },
    { key: 'DAY', width: 0, format: 20 },
    { key: 'WHY', label: 'Warum?', width: 12 },
  ],
  cases: [
    [10, 1, 1.5, 13_744_944_000, 'weil שלום'],
    [99, 2, -5, -Number.MAX_VALUE, ''],
    [0, 2, 77, 0, 'x'],
  ],
};
const expected = [
  ['10', 'Free', '1.5', '2018-05-06', 'weil שלו'],
  ['', 'Béta', '', '', ''],
  ['0', 'Béta', '', '1582-10-14', 'x'],
];

describe.each([0, 1, 2] as const)('compression %d', (compression) => {
  test.each([false, true])('is read, big end first: %s', (bigEndian) => {
    const { table, warnings } = tableOf(savFixture({ ...survey, compression, bigEndian }));
    expect(table?.sample.map((row) => row.map((cell) => cell.replace(/\uFFFD/u, '')))).toEqual(
      expected,
    );
    expect(table?.columns.map(({ question }) => question)).toEqual([
      'How likely are you to recommend us? (0 = Not at all, 10 = Very)',
      'Plan',
      'SCORE',
      'DAY',
      'Warum?',
    ]);
    expect(warnings).toEqual([
      'Labels stand for the values in: PLAN.',
      'Values declared missing were read as empty: 3, in NPS (1), SCORE (2).',
    ]);
  });

  test('fewer cases than the header says are a damaged file', () => {
    expect(codeOf(savFixture({ ...survey, compression, claimed: 2 ** 31 - 1 }))).toBe(
      'file_damaged',
    );
  });

  test('an unknown number of cases is read to the end', () => {
    expect(tableOf(savFixture({ ...survey, compression, claimed: -1 })).table?.rows).toBe(3);
  });
});

test('weights and multiple-response sets are told, for measures know neither', () => {
  const sets =
    '$devices=C 7 Devices NPS PLAN\n$owned=D1 1 5 Owned NPS PLAN\n$devices=E 1 1 1 7 Devices NPS PLAN\n';
  const { warnings, losses } = tableOf(
    savFixture({ ...survey, weight: 3, extensions: [[7, new FixtureBytes().text(sets).whole()]] }),
  );
  expect(warnings.at(-1)).toBe(
    'The file weights its cases by “SCORE”. Measures count each case once.',
  );
  expect(losses).toEqual([
    {
      what: 'multiple-response sets',
      count: 2,
      why: 'Their columns came in one by one, what joins them did not: $devices, $owned.',
    },
  ]);
  expect(tableOf(savFixture(survey)).losses).toEqual([]);
});

test('long names, very long strings, and labels and missing values of long strings', () => {
  const long = 'a'.repeat(255) + 'b'.repeat(45);
  const labels = new FixtureBytes().int(3).text('why').int(12, 1, 2).text('no').int(4).text('Nein');
  const missing = new FixtureBytes().int(3).text('why').raw(Uint8Array.of(1)).int(8).text('--', 8);
  const { table } = tableOf(
    savFixture({
      compression: 0,
      variables: [
        { key: 'WHY', width: 12 },
        { key: 'TEXT', width: 255 },
        { key: 'TEXT0', width: 48 },
      ],
      cases: [
        ['no', 'a'.repeat(255), 'b'.repeat(45)],
        ['--', 'short', ''],
      ],
      extensions: [
        [13, new FixtureBytes().text('WHY=why\tTEXT=long_text').whole()],
        [14, new FixtureBytes().text('TEXT=00300\0\t').whole()],
        [21, labels.whole()],
        [22, missing.whole()],
      ],
    }),
  );
  expect(table?.columns.map(({ name }) => name)).toEqual(['why', 'long_text']);
  expect(table?.sample).toEqual([
    ['Nein', long],
    ['', 'short'],
  ]);
});

test('a cut or damaged file is read or refused, never more', () => {
  const files = ([0, 1, 2] as const).map((compression) => savFixture({ ...survey, compression }));
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(), fc.nat(7), (file, cut, at, bit) => {
      expect(codeOf(file.slice(0, cut % file.length))).not.toBe('read');
      const flipped = file.slice();
      const place = at % file.length;
      flipped[place] = (flipped[place] ?? 0) ^ (1 << bit);
      expect(['read', 'file_damaged', 'file_too_large', 'table_no_rows']).toContain(
        codeOf(flipped),
      );
    }),
    { numRuns: 500 },
  );
});

const folder = new URL('../../../../shared/data/surveys/', import.meta.url);

describe.skipIf(!existsSync(folder))(
  'system files of others (where the samples are present)',
  () => {
    const inspect = (name: string): ReadDocument['inspection'] =>
      tableOf(readFileSync(new URL(name, folder)));

    test.each(['spss_sample.sav', 'spss_sample.zsav'])(
      '%s holds what its CSV twin holds',
      (name) => {
        const { table, warnings } = inspect(name);
        const [names = '', ...lines] = readFileSync(new URL('spss_sample.csv', folder), 'utf8')
          .replace('\uFEFF', '')
          .trim()
          .split('\n');
        const labels: Readonly<Record<string, readonly string[]>> = {
          mylabl: ['', 'Male', 'Female'],
          myord: ['', 'low', 'medium', 'high'],
        };
        const header = names.trim().split(',');
        const twin = lines.map((line) =>
          line
            .trim()
            .split(',')
            .map((cell, at) => labels[header[at] ?? '']?.[Number(cell)] ?? cell)
            .map((cell) => cell.replace(/\.0{6}$/u, '').replace(/^0:/u, '00:')),
        );
        expect(table?.columns.map((column) => column.name)).toEqual(header);
        expect(table?.sample).toEqual(twin);
        expect(warnings).toEqual(['Labels stand for the values in: mylabl, myord.']);
      },
    );

    test('declared missing values are empty and told', () => {
      const { table, warnings } = inspect('spss_sample_missing.sav');
      expect(table?.rows).toBe(7);
      expect(warnings[1]).toContain('mynum (2), mylabl (1), myord (2)');
    });

    test('Hebrew names', () => {
      const { table } = inspect('spss_hebrews.sav');
      expect([table?.rows, table?.columns[0]?.name]).toEqual([99, 'ותק_ב']);
    });
  },
);
