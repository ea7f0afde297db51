import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineHeight, placeLabels } from './place-labels.ts';

it('leaves labels alone that do not touch, and moves the lower of two that do', () => {
  const label = (x: number, y: number) => ({ x, y, width: 50 });
  expect(placeLabels([label(0, 10), label(60, 12)])).toEqual([10, 12]);
  expect(placeLabels([label(10, 14), label(0, 10)])).toEqual([10 + lineHeight, 10]);
});

it('moves a label off a dot', () => {
  const dot = { x: 30, y: 12, radius: 5 };
  expect(placeLabels([{ x: 0, y: 10, width: 50 }], [dot])).toEqual([12 + lineHeight / 2 + 5]);
  expect(placeLabels([{ x: 40, y: 10, width: 50 }], [dot])).toEqual([10]);
});

it('lays no label over another, and moves none up', () => {
  const labels = fc.array(
    fc.record({ x: fc.nat(300), y: fc.nat(200), width: fc.integer({ min: 1, max: 120 }) }),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(labels, (given) => {
      const heights = placeLabels(given);
      given.forEach((one, i) => {
        expect(heights[i] ?? 0).toBeGreaterThanOrEqual(one.y);
        given.slice(0, i).forEach((other, j) => {
          const apart = one.x >= other.x + other.width || other.x >= one.x + one.width;
          expect(apart || Math.abs((heights[i] ?? 0) - (heights[j] ?? 0)) >= lineHeight).toBe(true);
        });
      });
    }),
  );
});
