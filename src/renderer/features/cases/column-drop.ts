import type { AttributeId } from '../../../shared/ids.ts';
import type { GridColumn } from './grid-columns.ts';

/** Where a dragged column would come to stand: before the column at `at`; the number of columns means last. */
export type DropPlace = Readonly<{ at: number; beforeId: AttributeId | null }>;

/**
 * The place that a pointer means, `x` pixels from the left edge of all columns: the nearest border between attributes. What
 * every case has stays in front.
 */
export function findDropPlace(columns: readonly GridColumn[], x: number): DropPlace {
  const first = columns.findIndex(({ attribute }) => attribute !== null);
  const found = columns.findIndex(({ left, width }, at) => at >= first && x < left + width / 2);
  const at = found < 0 ? columns.length : found;
  return { at, beforeId: columns[at]?.attribute?.id ?? null };
}

/** Before whom an attribute stands that moves by one place; undefined where it is at the edge already. */
export function findNeighbour(
  order: readonly AttributeId[],
  id: AttributeId,
  by: -1 | 1,
): AttributeId | null | undefined {
  const at = order.indexOf(id);
  if (at < 0 || at + by < 0 || at + by >= order.length) return undefined;
  return (by < 0 ? order[at - 1] : order[at + 2]) ?? null;
}

/** The order after a move. */
export function moveWithin(
  order: readonly AttributeId[],
  id: AttributeId,
  beforeId: AttributeId | null,
): readonly AttributeId[] {
  if (id === beforeId) return order;
  const others = order.filter((each) => each !== id);
  const found = beforeId === null ? -1 : others.indexOf(beforeId);
  const at = found < 0 ? others.length : found;
  return [...others.slice(0, at), id, ...others.slice(at)];
}
