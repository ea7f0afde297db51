import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeId, CaseId } from '../../shared/ids.ts';
import { findConflicts, planMerge } from './plan-merge.ts';
import { planTable } from './plan-table.ts';
import { placeBlock, spanRange } from './place-block.ts';
import { formatBlock, parseBlock } from './table-text.ts';

const attributeId = (id: number): AttributeId => id as AttributeId;
const caseId = (id: number): CaseId => id as CaseId;

describe('a block of a spreadsheet', () => {
  it('has rows and cells, some of them in quotation marks', () => {
    expect(parseBlock('a\tb\r\n1\t"say ""x""\tand\ny"\r\n')).toEqual([
      ['a', 'b'],
      ['1', 'say "x"\tand\ny'],
    ]);
    expect(parseBlock('a\nb\tc')).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
    expect(parseBlock('5" nail\t"half')).toEqual([['5" nail', '"half']]);
  });

  it('comes back as it was copied', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', 'é', ' ', ',') });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        // A last row that is one empty cell cannot be told from the break behind the row before it.
        const last = rows.at(-1) ?? [];
        fc.pre(rows.length === 1 || last.length > 1 || last[0] !== '');
        expect(parseBlock(formatBlock(rows))).toEqual(rows);
      }),
    );
  });

  it('is laid from the first cell on, repeated over whole multiples, and cut at the edge', () => {
    const size = { rows: 4, columns: 3 };
    const one = spanRange({ row: 2, column: 1 }, { row: 1, column: 1 });
    expect(placeBlock([['x']], one, size)).toEqual([
      { row: 1, column: 1, value: 'x' },
      { row: 2, column: 1, value: 'x' },
    ]);
    const at = { top: 3, left: 2, bottom: 3, right: 2 };
    expect(
      placeBlock(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        at,
        size,
      ),
    ).toEqual([{ row: 3, column: 2, value: 'a' }]);
  });
});

describe('merging', () => {
  const cases = [
    { caseId: caseId(1), values: { 1: 'a', 2: 'b' } },
    { caseId: caseId(2), values: { 1: 'x', 2: 'b', 3: 'c' } },
    { caseId: caseId(3), values: { 3: 'z' } },
  ];

  it('asks where values differ', () => {
    expect(findConflicts(cases)).toEqual([
      {
        attributeId: 1,
        choices: [
          { caseId: 1, value: 'a' },
          { caseId: 2, value: 'x' },
        ],
      },
      {
        attributeId: 3,
        choices: [
          { caseId: 2, value: 'c' },
          { caseId: 3, value: 'z' },
        ],
      },
    ]);
  });

  it('takes what is missing, and what was chosen', () => {
    expect(planMerge(cases, new Map())).toEqual([{ attributeId: 3, fromId: 2 }]);
    const keep = new Map([
      [attributeId(1), caseId(2)],
      [attributeId(3), caseId(3)],
    ]);
    expect(planMerge(cases, keep)).toEqual([
      { attributeId: 1, fromId: 2 },
      { attributeId: 3, fromId: 3 },
    ]);
  });
});

it('reads a table of cases and attributes against what is known', () => {
  const { columns, rows, plan } = planTable(
    [
      ['Name', 'AGE', 'Region', '', 'age'],
      ['ada', '41', 'North', 'left out', '99'],
      ['Ben', 'old', 'north', '', ''],
      ['Cleo', '', 'South', '', ''],
      ['Twin', '1', 'South', '', ''],
      ['', '7', 'South', '', ''],
    ],
    {
      attributes: [{ id: attributeId(5), name: 'Age', type: 'number', options: [] }],
      cases: [
        { id: caseId(1), name: 'Ada' },
        { id: caseId(2), name: 'Ben' },
        { id: caseId(3), name: 'Twin' },
        { id: caseId(4), name: 'twin' },
      ],
      valueOf: (id) => (id === 1 ? '41' : undefined),
    },
  );
  expect(columns.map(({ name, attributeId: id, shape }) => [name, id, shape.type])).toEqual([
    ['Age', 5, 'number'],
    ['Region', null, 'choice'],
  ]);
  expect(rows).toEqual([
    { name: 'ada', caseId: 1, values: ['41', 'North'] },
    { name: 'Ben', caseId: 2, values: ['old', 'North'] },
    { name: 'Cleo', caseId: null, values: [null, 'South'] },
  ]);
  expect(plan).toEqual({
    attributes: [
      { name: 'Age', attributeId: 5, type: 'number' },
      { name: 'Region', attributeId: null, type: 'choice' },
    ],
    matchedCases: 2,
    newCases: ['Cleo'],
    newCaseCount: 1,
    ambiguousCases: ['Twin'],
    changedCells: 4,
    unchangedCells: 1,
    misfits: [{ caseName: 'Ben', attribute: 'Age', value: 'old', why: 'notNumber' }],
    misfitCount: 1,
  });
});
