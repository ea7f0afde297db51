import { expect, it } from 'vitest';
import { columnsInSight, placeColumns } from './place-columns.ts';

const columns = [
  { id: 'row', width: 60, isPinned: true },
  { id: 'region', width: 100 },
  { id: 'why', width: '1fr' as const },
  { id: 'score', width: 90, isPinned: true },
];

it('puts pinned columns first and shares out what is left', () => {
  const { placed, width, pinnedWidth } = placeColumns(columns, 600);
  expect(placed.map(({ column, left, width: own }) => [column.id, left, own])).toEqual([
    ['row', 0, 60],
    ['score', 60, 90],
    ['region', 150, 100],
    ['why', 250, 350],
  ]);
  expect({ width, pinnedWidth }).toEqual({ width: 600, pinnedWidth: 150 });
});

it('lets pinned columns move where they would leave no room for others', () => {
  const wide = [0, 1, 2].map((at) => ({ id: String(at), width: 300, isPinned: true }));
  expect(placeColumns(wide, 600).placed.map(({ isPinned }) => isPinned)).toEqual([
    true,
    false,
    false,
  ]);
});

it('draws of many columns those in sight, and the pinned ones', () => {
  const many = Array.from({ length: 1000 }, (_, at) => ({
    id: String(at),
    width: 100,
    isPinned: at === 0,
  }));
  const plan = placeColumns(many, 600);
  const drawn = columnsInSight(plan, 50_000, 600).map(({ column }) => Number(column.id));
  expect(drawn[0]).toBe(0);
  expect(drawn.slice(1)).toEqual(Array.from({ length: 11 }, (_, at) => 498 + at));
  expect(columnsInSight(placeColumns(many.slice(0, 16), 600), 0, 600)).toHaveLength(16);
});
