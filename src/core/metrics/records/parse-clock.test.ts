import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseClock } from './parse-clock.ts';

it('reads hours, minutes and seconds, in minutes', () => {
  expect(parseClock('1:02:30', 'mm:ss')).toBe(62.5);
  expect(parseClock(' 00:04:15.6 ', 'h:mm')).toBeCloseTo(4.26, 12);
  expect(parseClock('-0:01:00', 'mm:ss')).toBe(-1);
});

it('reads two numbers as is said', () => {
  expect(parseClock('4:30', 'mm:ss')).toBe(4.5);
  expect(parseClock('75:30', 'mm:ss')).toBe(75.5);
  expect(parseClock('4:30', 'h:mm')).toBe(270);
});

it('reads nothing else', () => {
  for (const cell of ['', '4', '4:3', '4:60', '1:60:00', '1:2:3', 'a:10', '2024-01-02 04:30'])
    expect(parseClock(cell, 'mm:ss')).toBeNaN();
});

it('finds every duration again that it is written for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400_000 }), (seconds) => {
      const two = (part: number): string => String(part).padStart(2, '0');
      const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
      const long = `${hours}:${two(minutes)}:${two(seconds % 60)}`;
      expect(parseClock(long, 'h:mm')).toBeCloseTo(seconds / 60, 9);
      const short = `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
      expect(parseClock(short, 'mm:ss')).toBeCloseTo(seconds / 60, 9);
    }),
  );
});
