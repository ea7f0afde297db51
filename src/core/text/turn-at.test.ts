import { describe, expect, it } from 'vitest';
import { textOffset } from '../../shared/ids.ts';
import { turnAt } from './turn-at.ts';

const turns = [
  [6, 10],
  [15, 20],
  [20, 22],
].map(([start, end], index) => ({
  index,
  start: textOffset(start!),
  end: textOffset(end!),
  speaker: 'Ana',
  timeMs: null,
  row: null,
}));

describe('turnAt', () => {
  it('finds the turn begun last, at every offset', () => {
    const found = Array.from({ length: 25 }, (_, offset) => turnAt(turns, offset)?.index ?? null);
    expect(found).toEqual([
      ...Array<null>(6).fill(null),
      ...Array<number>(9).fill(0),
      ...Array<number>(5).fill(1),
      ...Array<number>(5).fill(2),
    ]);
  });

  it('finds nothing where there are no turns', () => {
    expect(turnAt([], 3)).toBeNull();
  });
});
