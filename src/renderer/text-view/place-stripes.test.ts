import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodeId, CodingId } from '../../shared/ids.ts';
import { classesOf } from './highlights.ts';
import { countLanes, nameHeight, pitchOf, placeStripes, type StripeBox } from './place-stripes.ts';

function box(id: number, lane: number, top: number, bottom: number): StripeBox {
  return { id: id as CodingId, lane, top, bottom };
}

describe('placeStripes', () => {
  test('a name stands to the right of every stripe that passes there', () => {
    const [inner, outer] = placeStripes([box(1, 0, 0, 100), box(2, 1, 0, 100)], 240, 2).placed;
    expect(inner).toMatchObject({ left: 0, name: { top: 0, left: 26 } });
    expect(outer).toMatchObject({ left: 14, name: { top: nameHeight, left: 26 } });
  });

  test('no name where there is no room for one', () => {
    expect(placeStripes([box(1, 0, 0, 100)], 40, 1).placed[0]?.name).toBeNull();
  });

  test('lanes move together where a column is narrow', () => {
    expect(pitchOf(240, 3)).toBe(14);
    expect(pitchOf(84, 10)).toBe(8);
    expect(pitchOf(40, 100)).toBe(6);
  });

  test('lanes without room are counted where they begin, together where they touch', () => {
    const lanes = countLanes(96, 20);
    expect(lanes).toBe(11);
    const boxes = Array.from({ length: 20 }, (_, lane) =>
      box(lane, lane, lane < 15 ? 0 : 200, 300),
    );
    const apart = boxes.map((each) => (each.lane < 15 ? { ...each, bottom: 100 } : each));
    const { placed, more } = placeStripes(apart, 96, 20);
    expect(placed.map(({ lane }) => lane)).toEqual(Array.from({ length: lanes }, (_, n) => n));
    expect(more).toEqual([
      { top: 0, bottom: 100, ids: [11, 12, 13, 14] },
      { top: 200, bottom: 300, ids: [15, 16, 17, 18, 19] },
    ]);
  });

  test('every stripe is drawn or counted, and none is drawn outside of the column', () => {
    const lists = fc.array(fc.record({ top: fc.nat(400), lane: fc.nat(60) }), { maxLength: 40 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 96, max: 280 }), (items, width) => {
        const list = items.map(({ top, lane }, id) => box(id, lane, top, top + 40));
        const { placed, more } = placeStripes(list, width, 61);
        const ids = [...placed.map(({ id }) => id), ...more.flatMap((group) => group.ids)];
        expect(ids.sort((a, b) => a - b)).toEqual(list.map(({ id }) => id));
        for (const { left } of placed) expect(left + 4).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('names never cover each other, nor a stripe', () => {
    const boxes = fc
      .array(fc.record({ top: fc.nat(400), height: fc.integer({ min: 12, max: 200 }) }), {
        maxLength: 15,
      })
      .map((items) => items.map(({ top, height }, i) => box(i, i, top, top + height)));
    fc.assert(
      fc.property(boxes, (list) => {
        const { placed } = placeStripes(list, 280, list.length);
        for (const { id, name } of placed) {
          if (!name) continue;
          for (const other of placed) {
            const passes = other.top < name.top + nameHeight && other.bottom > name.top;
            if (passes) expect(other.left + 4).toBeLessThanOrEqual(name.left);
            if (other.id === id || !other.name) continue;
            expect(Math.abs(other.name.top - name.top)).toBeGreaterThanOrEqual(nameHeight);
          }
        }
      }),
    );
  });
});

describe('classesOf', () => {
  const codes = new Map([3, 7].map((family, i) => [(i + 1) as CodeId, { family }]));

  test('one tint for each code, grey above three', () => {
    const codeIds = [1, 2] as CodeId[];
    expect(classesOf({ codeIds, depth: 2 }, codes)).toBe('coded coded-2 tint-1-3 tint-2-7');
    expect(classesOf({ codeIds, depth: 4 }, codes)).toBe('coded coded-many');
  });
});
