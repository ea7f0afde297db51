import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodeId, CodingId, TextOffset } from '../../shared/ids.ts';
import { assignLanes } from './assign-lanes.ts';
import type { CodedRange } from './coded-range.ts';

function coding(id: number, start: number, end: number): CodedRange {
  return {
    id: id as CodingId,
    codeId: 1 as CodeId,
    start: start as TextOffset,
    end: end as TextOffset,
  };
}

const lists = fc
  .array(fc.record({ at: fc.nat(200), length: fc.integer({ min: 1, max: 40 }) }), { maxLength: 40 })
  .map((items) => items.map(({ at, length }, index) => coding(index + 1, at, at + length)));

describe('assignLanes', () => {
  test('gives the first free lane and keeps a row of room', () => {
    const lanes = assignLanes([coding(1, 0, 10), coding(2, 5, 8), coding(3, 12, 20)], 5);
    expect([...lanes]).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ]);
  });

  test('codings of one lane never overlap', () => {
    fc.assert(
      fc.property(lists, fc.nat(10), (list, gap) => {
        const lanes = assignLanes(list, gap);
        expect(lanes.size).toBe(list.length);
        for (const a of list) {
          for (const b of list) {
            if (a.id >= b.id || lanes.get(a.id) !== lanes.get(b.id)) continue;
            expect(a.end + gap <= b.start || b.end + gap <= a.start).toBe(true);
          }
        }
      }),
    );
  });

  test('adding codings moves none of the others', () => {
    fc.assert(
      fc.property(lists, lists, (before, added) => {
        const lanes = assignLanes(before, 5);
        const more = added.map((item) => ({ ...item, id: (item.id + 1000) as CodingId }));
        const after = assignLanes([...before, ...more], 5, lanes);
        for (const [id, lane] of lanes) expect(after.get(id)).toBe(lane);
      }),
    );
  });

  test('a coding that grows into its neighbour is the one that moves', () => {
    const lanes = assignLanes([coding(1, 0, 10), coding(2, 20, 30)], 5);
    expect([...lanes.values()]).toEqual([0, 0]);
    const after = assignLanes([coding(1, 0, 25), coding(2, 20, 30)], 5, lanes);
    expect(new Set(after.values())).toEqual(new Set([0, 1]));
  });

  test('5,000 codings take no noticeable time', () => {
    const many = Array.from({ length: 5000 }, (_, i) => coding(i + 1, i * 190, i * 190 + 900));
    const lanes = assignLanes(many, 66);
    expect(Math.max(...lanes.values())).toBeLessThan(7);
  });
});
