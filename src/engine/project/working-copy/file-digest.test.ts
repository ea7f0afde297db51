import { expect, it } from 'vitest';
import { shareOf } from './file-digest.ts';

it('tells of work that goes through a file several times in bytes of the file', () => {
  const told: [number, number][] = [];
  const heard = shareOf(100, 300, (done, total) => told.push([done, total]));
  for (const bytes of [60, 90, 150, 5]) heard(bytes);
  expect(told).toEqual([
    [20, 100],
    [50, 100],
    [100, 100],
    [100, 100],
  ]);
});

it('has an end also for an empty file', () => {
  const told: number[] = [];
  shareOf(0, 0, (done) => told.push(done))(0);
  expect(told).toEqual([0]);
});
