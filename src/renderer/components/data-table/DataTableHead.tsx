import { memo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../Icon.tsx';
import { Menu } from '../Menu.tsx';
import type { DataColumn, DataSort } from './data-column.ts';
import type { PlacedColumn } from './place-columns.ts';

type Props<Row> = Readonly<{
  id: string;
  /** Of all columns, in the order in which they stand. */
  placed: readonly PlacedColumn<DataColumn<Row>>[];
  inSight: readonly PlacedColumn<DataColumn<Row>>[];
  width: number;
  sort: DataSort | null;
  /** The column whose header the keys are on; null where they are on a row. */
  active: number | null;
  onSort: ((id: string) => void) | undefined;
}>;

function DataTableHeadView<Row>(props: Props<Row>): ReactNode {
  const { id, placed, inSight, width, sort, active, onSort } = props;
  return (
    <div className="data-table-head" role="row" aria-rowindex={1} style={{ width }}>
      {inSight.map((place, nth) => {
        const at = placed.indexOf(place);
        const { column } = place;
        const sorted = sort?.id === column.id ? sort : null;
        return (
          <div
            key={column.id}
            id={`${id}-head-${at}`}
            role="columnheader"
            aria-colindex={at + 1}
            {...(column.isSortable ? { 'aria-sort': sortOf(sorted) } : {})}
            className={classOf(place, inSight[nth + 1], at === active)}
            style={styleOf(place)}
            title={column.hint ?? column.header}
            onContextMenu={(event) => {
              const more = event.currentTarget.querySelector<HTMLElement>('.data-head-more');
              if (!more) return;
              event.preventDefault();
              more.click();
            }}
          >
            <HeadName column={column} sorted={sorted} onSort={onSort} />
            {column.menu ? (
              <Menu
                label={column.menu.label}
                trigger={
                  <Button
                    className="data-head-more"
                    excludeFromTabOrder
                    aria-label={column.menu.label}
                  >
                    <Icon name="down" size={12} />
                  </Button>
                }
                groups={column.menu.groups}
              />
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

/**
 * The headers of the columns, each a button that sorts by it, with a menu of what else can be done. Not drawn again while
 * rows move below it.
 */
export const DataTableHead = memo(DataTableHeadView) as typeof DataTableHeadView;

type HeadNameProps<Row> = Readonly<{
  column: DataColumn<Row>;
  sorted: DataSort | null;
  onSort: ((id: string) => void) | undefined;
}>;

function HeadName<Row>({ column, sorted, onSort }: HeadNameProps<Row>): ReactNode {
  const words = (
    <span className="data-head-words" dir="auto">
      {column.header}
    </span>
  );
  if (!column.isSortable || !onSort) return <span className="data-head-name">{words}</span>;
  return (
    <button
      type="button"
      className="data-head-name"
      tabIndex={-1}
      // The keys stay with the table.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onSort(column.id)}
    >
      {words}
      {sorted ? (
        <span className={sorted.descending ? 'data-sort-down' : 'data-sort'}>
          <Icon name="up" size={12} />
        </span>
      ) : null}
    </button>
  );
}

function sortOf(sorted: DataSort | null): 'ascending' | 'descending' | 'none' {
  if (!sorted) return 'none';
  return sorted.descending ? 'descending' : 'ascending';
}

function classOf<Row>(
  { column, isPinned }: PlacedColumn<DataColumn<Row>>,
  next: PlacedColumn<DataColumn<Row>> | undefined,
  isActive: boolean,
): string {
  return [
    'data-head-cell',
    column.numeric ? 'data-cell-numeric' : '',
    isPinned ? 'data-cell-pinned' : '',
    isPinned && next?.isPinned !== true ? 'data-cell-edge' : '',
    isActive ? 'data-head-active' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A pinned cell keeps this distance from the edge of the view, any other from the start of the row. */
export function styleOf({
  left,
  width,
}: PlacedColumn<unknown>): Readonly<{ insetInlineStart: number; width: number }> {
  return { insetInlineStart: left, width };
}
