import { expect, it } from 'vitest';
import { codeOf } from '../../../../core/coding/code.fixture.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import { createItemKeeper, type TreeItemFacts } from './tree-items.ts';

const id = (number: number): CodeId => number as CodeId;
const codes = [
  codeOf(1, 'People'),
  codeOf(2, 'Family', { parentId: 1 }),
  codeOf(3, 'Friends', { parentId: 1 }),
  codeOf(4, 'Work'),
];
const facts: TreeItemFacts = { codes, cases: new Map([[id(2), 3]]), quiet: new Set([id(1)]) };

it('says of each row what is drawn of it', () => {
  const [people, work] = createItemKeeper()(facts);
  expect(people).toMatchObject({ id: 1, caseCount: 0, isQuiet: true });
  expect(people?.children).toMatchObject([
    { id: 2, caseCount: 3, isQuiet: false, children: [] },
    { id: 3, caseCount: 0 },
  ]);
  expect(work?.code).toBe(codes[3]);
});

it('keeps every row that is drawn as before', () => {
  const make = createItemKeeper();
  const before = make(facts);
  expect(make({ ...facts, codes: [...codes], cases: new Map(facts.cases) })).toBe(before);
  const counted = codes.map((code) => (code.id === 3 ? { ...code, segmentCount: 1 } : code));
  const [people, work] = make({ ...facts, codes: counted });
  expect(people).not.toBe(before[0]);
  expect(people?.children[0]).toBe(before[0]?.children[0]);
  expect(people?.children[1]?.code.segmentCount).toBe(1);
  expect(work).toBe(before[1]);
});

it.each([
  ['a count of cases', { cases: new Map([[id(4), 1]]) }],
  ['a part of the codebook', { quiet: new Set([id(4)]) }],
  ['the order', { codes: [codes[3], codes[0], codes[1], codes[2]] as typeof codes }],
])('makes rows anew where %s changes', (_, change) => {
  const make = createItemKeeper();
  const before = make(facts);
  expect(make({ ...facts, ...change })).not.toBe(before);
});
