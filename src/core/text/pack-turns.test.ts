import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../shared/domain/source.ts';
import { textOffset } from '../../shared/ids.ts';
import { packTurns } from './pack-turns.ts';
import { unpackTurns } from './unpack-turns.ts';

const anyTurns = fc
  .array(
    fc.record({
      gap: fc.nat(300),
      length: fc.nat(100_000),
      speaker: fc.option(fc.string({ unit: 'binary', maxLength: 12 })),
      timeMs: fc.option(fc.oneof(fc.nat(), fc.constantFrom(0, 4e12, -1))),
      row: fc.option(fc.nat(2_000_000)),
    }),
    { maxLength: 60 },
  )
  .map((drafts): Turn[] => {
    let at = 0;
    return drafts.map(({ gap, length, ...rest }, index) => {
      const start = at + gap;
      at = start + length;
      return { index, start: textOffset(start), end: textOffset(at), ...rest };
    });
  });

function interview(count: number): Turn[] {
  return Array.from({ length: count }, (_, index) => ({
    index,
    start: textOffset(index * 400 + 12),
    end: textOffset(index * 400 + 380),
    speaker: index % 2 === 0 ? 'Interviewer' : 'Participant \uD83D',
    timeMs: index * 20_500,
    row: null,
  }));
}

describe('packTurns and unpackTurns', () => {
  it('give back the same turns', () => {
    fc.assert(
      fc.property(anyTurns, (turns) => {
        expect(unpackTurns(packTurns(turns))).toEqual(turns);
      }),
    );
  });

  it('read bytes that lie inside a larger buffer', () => {
    const packed = packTurns(interview(3));
    const larger = new Uint8Array(packed.length + 16);
    larger.set(packed, 7);
    expect(unpackTurns(larger.subarray(7, 7 + packed.length))).toEqual(interview(3));
  });

  it('need few bytes a turn', () => {
    expect(packTurns(interview(10_000)).length / 10_000).toBeLessThan(10);
  });

  it('refuse every cut', () => {
    const packed = packTurns(interview(20));
    for (let length = 0; length < packed.length; length += 1) {
      expect(() => unpackTurns(packed.subarray(0, length))).toThrow(Error);
    }
  });

  it('refuse every changed bit', () => {
    const packed = packTurns(interview(5));
    for (let bit = 0; bit < packed.length * 8; bit += 1) {
      const damaged = packed.slice();
      damaged[bit >> 3] = damaged[bit >> 3]! ^ (1 << (bit & 7));
      expect(() => unpackTurns(damaged)).toThrow(Error);
    }
  });

  it('refuse turns that overlap, run backwards or are misnumbered', () => {
    const [first, second] = interview(2) as [Turn, Turn];
    expect(() => packTurns([second])).toThrow(RangeError);
    expect(() => packTurns([first, { ...second, start: textOffset(300) }])).toThrow(RangeError);
    expect(() => packTurns([{ ...first, end: textOffset(3) }])).toThrow(RangeError);
    expect(() => packTurns([{ ...first, timeMs: 0.5 }])).toThrow(RangeError);
  });
});
