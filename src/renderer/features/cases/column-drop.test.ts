import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { AttributeId } from '../../../shared/ids.ts';
import { findDropPlace, findNeighbour, moveWithin } from './column-drop.ts';
import { gridColumns } from './grid-columns.ts';

const named = (id: number): Attribute =>
  ({ id, name: `A${id}`, type: 'text', options: [], valueCount: 0, misfitCount: 0 }) as never;
const columns = gridColumns([1, 2, 3].map(named));
const ids = [1, 2, 3] as readonly number[] as readonly AttributeId[];
const [one, two, three] = ids as [AttributeId, AttributeId, AttributeId];

describe('a dragged column', () => {
  it('comes before the column whose left half it is over, and never before what every case has', () => {
    const [, , , first, second] = columns;
    if (!first || !second) throw new Error('there are no columns');
    expect(findDropPlace(columns, 0)).toEqual({ at: 3, beforeId: one });
    expect(findDropPlace(columns, first.left + first.width / 2 - 1)).toEqual({
      at: 3,
      beforeId: one,
    });
    expect(findDropPlace(columns, second.left + 5)).toEqual({ at: 4, beforeId: two });
    expect(findDropPlace(columns, second.left + second.width - 5)).toEqual({
      at: 5,
      beforeId: three,
    });
    expect(findDropPlace(columns, 99_999)).toEqual({ at: 6, beforeId: null });
  });

  it('goes one place to a side by key, and stays at the edge', () => {
    expect(findNeighbour(ids, two, -1)).toBe(one);
    expect(findNeighbour(ids, one, 1)).toBe(three);
    expect(findNeighbour(ids, two, 1)).toBeNull();
    expect(findNeighbour(ids, one, -1)).toBeUndefined();
    expect(findNeighbour(ids, three, 1)).toBeUndefined();
  });

  it('keeps all others in their order, and a step back undoes a step on', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 2 }),
        fc.nat(),
        fc.nat(),
        (list, from, to) => {
          const order = list as readonly number[] as readonly AttributeId[];
          const id = order[from % order.length] ?? one;
          const before = [...order, null][to % (order.length + 1)] ?? null;
          const moved = moveWithin(order, id, before);
          expect(moved.filter((each) => each !== id)).toEqual(order.filter((each) => each !== id));
          const next = findNeighbour(moved, id, 1);
          if (next === undefined) return;
          const on = moveWithin(moved, id, next);
          expect(on.indexOf(id)).toBe(moved.indexOf(id) + 1);
          expect(moveWithin(on, id, findNeighbour(on, id, -1) ?? null)).toEqual(moved);
        },
      ),
    );
  });
});
