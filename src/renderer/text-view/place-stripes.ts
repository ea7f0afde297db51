import type { CodingId } from '../../shared/ids.ts';

/** A stripe in pixels of its column: where it begins and ends, and which lane it takes. */
export type StripeBox = Readonly<{ id: CodingId; lane: number; top: number; bottom: number }>;

/** Where its name stands: to the right of every stripe that passes there; null where there is no room. */
export type NamePlace = Readonly<{ top: number; left: number; width: number }>;
export type PlacedStripe = StripeBox & Readonly<{ left: number; name: NamePlace | null }>;

/** Stripes for which there is no room beside the others, where they begin; in order. */
export type MoreStripes = Readonly<{ top: number; bottom: number; ids: readonly CodingId[] }>;

export const stripeWidth = 4;
/** Room for a sign such as +12 at the edge of the column. */
const moreWidth = 30;
export const nameHeight = 18;
const widestPitch = 14;
const leastPitch = 6;
const leastNameWidth = 40;
const nameGap = 8;
/** A name further down than this many rows would no longer be read as its stripe's. */
const farthestRows = 6;
/** A stripe of a single row has this many rows below it for its name, where others begin in the same row. */
const fewestRows = 2;

/** Distance between lanes: 14 px, less where a text needs more lanes than the column has room for, at least 6. */
export function pitchOf(columnWidth: number, laneCount: number): number {
  if (laneCount === 0) return widestPitch;
  return Math.max(leastPitch, Math.min(widestPitch, (columnWidth - stripeWidth) / laneCount));
}

/** How many lanes a column has room for; all of them, or as many as leave room to say how many more there are. */
export function countLanes(columnWidth: number, laneCount: number): number {
  // A column that is not laid out yet has no width.
  if (columnWidth === 0 || (laneCount - 1) * leastPitch + stripeWidth <= columnWidth)
    return laneCount;
  return Math.max(1, Math.floor((columnWidth - stripeWidth - moreWidth) / leastPitch) + 1);
}

/**
 * Sets stripes beside the text and finds room for their names: rows under one another, never across a stripe or a name.
 * Stripes of lanes for which the column has no room are gathered in `more`.
 */
export function placeStripes(
  boxes: readonly StripeBox[],
  columnWidth: number,
  laneCount: number,
): Readonly<{ placed: readonly PlacedStripe[]; more: readonly MoreStripes[] }> {
  const lanes = countLanes(columnWidth, laneCount);
  const pitch = pitchOf(columnWidth, lanes);
  const names: NamePlace[] = [];
  const inOrder = [...boxes].sort((a, b) => a.top - b.top || a.lane - b.lane);
  const drawn = inOrder.filter(({ lane }) => lane < lanes);
  const width = lanes < laneCount ? columnWidth - moreWidth : columnWidth;
  const placed = drawn.map((box) => {
    const name = findRoom(box, drawn, names, pitch, width);
    if (name) names.push(name);
    return { ...box, left: box.lane * pitch, name };
  });
  return { placed, more: gather(inOrder.filter(({ lane }) => lane >= lanes)) };
}

/** Boxes that touch one another are counted together. In order of their tops. */
function gather(boxes: readonly StripeBox[]): readonly MoreStripes[] {
  const groups: MoreStripes[] = [];
  for (const { id, top, bottom } of boxes) {
    const last = groups.at(-1);
    if (last && top < Math.max(last.bottom, last.top + nameHeight)) {
      const all = { ...last, bottom: Math.max(last.bottom, bottom), ids: [...last.ids, id] };
      groups[groups.length - 1] = all;
    } else groups.push({ top, bottom, ids: [id] });
  }
  return groups;
}

function findRoom(
  box: StripeBox,
  boxes: readonly StripeBox[],
  names: readonly NamePlace[],
  pitch: number,
  columnWidth: number,
): NamePlace | null {
  const last = Math.min(
    box.top + farthestRows * nameHeight,
    Math.max(box.top + fewestRows * nameHeight, box.bottom - nameHeight),
  );
  for (let top = box.top; top <= last; top += nameHeight) {
    if (names.some((name) => Math.abs(name.top - top) < nameHeight)) continue;
    const passing = boxes.filter((other) => other.top < top + nameHeight && other.bottom > top);
    const outermost = Math.max(box.lane, ...passing.map(({ lane }) => lane));
    const left = outermost * pitch + stripeWidth + nameGap;
    if (columnWidth - left >= leastNameWidth) return { top, left, width: columnWidth - left };
  }
  return null;
}
