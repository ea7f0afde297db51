import fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnOf } from '../column.fixture.ts';
import { countSegments, segmentRows } from './segment-rows.ts';

const told = (
  by: readonly (readonly string[])[],
  rows: Uint32Array | null = null,
): readonly (readonly [string, readonly number[]])[] =>
  segmentRows(by.map(columnOf), rows).map((segment) => [
    segment.parts.join('/'),
    [...segment.rows],
  ]);

it('parts rows by one column, blanks around a value left out', () => {
  expect(told([['b', ' a', 'b ', '', 'a']])).toEqual([
    ['', [3]],
    ['b', [0, 2]],
    ['a', [1, 4]],
  ]);
});

it('parts rows by two columns at a time', () => {
  expect(
    told([
      ['a', 'a', 'b', 'a'],
      ['x', 'y', 'x', 'x'],
    ]),
  ).toEqual([
    ['a/x', [0, 3]],
    ['a/y', [1]],
    ['b/x', [2]],
  ]);
});

it('parts only the rows named', () => {
  expect(told([['a', 'b', 'a']], Uint32Array.of(1, 2))).toEqual([
    ['a', [2]],
    ['b', [1]],
  ]);
});

it('counts different values without the empty one', () => {
  expect(countSegments(columnOf(['', ' ', 'a', 'a ', 'b']))).toBe(2);
});

it('puts every row into exactly one segment', () => {
  const cells = fc.array(fc.constantFrom('', 'a', ' a', 'b', 'c'), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(cells, cells, (one, other) => {
      const length = Math.min(one.length, other.length);
      const by = [one.slice(0, length), other.slice(0, length)];
      const all = told(by).flatMap(([, rows]) => rows);
      expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length }, (_, row) => row));
    }),
  );
});
