import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CodeId, CodingId } from '../../shared/ids.ts';
import { classesOf } from './highlights.ts';
import { nameHeight, pitchOf, placeStripes, type StripeBox } from './place-stripes.ts';

function box(id: number, lane: number, top: number, bottom: number): StripeBox {
  return { id: id as CodingId, lane, top, bottom };
}

describe('placeStripes', () => {
  test('a name stands to the right of every stripe that passes there', () => {
    const [inner, outer] = placeStripes([box(1, 0, 0, 100), box(2, 1, 0, 100)], 240, 2);
    expect(inner).toMatchObject({ left: 0, name: { top: 0, left: 26 } });
    expect(outer).toMatchObject({ left: 14, name: { top: nameHeight, left: 26 } });
  });

  test('no name where there is no room for one', () => {
    expect(placeStripes([box(1, 0, 0, 100)], 40, 1)[0]?.name).toBeNull();
  });

  test('lanes move together where a column is narrow', () => {
    expect(pitchOf(240, 3)).toBe(14);
    expect(pitchOf(84, 10)).toBe(8);
    expect(pitchOf(40, 100)).toBe(6);
  });

  test('names never cover each other, nor a stripe', () => {
    const boxes = fc
      .array(fc.record({ top: fc.nat(400), height: fc.integer({ min: 12, max: 200 }) }), {
        maxLength: 15,
      })
      .map((items) => items.map(({ top, height }, i) => box(i, i, top, top + height)));
    fc.assert(
      fc.property(boxes, (list) => {
        const placed = placeStripes(list, 280, list.length);
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
