import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type DataColumn, type DataSort, nextSort } from './data-table/data-column.ts';
import { DataTableHead } from './data-table/DataTableHead.tsx';
import { DataTableRow } from './data-table/DataTableRow.tsx';
import { placeAfterKey } from './data-table/grid-keys.ts';
import { columnsInSight, placeColumns } from './data-table/place-columns.ts';
import { useStage } from './data-table/use-stage.ts';
import './DataTable.css';

export type { DataColumn, DataSort } from './data-table/data-column.ts';

export type DataTableProps<Row> = Readonly<{
  label: string;
  columns: readonly DataColumn<Row>[];
  /** All rows, or what is known of them: `row` answers null for what is still on its way. */
  count: number;
  row: (index: number) => Row | null;
  /** The active row, where the asker keeps it; it is brought into sight when it becomes another one. */
  active?: number;
  onActive?: (index: number) => void;
  /** Enter or a double click on a row. */
  onOpen?: (row: Row, index: number) => void;
  /** Told which rows are to be seen, so that the asker can fetch them. */
  onVisible?: (first: number, last: number) => void;
  /** Pixels of one row. */
  rowHeight?: number;
  sort?: DataSort | null;
  /** Asked to sort otherwise: up, down, then not at all. */
  onSort?: (sort: DataSort | null) => void;
  /** A key pressed on the rows that the table itself has no use for. */
  onKey?: (event: KeyboardEvent) => void;
  /** A column that is to be brought into sight and to have the keys; another object each time. */
  soughtColumn?: Readonly<{ id: string }> | null;
  gridRef?: RefObject<HTMLDivElement | null>;
}>;

const sideStep = 120;

/**
 * A table of any length and width: only what is in sight exists. One stop of the Tab key; arrows, Page Up and Down, Home and
 * End move the active row, Enter opens it. Above the first row the keys are on the headers: left and right go between them,
 * Enter sorts, Alt+Down opens their menu.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { label, columns, count, row, onOpen, onActive, onVisible, onSort } = props;
  const { rowHeight = 28, sort = null, soughtColumn = null } = props;
  const id = useId();
  const own = useRef<HTMLDivElement>(null);
  const scroller = props.gridRef ?? own;
  const [ownActive, setActive] = useState(0);
  const [head, setHead] = useState<number | null>(null);
  const active = Math.max(0, Math.min(props.active ?? ownActive, count - 1));
  const stage = useStage({ scroller, count, rowHeight });
  const { first, last, show, left, width } = stage;
  const plan = useMemo(() => placeColumns(columns, width), [columns, width]);
  // In steps, so that not every pixel of a way sideways draws all rows anew.
  const from = Math.floor(left / sideStep) * sideStep;
  const inSight = useMemo(() => columnsInSight(plan, from, width), [plan, from, width]);
  const places = useMemo(
    () => new Map(plan.placed.map(({ column }, at) => [column.id, at])),
    [plan],
  );
  const placeOf = useCallback((column: string) => places.get(column) ?? 0, [places]);

  useEffect(() => {
    if (count > 0) onVisible?.(first, last);
  }, [count, first, last, onVisible]);
  useEffect(() => show(active), [active, show]);

  // What the asker gives anew at each drawing must not have every row drawn anew.
  const given = useRef({ row, onActive, onOpen, onSort, sort });
  useEffect(() => {
    given.current = { row, onActive, onOpen, onSort, sort };
  });
  const sortBy = useCallback((column: string): void => {
    const { onSort: sorts, sort: before } = given.current;
    sorts?.(nextSort(before, column));
  }, []);
  const activate = useCallback(
    (index: number): void => {
      setHead(null);
      setActive(index);
      given.current.onActive?.(index);
      show(index);
    },
    [show],
  );
  const open = useCallback((index: number): void => {
    const { row: rowAt, onOpen: opens } = given.current;
    const chosen = rowAt(index);
    if (chosen !== null) opens?.(chosen, index);
  }, []);
  const goToHead = useCallback(
    (at: number): void => {
      const place = plan.placed[at];
      const element = scroller.current;
      setHead(at);
      if (!place || place.isPinned || !element) return;
      const room = element.clientWidth;
      if (place.left - plan.pinnedWidth < element.scrollLeft)
        element.scrollLeft = place.left - plan.pinnedWidth;
      else if (place.left + place.width > element.scrollLeft + room)
        element.scrollLeft = Math.min(
          place.left - plan.pinnedWidth,
          place.left + place.width - room,
        );
    },
    [plan, scroller],
  );
  const sought = useRef(soughtColumn);
  useEffect(() => {
    if (soughtColumn === sought.current) return;
    sought.current = soughtColumn;
    if (!soughtColumn || !places.has(soughtColumn.id)) return;
    scroller.current?.focus({ preventScroll: true });
    goToHead(placeOf(soughtColumn.id));
  }, [soughtColumn, places, placeOf, goToHead, scroller]);

  const pressHead = (event: KeyboardEvent, at: number): boolean => {
    const column = plan.placed[at]?.column;
    const opensMenu =
      event.key === 'ContextMenu' ||
      (event.key === 'ArrowDown' && event.altKey) ||
      event.key === ' ';
    if (opensMenu)
      document
        .getElementById(`${id}-head-${at}`)
        ?.querySelector<HTMLElement>('.data-head-more')
        ?.click();
    else if (event.key === 'Enter' && column?.isSortable) onSort?.(nextSort(sort, column.id));
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOwnKey(event)) return;
    if (event.target !== event.currentTarget) scroller.current?.focus({ preventScroll: true });
    if (head !== null && pressHead(event, head)) return event.preventDefault();
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const size = { rows: count, columns: plan.placed.length, rowsInView: stage.rowsInView };
    const to = isPlain ? placeAfterKey(event.key, { row: active, head }, size) : null;
    if (to) {
      event.preventDefault();
      if (to.head === null) activate(to.row);
      else goToHead(to.head);
    } else if (isPlain && event.key === 'Enter') {
      event.preventDefault();
      open(active);
    } else if (head === null) props.onKey?.(event);
  };

  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
  const pointsAt =
    head === null ? (count > 0 ? `${id}-${active}` : undefined) : `${id}-head-${head}`;
  return (
    <div
      ref={scroller}
      className="data-table"
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={pointsAt}
      tabIndex={0}
      data-scrolls
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setHead(null);
      }}
    >
      <DataTableHead
        id={id}
        placed={plan.placed}
        inSight={inSight}
        width={plan.width}
        sort={sort}
        active={head}
        onSort={onSort && sortBy}
      />
      <div
        className="data-table-body"
        role="rowgroup"
        style={{ height: stage.height, width: plan.width }}
      >
        {drawn.map((index) => (
          <DataTableRow
            key={index}
            id={id}
            index={index}
            row={row(index)}
            inSight={inSight}
            placeOf={placeOf}
            width={Math.max(plan.width, width)}
            height={rowHeight}
            top={stage.topOf(index)}
            isActive={index === active}
            onActivate={activate}
            onOpen={open}
          />
        ))}
      </div>
    </div>
  );
}

/** Keys on the table itself, and those that a menu of a header left with its button. */
function isOwnKey(event: KeyboardEvent): boolean {
  if (event.target === event.currentTarget) return true;
  return (
    event.target instanceof Element &&
    event.target.classList.contains('data-head-more') &&
    event.key !== 'Enter' &&
    event.key !== ' ' &&
    !event.altKey
  );
}
