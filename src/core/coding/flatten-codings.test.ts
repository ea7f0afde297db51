import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodeId, CodingId, TextOffset } from '../../shared/ids.ts';
import type { CodedRange } from './coded-range.ts';
import { deepestTint, flattenCodings } from './flatten-codings.ts';

function coding(id: number, codeId: number, start: number, end: number): CodedRange {
  return {
    id: id as CodingId,
    codeId: codeId as CodeId,
    start: start as TextOffset,
    end: end as TextOffset,
  };
}

const codings = fc
  .array(fc.record({ code: fc.integer({ min: 1, max: 6 }), at: fc.nat(60), length: fc.nat(20) }), {
    maxLength: 30,
  })
  .map((items) => items.map((item, i) => coding(i + 1, item.code, item.at, item.at + item.length)));

describe('flattenCodings', () => {
  test('cuts two overlapping codings into three runs', () => {
    expect(flattenCodings([coding(1, 10, 0, 6), coding(2, 20, 4, 9)], 0, 100)).toEqual([
      { start: 0, end: 4, codingIds: [1], codeIds: [10], depth: 1 },
      { start: 4, end: 6, codingIds: [1, 2], codeIds: [10, 20], depth: 2 },
      { start: 6, end: 9, codingIds: [2], codeIds: [20], depth: 1 },
    ]);
  });

  test('counts a code once where two coders agree', () => {
    expect(flattenCodings([coding(1, 10, 0, 6), coding(2, 10, 0, 6)], 0, 100)).toEqual([
      { start: 0, end: 6, codingIds: [1, 2], codeIds: [10], depth: 1 },
    ]);
  });

  test('joins neighbouring runs that are too deep to be told apart', () => {
    const deep = [1, 2, 3, 4, 5].map((id) => coding(id, id, 0, id === 5 ? 4 : 9));
    expect(flattenCodings(deep, 0, 100)).toEqual([
      { start: 0, end: 9, codingIds: [1, 2, 3, 4, 5], codeIds: [1, 2, 3, 4, 5], depth: 5 },
    ]);
  });

  test('every character of the window is in exactly the run that its codings say', () => {
    fc.assert(
      fc.property(codings, fc.nat(40), fc.nat(60), (list, from, length) => {
        const runs = flattenCodings(list, from, from + length);
        let last = from;
        for (const run of runs) {
          expect(run.start).toBeGreaterThanOrEqual(last);
          expect(run.end).toBeGreaterThan(run.start);
          last = run.end;
        }
        expect(last).toBeLessThanOrEqual(from + length);
        for (let at = from; at < from + length; at += 1) {
          const expected = new Set(
            list.filter(({ start, end }) => start <= at && at < end).map(({ codeId }) => codeId),
          );
          const run = runs.find(({ start, end }) => start <= at && at < end);
          if (run && run.depth > deepestTint) expect(expected.size).toBeGreaterThan(deepestTint);
          else expect(new Set(run?.codeIds ?? [])).toEqual(expected);
        }
      }),
    );
  });
});
