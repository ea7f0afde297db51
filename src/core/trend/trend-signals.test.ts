import { describe, expect, it } from 'vitest';
import { signalsOf } from './trend-signals.ts';

const monthly = (values: readonly (number | null)[]) =>
  values.map((value, index) => ({
    period: `2024-${String(index + 1).padStart(2, '0')}`,
    value,
    n: value === null ? 0 : 50,
  }));

describe('signalsOf', () => {
  it('finds a steady rise and a steady fall', () => {
    const rising = [
      12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7,
    ];
    expect(signalsOf(monthly(rising)).trend).toMatchObject({ direction: 'rising', s: 54 });
    expect(signalsOf(monthly(rising.toReversed())).trend).toMatchObject({ direction: 'falling' });
  });

  it('calls chance no trend, and tests none below four periods', () => {
    expect(signalsOf(monthly([5, 9, 4, 8, 6])).trend?.direction).toBe('none');
    const short = signalsOf(monthly([1, 2, null, 3]));
    expect(short).toMatchObject({ trend: null, shift: null });
    expect(short.method).toBe(
      'A trend is tested from 4 periods on. A shift of the level is looked for from 8 periods on. 1 period without a figure passed over.',
    );
  });

  it('dates a shift of the level to the period in which it began', () => {
    const values = [40, 42, 39, 41, 40, 38, 60, 62, 59, 61, 60, 58];
    expect(signalsOf(monthly(values)).shift).toEqual({ period: '2024-07', direction: 'up' });
    const down = signalsOf(monthly(values.map((value) => -value)));
    expect(down.shift).toEqual({ period: '2024-07', direction: 'down' });
    expect(down.method).toContain('k = 0.5 and h = 5 standard deviations');
  });

  it('dates it rightly across gaps, and in a level that never moved before', () => {
    const gap = signalsOf(monthly([40, 42, null, 39, 41, 40, 38, null, 60, 62, 59, 61]));
    expect(gap.shift?.period).toBe('2024-09');
    expect(signalsOf(monthly([5, 5, 5, 5, 5, 9, 9, 9])).shift).toEqual({
      period: '2024-06',
      direction: 'up',
    });
  });

  it('finds no shift in a level that holds, and obeys other limits', () => {
    const level = [40, 42, 39, 41, 40, 38, 41, 43, 39, 40];
    expect(signalsOf(monthly(level)).shift).toBeNull();
    expect(signalsOf(monthly(level), { slack: 0, limit: 0.5 }).shift).not.toBeNull();
    expect(signalsOf(monthly([3, 3, 3, 3, 3, 3, 3, 3]))).toMatchObject({
      trend: { direction: 'none', s: 0, z: 0, p: 1 },
      shift: null,
    });
  });
});
