import { memo, type ReactNode } from 'react';
import type { DataColumn } from './data-column.ts';
import { styleOf } from './DataTableHead.tsx';
import type { PlacedColumn } from './place-columns.ts';

type Props<Row> = Readonly<{
  id: string;
  index: number;
  /** Null while it is on its way. */
  row: Row | null;
  inSight: readonly PlacedColumn<DataColumn<Row>>[];
  /** The place of a column among all. */
  placeOf: (id: string) => number;
  width: number;
  height: number;
  top: number;
  isActive: boolean;
  onActivate: (index: number) => void;
  onOpen: (index: number) => void;
}>;

function DataTableRowView<Row>(props: Props<Row>): ReactNode {
  const { id, index, row, inSight, placeOf, width, height, top, isActive } = props;
  return (
    <div
      id={`${id}-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className="data-row"
      style={{ width, height, transform: `translateY(${top}px)` }}
      onClick={() => props.onActivate(index)}
      onDoubleClick={() => props.onOpen(index)}
    >
      {inSight.map((place, at) => (
        <div
          key={place.column.id}
          role="gridcell"
          aria-colindex={placeOf(place.column.id) + 1}
          className={cellClass(place, inSight[at + 1])}
          style={styleOf(place)}
        >
          {row === null ? null : place.column.cell(row, index)}
        </div>
      ))}
    </div>
  );
}

/** One row of a DataTable; drawn again only where something of it has changed. */
export const DataTableRow = memo(DataTableRowView) as typeof DataTableRowView;

function cellClass<Row>(
  { column, isPinned }: PlacedColumn<DataColumn<Row>>,
  next: PlacedColumn<DataColumn<Row>> | undefined,
): string {
  return [
    'data-cell',
    column.numeric ? 'data-cell-numeric' : '',
    isPinned ? 'data-cell-pinned' : '',
    isPinned && next?.isPinned !== true ? 'data-cell-edge' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
