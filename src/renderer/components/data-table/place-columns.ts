/** As much as is needed to give a column its place. */
type Sized = Readonly<{ id: string; width: number | `${number}fr`; isPinned?: boolean }>;

export type PlacedColumn<Column> = Readonly<{
  column: Column;
  /** Pixels from the start of the row. */
  left: number;
  width: number;
  /** Stays where it is while the others move below it. */
  isPinned: boolean;
}>;

export type ColumnPlan<Column> = Readonly<{
  /** The pinned ones first, each group in its order. */
  placed: readonly PlacedColumn<Column>[];
  width: number;
  pinnedWidth: number;
}>;

const leastShare = 80;
/** Pinned columns may take so much of what is seen; the others of them move as all do. */
const mostPinned = 0.7;

/** Gives each column its place in a view so many pixels wide. */
export function placeColumns<Column extends Sized>(
  columns: readonly Column[],
  view: number,
): ColumnPlan<Column> {
  const shareOf = ({ width }: Column): number =>
    typeof width === 'number' ? 0 : Number.parseFloat(width);
  const fixed = columns.reduce(
    (sum, { width }) => sum + (typeof width === 'number' ? width : 0),
    0,
  );
  const shares = columns.reduce((sum, column) => sum + shareOf(column), 0);
  const ordered = [
    ...columns.filter(({ isPinned }) => isPinned),
    ...columns.filter(({ isPinned }) => !isPinned),
  ];
  let left = 0;
  let pinnedWidth = 0;
  const placed = ordered.map((column) => {
    const width =
      typeof column.width === 'number'
        ? column.width
        : Math.max(leastShare, ((view - fixed) * shareOf(column)) / shares);
    const isPinned =
      column.isPinned === true && left === pinnedWidth && left + width <= mostPinned * view;
    const place = { column, left, width, isPinned };
    left += width;
    if (isPinned) pinnedWidth = left;
    return place;
  });
  return { placed, width: left, pinnedWidth };
}

/** More columns than this at once would make scrolling stutter: then only those in sight are drawn. */
export const mostDrawn = 16;
const overscan = 240;

/** The columns to be drawn where the view begins at `left`: all, or of many the pinned ones and those in sight. */
export function columnsInSight<Column>(
  { placed, pinnedWidth }: ColumnPlan<Column>,
  left: number,
  view: number,
): readonly PlacedColumn<Column>[] {
  if (placed.length <= mostDrawn) return placed;
  const from = left + pinnedWidth - overscan;
  const to = left + view + overscan;
  return placed.filter(
    (place) => place.isPinned || (place.left + place.width > from && place.left < to),
  );
}
