import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredLength, mergeRanges } from './ranges.ts';

const anyRanges = fc.array(
  fc.record({ start: fc.nat(40), length: fc.nat(8) }).map(({ start, length }) => ({
    start,
    end: start + length,
  })),
);

describe('mergeRanges', () => {
  it('joins what overlaps or touches and drops what is empty', () => {
    expect(
      mergeRanges([
        { start: 8, end: 9 },
        { start: 0, end: 3 },
        { start: 5, end: 5 },
        { start: 3, end: 4 },
        { start: 1, end: 2 },
      ]),
    ).toEqual([
      { start: 0, end: 4 },
      { start: 8, end: 9 },
    ]);
  });

  it('covers exactly the characters that the ranges cover', () => {
    fc.assert(
      fc.property(anyRanges, (ranges) => {
        const expected = new Set<number>();
        for (const { start, end } of ranges)
          for (let at = start; at < end; at += 1) expected.add(at);
        const merged = mergeRanges(ranges);
        const actual = merged.flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, index) => start + index),
        );
        expect(actual).toEqual([...expected].sort((left, right) => left - right));
        expect(coveredLength(ranges)).toBe(expected.size);
        for (const [index, range] of merged.slice(1).entries()) {
          expect(range.start).toBeGreaterThan(merged[index]!.end);
        }
      }),
    );
  });
});
