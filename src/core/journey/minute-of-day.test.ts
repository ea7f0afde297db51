import { describe, expect, it } from 'vitest';
import { minuteOfDay } from './minute-of-day.ts';

describe('the minute of a day', () => {
  it('knows both halves of it, seconds, and offsets', () => {
    expect(minuteOfDay('3/21/2026 9:05 AM')).toBe(545);
    expect(minuteOfDay('3/21/2026 1:15 PM')).toBe(795);
    expect(minuteOfDay('21/03/2026 12:00 am')).toBe(0);
    expect(minuteOfDay('2026-03-21 12:30:30 p.m.')).toBe(750.5);
    expect(minuteOfDay('2026-03-21T23:30:00-05:00')).toBe(270);
    expect(minuteOfDay('1960-03-21 06:00')).toBe(360);
  });

  it('is the first where none is named', () => {
    expect(minuteOfDay('2026-03-21')).toBe(0);
    expect(minuteOfDay('at noon')).toBe(0);
    expect(minuteOfDay('')).toBe(0);
  });
});
