import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupsToKeep } from './backup-retention.ts';

const now = Date.UTC(2026, 5, 15, 12, 0);
const minutesAgo = (minutes: number): number => now - minutes * 60_000;

it('keeps the last hour 15 minutes apart', () => {
  const times = Array.from({ length: 60 }, (_, i) => minutesAgo(i));
  expect(backupsToKeep(times, now).filter((t) => t > minutesAgo(60))).toHaveLength(5);
});

it('keeps three of the last day, one a day for 14 days and one a month', () => {
  const hourly = Array.from({ length: 24 * 200 }, (_, i) => minutesAgo(61 + i * 60));
  const kept = backupsToKeep(hourly, now);
  const ageInDays = (t: number): number => (now - t) / 86_400_000;
  expect(kept.filter((t) => ageInDays(t) <= 1).length).toBeLessThanOrEqual(4);
  expect(kept.filter((t) => ageInDays(t) > 1 && ageInDays(t) <= 14)).toHaveLength(13);
  expect(kept.filter((t) => ageInDays(t) > 31).length).toBeGreaterThanOrEqual(5);
  expect(kept.length).toBeLessThan(30);
});

it('never removes the newest one, whatever the clock says, and only ever removes', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4e12 })),
      fc.integer({ min: 0, max: 4e12 }),
      (times, clock) => {
        const kept = backupsToKeep(times, clock);
        expect(times).toEqual(expect.arrayContaining(kept));
        if (times.length > 0) expect(kept).toContain(Math.max(...times));
      },
    ),
  );
});
