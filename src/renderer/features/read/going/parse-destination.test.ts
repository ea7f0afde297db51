import { describe, expect, test } from 'vitest';
import { textOffset } from '../../../../shared/ids.ts';
import type { Turn } from '../../../../shared/domain/source.ts';
import { findDestination, parseDestination } from './parse-destination.ts';

describe('parseDestination', () => {
  test.each([
    ['42', { kind: 'turn', number: 42 }],
    ['12:30', { kind: 'time', milliseconds: 750_000 }],
    [' 1:02:03 ', { kind: 'time', milliseconds: 3_723_000 }],
    ['90:00', { kind: 'time', milliseconds: 5_400_000 }],
    ['0:07.5', { kind: 'time', milliseconds: 7_500 }],
    ['12:75', null],
    ['1:75:00', null],
    ['next', null],
    ['', null],
  ])('%s', (typed, expected) => {
    expect(parseDestination(typed)).toEqual(expected);
  });
});

describe('findDestination', () => {
  const turns = [5000, null, 20_000, 40_000].map((timeMs, index): Turn => ({
    index,
    start: textOffset(index * 10),
    end: textOffset(index * 10 + 9),
    speaker: null,
    timeMs,
    row: null,
  }));
  const at = (typed: string): number | undefined =>
    findDestination(turns, parseDestination(typed)!)?.index;

  test('turns are counted from 1, and there are no others', () => {
    expect([at('1'), at('4'), at('5'), at('0')]).toEqual([0, 3, undefined, undefined]);
  });

  test('a time leads to the turn that is being said then', () => {
    expect([at('0:20'), at('0:39'), at('9:00'), at('0:01')]).toEqual([2, 2, 3, 0]);
  });
});
