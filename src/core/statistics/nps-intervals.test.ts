import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedWaldNps } from './adjusted-wald-nps.ts';
import { npsDifference } from './nps-difference.ts';
import { estimateNps, type RecommendationCounts } from './nps-estimate.ts';
import { waldNps } from './wald-nps.ts';

const counts: fc.Arbitrary<RecommendationCounts> = fc
  .tuple(fc.nat(5000), fc.nat(5000), fc.nat(5000))
  .filter((parts) => parts.some((part) => part > 0))
  .map(([promoters, passives, detractors]) => ({
    promoters,
    detractors,
    n: promoters + passives + detractors,
  }));

describe('intervals of a net promoter score', () => {
  it('plain Wald: shares of 1/2, 1/3 and 1/6 of 324 answers have a margin of 8.1161 points', () => {
    const answers = { promoters: 162, detractors: 54, n: 324 };
    const { points, squaredError } = estimateNps(answers);
    expect(points).toBeCloseTo(33.3333, 4);
    expect((squaredError * 324) / 1e4).toBeCloseTo(0.55556, 5);
    const { low, high, method } = waldNps(answers);
    expect((high - low) / 2).toBeCloseTo(8.1161, 3);
    expect(method).toBe('Wald');
  });

  it('adjusted Wald: 15 promoters and 7 detractors of 36 at 90%', () => {
    const { low, high, level } = adjustedWaldNps({ promoters: 15, detractors: 7, n: 36 }, 0.9);
    expect(level).toBe(0.9);
    expect(low).toBeCloseTo(0.79415, 4);
    expect(high).toBeCloseTo(40.23149, 4);
    expect((low + high) / 2).toBeCloseTo(20.51282, 4);
  });

  it('keeps a width where all are promoters, unlike plain Wald', () => {
    const all = { promoters: 20, detractors: 0, n: 20 };
    expect(waldNps(all)).toMatchObject({ low: 100, high: 100 });
    const { low, high } = adjustedWaldNps(all);
    expect(high - low).toBeGreaterThan(10);
  });

  it('stays in order and within -100 and 100, and turns over with the answers', () => {
    fc.assert(
      fc.property(counts, (answers) => {
        const turned = { ...answers, promoters: answers.detractors, detractors: answers.promoters };
        for (const interval of [waldNps, adjustedWaldNps]) {
          const { low, high } = interval(answers);
          expect(-100 <= low && low <= high && high <= 100).toBe(true);
          expect(interval(turned).high).toBeCloseTo(-low, 9);
        }
      }),
    );
  });

  it('difference: variances add, equal groups are centred on 0', () => {
    const group = { promoters: 15, detractors: 7, n: 36 };
    const { low, high } = npsDifference(group, group, 0.9);
    expect(low).toBeCloseTo(-high, 9);
    expect(high).toBeCloseTo(Math.SQRT2 * ((40.23149 - 0.79415) / 2), 3);
  });

  it('refuses counts that do not add up', () => {
    expect(() => waldNps({ promoters: 3, detractors: 3, n: 5 })).toThrow(RangeError);
  });
});
