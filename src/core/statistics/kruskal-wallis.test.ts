import { describe, expect, it } from 'vitest';
import { kruskalWallis } from './kruskal-wallis.ts';
import { countScores } from './score-counts.ts';

describe('kruskalWallis', () => {
  it('Hollander & Wolfe (1973), p. 116: mucociliary clearance', () => {
    const test = kruskalWallis([
      countScores([2.9, 3.0, 2.5, 2.6, 3.2]),
      countScores([3.8, 2.7, 4.0, 2.4]),
      countScores([2.8, 3.4, 3.7, 2.2, 2.0]),
    ]);
    expect(test.h).toBeCloseTo(0.77143, 5);
    expect(test.df).toBe(2);
    expect(test.p).toBeCloseTo(0.68, 4);
    expect(test.epsilonSquared).toBeCloseTo(0.059341, 5);
  });

  it('corrects for ties and leaves empty samples out', () => {
    const test = kruskalWallis([
      countScores([10, 10, 10, 10, 10, 9, 9, 9, 7, 7, 3]),
      [],
      countScores([10, 10, 8, 8, 8, 8, 6, 6, 6, 2, 2, 0]),
      countScores([5, 6, 7, 7]),
    ]);
    expect(test.h).toBeCloseTo(6.6098948670377276, 10);
    expect(test.p).toBeCloseTo(0.036701141035518414, 10);
  });

  it('finds nothing where all values are the same, and refuses a single sample', () => {
    const same = countScores([4, 4]);
    expect(kruskalWallis([same, same])).toEqual({ h: 0, df: 1, p: 1, epsilonSquared: 0 });
    expect(() => kruskalWallis([same, []])).toThrow(RangeError);
  });
});
