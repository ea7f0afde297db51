import { expect, it } from 'vitest';
import { codeOf } from '../../../../core/coding/code.fixture.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import { createItemKeeper, createShapeKeeper, type TreeItemFacts } from './tree-items.ts';

const id = (number: number): CodeId => number as CodeId;
const codes = [
  codeOf(1, 'People'),
  codeOf(2, 'Family', { parentId: 1 }),
  codeOf(3, 'Friends', { parentId: 1 }),
  codeOf(4, 'Work'),
];
const facts: TreeItemFacts = { codes, quiet: new Set([id(1)]) };

it('says of each row what is drawn of it', () => {
  const [people, work] = createItemKeeper()(facts);
  expect(people).toMatchObject({ id: 1, isQuiet: true });
  expect(people?.children).toMatchObject([{ id: 2, isQuiet: false, children: [] }, { id: 3 }]);
  expect(work?.code).toBe(codes[3]);
});

it('keeps every row that is drawn as before', () => {
  const make = createItemKeeper();
  const before = make(facts);
  expect(make({ ...facts, codes: [...codes] })).toBe(before);
  const renamed = codes.map((code) => (code.id === 3 ? { ...code, name: 'Peers' } : code));
  const [people, work] = make({ ...facts, codes: renamed });
  expect(people).not.toBe(before[0]);
  expect(people?.children[0]).toBe(before[0]?.children[0]);
  expect(people?.children[1]?.code.name).toBe('Peers');
  expect(work).toBe(before[1]);
});

it.each([
  ['a part of the codebook', { quiet: new Set([id(4)]) }],
  ['the order', { codes: [codes[3], codes[0], codes[1], codes[2]] as typeof codes }],
])('makes rows anew where %s changes', (_, change) => {
  const make = createItemKeeper();
  const before = make(facts);
  expect(make({ ...facts, ...change })).not.toBe(before);
});

it('hands on the codes that differ in their counts alone', () => {
  const keep = createShapeKeeper();
  expect(keep(codes)).toBe(codes);
  const counted = codes.map((code) => ({ ...code, segmentCount: 7, sourceCount: 2 }));
  expect(keep(counted)).toBe(codes);
  const [people = codes[0]!, ...others] = counted;
  for (const change of [{ name: 'Persons' }, { family: 3 }, { archived: true }, { path: 'A/B' }]) {
    const changed = [{ ...people, ...change }, ...others];
    expect(keep(changed)).toBe(changed);
  }
  expect(keep(others)).toBe(others);
});
