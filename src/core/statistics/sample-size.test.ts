import { describe, expect, it } from 'vitest';
import { sampleSizeForMean, sampleSizeForShare } from './sample-size.ts';

describe('sample sizes', () => {
  it('Cochran (1977): 385 answers for a share to within 5 points', () => {
    const size = sampleSizeForShare({ margin: 0.05 });
    expect(size.exact).toBeCloseTo(384.146, 3);
    expect(size.answers).toBe(385);
  });

  it('needs fewer of a small population, and never more than there are', () => {
    expect(sampleSizeForShare({ margin: 0.05, population: 1000 }).answers).toBe(278);
    expect(sampleSizeForShare({ margin: 0.0001, population: 50 }).answers).toBe(50);
  });

  it('for a mean: a net promoter score to within 10 points', () => {
    expect(sampleSizeForMean({ margin: 10, sd: 100 }).exact).toBeCloseTo(384.146, 3);
    expect(sampleSizeForMean({ margin: 10, sd: 70, level: 0.9 }).answers).toBe(133);
  });

  it('refuses what has no size', () => {
    expect(() => sampleSizeForShare({ margin: 0 })).toThrow(RangeError);
    expect(() => sampleSizeForShare({ margin: 0.1, share: 1.2 })).toThrow(RangeError);
    expect(() => sampleSizeForMean({ margin: 1, sd: 0 })).toThrow(RangeError);
  });
});
