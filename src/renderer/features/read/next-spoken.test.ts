import { expect, test } from 'vitest';
import type { Coding } from '../../../shared/domain/coding.ts';
import { nextSpoken, nothingSpoken } from './next-spoken.ts';

const caret = (offset: number) => ({ start: offset, end: offset, head: offset });
const coding = (id: number): Coding => ({ id, codeId: id * 10 }) as unknown as Coding;

test('says all codes on entering one, once, and nothing on leaving', () => {
  let spoken = nextSpoken(nothingSpoken, caret(0), []);
  const move = (offset: number, ...touching: Coding[]): readonly number[] => {
    spoken = nextSpoken(spoken, caret(offset), touching);
    return spoken.codeIds;
  };
  expect(move(1, coding(1))).toEqual([10]);
  expect(move(2, coding(1))).toEqual([10]);
  expect(move(3, coding(1), coding(2))).toEqual([10, 20]);
  expect(move(4, coding(2))).toEqual([10, 20]);
  expect(move(5)).toEqual([]);
});

test('leaves what is coded beneath a caret that stands still to the status line', () => {
  const still = caret(3);
  const before = nextSpoken(nothingSpoken, still, []);
  expect(nextSpoken(before, still, [coding(1)]).codeIds).toEqual([]);
});
