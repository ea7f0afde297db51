import { describe, expect, it } from 'vitest';
import { peakEnd } from './peak-end.ts';

describe('peakEnd', () => {
  it('is the middle of the most intense moment and the last one', () => {
    expect(peakEnd([0, -1, -3, 1, 2])).toEqual({ peak: -3, end: 2, index: -0.5, mean: -0.2 });
  });

  it('neglects how long it lasted, and takes the later of two equal peaks', () => {
    expect(peakEnd([0, -3, 0, 0, 0, 2]).index).toBe(-0.5);
    expect(peakEnd([-3, 3, 1]).peak).toBe(3);
    expect(peakEnd([1, 4, 5], 5)).toMatchObject({ peak: 1, end: 5 });
  });

  it('needs a moment', () => {
    expect(() => peakEnd([])).toThrow(RangeError);
  });
});
