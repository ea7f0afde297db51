import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './DataTable.css';

export type DataColumn<Row> = Readonly<{
  id: string;
  header: string;
  /** Said more fully when the pointer rests on the header, such as the question that was asked. */
  hint?: string;
  /** Pixels, or a share of what is left such as `1fr`. */
  width: number | `${number}fr`;
  numeric?: boolean;
  cell: (row: Row, index: number) => ReactNode;
}>;

export type DataTableProps<Row> = Readonly<{
  label: string;
  columns: readonly DataColumn<Row>[];
  /** All rows, or what is known of them: `row` answers null for what is still on its way. */
  count: number;
  row: (index: number) => Row | null;
  /** Enter or a double click on a row. */
  onOpen?: (row: Row, index: number) => void;
  onActive?: (index: number) => void;
  /** Told which rows are to be seen, so that the asker can fetch them. */
  onVisible?: (first: number, last: number) => void;
  /** Pixels of one row. */
  rowHeight?: number;
}>;

const pageRows = 20;

/** Where a key takes the active row; null where it takes it nowhere. */
function rowAfterKey(key: string, active: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + pageRows,
    PageUp: active - pageRows,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

/**
 * A table of any length: only the rows in sight exist. One stop of the Tab key; arrows, Page Up and Down,
 * Home and End move the active row, Enter opens it.
 */
export function DataTable<Row>({
  label,
  columns,
  count,
  row,
  onOpen,
  onActive,
  onVisible,
  rowHeight = 28,
}: DataTableProps<Row>): ReactNode {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [wantedActive, setActive] = useState(0);
  const active = Math.min(wantedActive, Math.max(0, count - 1));
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialRect: { width: 800, height: 600 },
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (count > 0) onVisible?.(first, last);
  }, [count, first, last, onVisible]);

  const activate = (index: number): void => {
    setActive(index);
    onActive?.(index);
    rows.scrollToIndex(index);
  };
  const open = (index: number): void => {
    const chosen = row(index);
    if (chosen !== null) onOpen?.(chosen, index);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey)
      return;
    const to = rowAfterKey(event.key, active, count);
    if (to === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (to === null) open(active);
    else activate(to);
  };

  const template = columns
    .map(({ width }) => (typeof width === 'number' ? `${width}px` : `minmax(80px, ${width})`))
    .join(' ');
  return (
    <div
      ref={scroller}
      className="data-table"
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-scrolls
      onKeyDown={onKeyDown}
    >
      <div
        className="data-table-head"
        role="row"
        aria-rowindex={1}
        style={{ gridTemplateColumns: template }}
      >
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            className={column.numeric ? 'data-cell data-cell-numeric' : 'data-cell'}
            title={column.hint ?? column.header}
          >
            {column.header}
          </div>
        ))}
      </div>
      <div className="data-table-body" role="rowgroup" style={{ height: rows.getTotalSize() }}>
        {items.map((item) => {
          const shown = row(item.index);
          return (
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.index === active}
              className="data-row"
              style={{
                gridTemplateColumns: template,
                height: rowHeight,
                transform: `translateY(${item.start}px)`,
              }}
              onClick={() => activate(item.index)}
              onDoubleClick={() => open(item.index)}
            >
              {columns.map((column) => (
                <div
                  key={column.id}
                  role="gridcell"
                  className={column.numeric ? 'data-cell data-cell-numeric' : 'data-cell'}
                >
                  {shown === null ? null : column.cell(shown, item.index)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
