import { describe, expect, test } from 'vitest';
import type { CodeId, CodingId, TextOffset } from '../../shared/ids.ts';
import { innermost, listTouching, type CodedRange } from './coded-range.ts';
import { findSegmentStart } from './find-segment.ts';
import { keepKnown, noRecentSlots, noteUse } from './recent-slots.ts';

function coding(id: number, start: number, end: number): CodedRange {
  return {
    id: id as CodingId,
    codeId: id as CodeId,
    start: start as TextOffset,
    end: end as TextOffset,
  };
}

const list = [coding(1, 0, 10), coding(2, 4, 6), coding(3, 10, 12)];
const touching = (from: number, to: number): number[] =>
  listTouching(list, from, to).map(({ id }) => id);

describe('codings under the caret', () => {
  test('the end of a coding belongs to it only where nothing else begins', () => {
    expect(touching(5, 5)).toEqual([1, 2]);
    expect(touching(10, 10)).toEqual([3]);
    expect(touching(12, 12)).toEqual([3]);
    expect(touching(13, 13)).toEqual([]);
  });

  test('a selection touches what it shares a character with', () => {
    expect(touching(6, 10)).toEqual([1]);
    expect(touching(9, 11)).toEqual([1, 3]);
  });

  test('the innermost is the shortest', () => {
    expect(innermost(list)?.id).toBe(2);
    expect(innermost([])).toBeUndefined();
  });

  test('next and previous segment', () => {
    expect(findSegmentStart(list, 0, 1)).toBe(4);
    expect(findSegmentStart(list, 10, 1)).toBeNull();
    expect(findSegmentStart(list, 10, -1)).toBe(4);
    expect(findSegmentStart(list, 0, -1)).toBeNull();
  });
});

describe('digit keys', () => {
  test('a code keeps its digit; the tenth takes that of the one used longest ago', () => {
    let recent = noRecentSlots;
    for (let id = 1; id <= 9; id += 1) recent = noteUse(recent, id as CodeId);
    recent = noteUse(recent, 1 as CodeId);
    recent = noteUse(recent, 10 as CodeId);
    expect(recent.slots).toEqual([1, 10, 3, 4, 5, 6, 7, 8, 9]);
    expect(recent.order.slice(0, 3)).toEqual([10, 1, 9]);
  });

  test('a deleted code leaves its digit free', () => {
    const recent = noteUse(noteUse(noRecentSlots, 7 as CodeId), 8 as CodeId);
    const kept = keepKnown(recent, new Set([8 as CodeId]));
    expect(kept.slots.slice(0, 2)).toEqual([null, 8]);
    expect(noteUse(kept, 9 as CodeId).slots.slice(0, 2)).toEqual([9, 8]);
  });
});
