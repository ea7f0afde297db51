import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaplanMeier } from './kaplan-meier.ts';
import { survivalQuantile } from './survival-quantile.ts';

/** Freireich et al. (1963): weeks of remission under 6-mercaptopurine; Kalbfleisch & Prentice (1980), p. 205. */
const weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
const relapses = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
const remission = {
  times: Float64Array.from(weeks),
  events: Uint8Array.from(relapses),
};

describe('kaplanMeier', () => {
  it("Freireich et al. (1963): remission, as R's survfit has it with log-log intervals", () => {
    const points = kaplanMeier(remission);
    expect(points.map(({ time, atRisk }) => [time, atRisk])).toEqual([
      [6, 21],
      [7, 17],
      [10, 15],
      [13, 12],
      [16, 11],
      [22, 7],
      [23, 6],
      [35, 1],
    ]);
    const shares = [0.857143, 0.806723, 0.752941, 0.690196, 0.627451, 0.537815, 0.448179, 0.448179];
    points.forEach(({ share }, index) => {
      expect(share).toBeCloseTo(shares[index]!, 6);
    });
    expect(points[0]?.low).toBeCloseTo(0.6197179552659838, 12);
    expect(points[0]?.high).toBeCloseTo(0.951551747646997, 12);
    expect(points[5]?.low).toBeCloseTo(0.267778936767135, 12);
    expect(points[5]?.high).toBeCloseTo(0.7467907176353944, 12);
    expect(points[7]?.low).toBeCloseTo(0.18805200595923235, 12);
  });

  it('is the same from counted durations', () => {
    const counted = kaplanMeier({
      times: [1, 1, 2, 5],
      events: [1, 0, 1, 0],
      counts: [3, 1, 2, 4],
    });
    const single = kaplanMeier({
      times: [1, 1, 1, 1, 2, 2, 5, 5, 5, 5],
      events: [1, 1, 1, 0, 1, 1, 0, 0, 0, 0],
    });
    expect(counted).toEqual(single);
  });

  it('without censoring is the share of those who lasted longer', () => {
    const sample = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(sample, (durations) => {
        const times = durations.toSorted((a, b) => a - b);
        const points = kaplanMeier({ times, events: times.map(() => 1) });
        for (const { time, share, low, high } of points) {
          const longer = times.filter((other) => other > time).length / times.length;
          expect(share).toBeCloseTo(longer, 12);
          expect(0 <= low && low <= share + 1e-12 && share <= high + 1e-12 && high <= 1).toBe(true);
        }
      }),
    );
  });

  it('never rises, whoever is still open', () => {
    const sample = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1 })),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(sample, (durations) => {
        const ordered = durations.toSorted((a, b) => a[0] - b[0]);
        const points = kaplanMeier({
          times: ordered.map(([time]) => time),
          events: ordered.map(([, event]) => event),
        });
        points.slice(1).forEach((point, index) => {
          expect(point.share).toBeLessThanOrEqual(points[index]!.share);
        });
        expect(points.every(({ low, high }) => Number.isFinite(low + high))).toBe(true);
      }),
    );
  });

  it('says what can be said where nobody or everybody left', () => {
    expect(kaplanMeier({ times: [], events: [] })).toEqual([]);
    const stayed = kaplanMeier({ times: [4, 9, 9], events: [0, 0, 0] });
    expect(stayed).toMatchObject([{ time: 9, share: 1, high: 1, atRisk: 2 }]);
    expect(stayed[0]?.low).toBeGreaterThan(0);
    const left = kaplanMeier({ times: [4, 4], events: [1, 1] });
    expect(left).toMatchObject([{ time: 4, share: 0, low: 0, atRisk: 2 }]);
    expect(() => kaplanMeier({ times: [4, 3], events: [1, 1] })).toThrow(RangeError);
  });
});

describe('survivalQuantile', () => {
  it('Freireich et al. (1963): half had relapsed after 23 weeks; the upper bound is not reached', () => {
    expect(survivalQuantile(kaplanMeier(remission), 0.5)).toEqual({
      value: 23,
      low: 13,
      high: null,
    });
    expect(survivalQuantile(kaplanMeier(remission), 0.9).value).toBeNull();
  });

  it('without censoring is the usual median, in the middle where two are equally good', () => {
    const all = (times: readonly number[]) =>
      survivalQuantile(kaplanMeier({ times, events: times.map(() => 1) }), 0.5).value;
    expect(all([1, 2, 7])).toBe(2);
    expect(all([1, 2, 7, 9])).toBe(4.5);
    expect(all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toBe(5.5);
    expect(all([3, 3, 3])).toBe(3);
  });

  it('refuses a share that is none', () => {
    expect(() => survivalQuantile([], 1)).toThrow(RangeError);
  });
});
