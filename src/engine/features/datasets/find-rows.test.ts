import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { question, tableOf } from './datasets.fixture.ts';
import { type RowQuestion, searchTable } from './find-rows.ts';

const survey = tableOf([
  { name: 'region', type: 'choice', cells: ['North', 'South', 'north', '', 'South', 'East'] },
  { name: 'recommend', type: 'number', cells: ['9', '10', '2', '', '10', 'no idea'] },
  {
    name: 'why',
    type: 'text',
    cells: ['Warm bread', 'BREAD again', 'Slow', 'Caf\u00e9', '', 'The caf\u0065\u0301 is loud'],
  },
  {
    name: 'day',
    type: 'date',
    cells: ['25/03/2024', '02/04/2024', '', '11/01/2023', '02/04/2024', 'soon'],
  },
]);

const rowsOf = (asked: Partial<RowQuestion>): readonly number[] => {
  const found = searchTable(survey, question(asked));
  if (!found.ok) throw new Error(found.error.message);
  return [...found.value];
};

describe('which rows', () => {
  it('are all of the file, in its order, where nothing is asked', () => {
    expect(rowsOf({})).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('meet every filter, values as written, also those that are not to be there', () => {
    expect(rowsOf({ where: [{ column: 'region', values: ['South'] }] })).toEqual([1, 4]);
    expect(rowsOf({ where: [{ column: 'region', values: ['South', ''], isNot: true }] })).toEqual([
      0, 2, 5,
    ]);
    expect(
      rowsOf({
        where: [
          { column: 'region', values: ['South'] },
          { column: 'why', values: [''], isNot: true },
        ],
      }),
    ).toEqual([1]);
  });

  it('lie in a band of a metric', () => {
    const band = { metric: 'nps', column: 'recommend', options: {} } as const;
    expect(rowsOf({ band: { ...band, name: 'promoters' } })).toEqual([0, 1, 4]);
    expect(rowsOf({ band: { ...band, name: 'detractors' } })).toEqual([2]);
    expect(rowsOf({ band: { ...band, name: 'passives' } })).toEqual([]);
  });

  it('have the words in any cell, whatever their case and however their accents are written', () => {
    expect(rowsOf({ text: ' bread ' })).toEqual([0, 1]);
    expect(rowsOf({ text: 'CAF\u00c9' })).toEqual([3, 5]);
    expect(rowsOf({ text: 'south' })).toEqual([1, 4]);
    expect(rowsOf({ text: 'zebra' })).toEqual([]);
  });

  it('are drawn by chance, the same ones again by the same seed, as many as wanted of each value', () => {
    const sample = { size: 3, seed: 5, allocation: 'equal' as const };
    expect(rowsOf({ sample })).toHaveLength(3);
    expect(rowsOf({ sample })).toEqual(rowsOf({ sample }));
    const spread = rowsOf({ sample: { size: 5, seed: 1, by: 'region', allocation: 'equal' } });
    const regions = spread.map((row) => ['North', 'South', 'north', '', 'South', 'East'][row]);
    expect([...new Set(regions)].sort()).toEqual(['', 'East', 'North', 'South', 'north']);
    const filtered = rowsOf({ sample, where: [{ column: 'region', values: ['South'] }] });
    expect(filtered.every((row) => rowsOf({ sample }).includes(row))).toBe(true);
    const refused = searchTable(survey, question({ sample: { ...sample, size: 7 } }));
    expect(!refused.ok && refused.error.message).toContain('7 rows cannot be drawn');
  });

  it('are refused where a column is not there', () => {
    for (const asked of [
      { where: [{ column: 'colour', values: ['red'] }] },
      { sort: { column: 'colour', descending: false } },
      { band: { metric: 'nps', column: 'colour', name: 'promoters', options: {} } as const },
    ])
      expect(searchTable(survey, question(asked))).toMatchObject({
        error: { code: 'column_missing' },
      });
  });
});

describe('the order of rows', () => {
  const by = (column: string, descending = false): readonly number[] =>
    rowsOf({ sort: { column, descending } });

  it('goes by number, then words, then nothing; equal ones stay in the order of the file', () => {
    expect(by('recommend')).toEqual([2, 0, 1, 4, 5, 3]);
    expect(by('recommend', true)).toEqual([5, 1, 4, 0, 2, 3]);
  });

  it('goes by the alphabet whatever the case', () => {
    expect(by('region')).toEqual([5, 0, 2, 1, 4, 3]);
    expect(by('region', true)).toEqual([1, 4, 0, 2, 5, 3]);
  });

  it('goes by day where a column holds dates, the day first where the column shows it', () => {
    expect(by('day')).toEqual([3, 0, 1, 4, 5, 2]);
    expect(by('day', true)).toEqual([5, 1, 4, 0, 3, 2]);
  });

  it('holds among the rows that are found', () => {
    expect(rowsOf({ text: 'bread', sort: { column: 'recommend', descending: true } })).toEqual([
      1, 0,
    ]);
  });
});

it('finds what a plain filter and a plain sort find', () => {
  const cell = fc.constantFrom('', 'a', 'B', 'b', '1', '10', '2', '2.0', '-3', 'Ab', 'zz 7');
  const cells = fc.array(fc.tuple(cell, cell), { maxLength: 40 });
  fc.assert(
    fc.property(
      cells,
      fc.subarray(['', 'a', 'B', '1', '10', '2']),
      fc.boolean(),
      fc.constantFrom('', 'a', '1', 'B', '0'),
      fc.option(fc.boolean(), { nil: null }),
      (rows, values, isNot, text, descending) => {
        const table = tableOf([
          { name: 'one', type: 'text', cells: rows.map(([one]) => one) },
          { name: 'other', type: 'text', cells: rows.map(([, other]) => other) },
        ]);
        const sort = descending === null ? {} : { sort: { column: 'other', descending } };
        const found = searchTable(
          table,
          question({ where: [{ column: 'one', values, isNot }], text, ...sort }),
        );
        const naive = rows
          .map(([one, other], row) => ({ one, other, row }))
          .filter(({ one }) => values.includes(one) !== isNot)
          .filter(({ one, other }) =>
            [one, other].some((each) => each.toLowerCase().includes(text.toLowerCase())),
          );
        if (descending !== null)
          naive.sort((a, b) => {
            if (a.other === '' || b.other === '')
              return Number(a.other === '') - Number(b.other === '');
            return (descending ? -1 : 1) * comparePlainly(a.other, b.other);
          });
        expect(found.ok && [...found.value]).toEqual(naive.map(({ row }) => row));
      },
    ),
  );
});

function comparePlainly(one: string, other: string): number {
  const numbers = [one, other].map(Number);
  const areNumbers = numbers.map((number) => !Number.isNaN(number));
  if (areNumbers[0] && areNumbers[1]) return (numbers[0] ?? 0) - (numbers[1] ?? 0);
  if (areNumbers[0] !== areNumbers[1]) return areNumbers[0] ? -1 : 1;
  return one.localeCompare(other, undefined, { numeric: true, sensitivity: 'base' });
}

it('orders a hundred thousand rows without a pause', () => {
  const cells = Array.from({ length: 100_000 }, (_, row) => String((row * 7919) % 1000));
  const found = searchTable(
    {
      ...tableOf([{ name: 'score', type: 'number', cells: ['0'] }]),
      dataset: {
        ...tableOf([{ name: 'score', type: 'number', cells: [] }]).dataset,
        rows: 100_000,
      },
      columns: [
        {
          dictionary: ['', ...Array.from({ length: 1000 }, (_, score) => String(score))],
          codes: Uint32Array.from(cells, (cell) => Number(cell) + 1),
        },
      ],
    },
    question({ sort: { column: 'score', descending: false } }),
  );
  if (!found.ok) throw new Error(found.error.message);
  expect(found.value.length).toBe(100_000);
  for (let at = 1; at < found.value.length; at += 1) {
    const [before, here] = [found.value[at - 1] ?? 0, found.value[at] ?? 0];
    const step = Number(cells[here]) - Number(cells[before]);
    if (step < 0 || (step === 0 && here < before)) throw new Error(`out of order at ${at}`);
  }
});

it('orders days as measures read them: by what the column is called or the language of the table, else month first', () => {
  const cells = ['03/04/2024', '04/03/2024', '01/05/2024'];
  const order = (name: string, language?: string): readonly number[] => {
    const table = tableOf([{ name, type: 'date', cells }]);
    const sorted = searchTable(
      { ...table, language },
      question({ sort: { column: name, descending: false } }),
    );
    if (!sorted.ok) throw new Error(sorted.error.message);
    return [...sorted.value];
  };
  expect(order('day')).toEqual([2, 0, 1]);
  expect(order('fecha')).toEqual([1, 0, 2]);
  expect(order('day', 'de')).toEqual([1, 0, 2]);
});
