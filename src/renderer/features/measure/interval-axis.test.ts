import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisShare, makeIntervalAxis } from './interval-axis.ts';

const interval = (low: number, high: number) => ({ level: 0.95, low, high, method: 'test' });

describe('makeIntervalAxis', () => {
  it('holds every value and whisker, on round ticks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: -100, max: 100, noNaN: true }),
            fc.double({ min: 0, max: 40, noNaN: true }),
          ),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        (pairs) => {
          const figures = pairs.map(([value, half]) => ({
            value,
            interval: interval(Math.max(-100, value - half), Math.min(100, value + half)),
          }));
          const axis = makeIntervalAxis(figures, 'points');
          for (const one of figures) {
            expect(axis.low).toBeLessThanOrEqual(one.interval.low);
            expect(axis.high).toBeGreaterThanOrEqual(one.interval.high);
          }
          expect(axis.low).toBeGreaterThanOrEqual(-100);
          expect(axis.high).toBeLessThanOrEqual(100);
          expect(axis.ticks.length).toBeGreaterThan(0);
          for (const tick of axis.ticks) expect(axisShare(axis, tick)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('has no axis to show without figures', () => {
    expect(makeIntervalAxis([{ value: null, interval: null }], 'score').ticks).toEqual([]);
  });

  it('writes a middle tick as 0', () => {
    const { ticks } = makeIntervalAxis([{ value: 0, interval: interval(-20, 20) }], 'points');
    expect(ticks).toEqual([-20, -10, 0, 10, 20]);
    expect(Object.is(ticks[2], 0)).toBe(true);
  });
});
