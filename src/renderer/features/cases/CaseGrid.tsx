import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../shared/domain/case.ts';
import type { MenuGroup } from '../../components/Menu.tsx';
import { findPressed } from '../../state/key-bindings.ts';
import { matchesKeys } from '../../state/keyboard.ts';
import { announce } from '../../state/last-action.ts';
import { useFocusOnArrival } from '../../state/use-focus-on-arrival.ts';
import type { Pages } from '../../state/use-pages.ts';
import { caseKeys } from './case-keys.ts';
import type { CasesParams } from './case-question.ts';
import { CellEditor, type Onward } from './CellEditor.tsx';
import { plainWords } from './cell-words.ts';
import { type GridColumn, widthOf } from './grid-columns.ts';
import { beginsWriting, type CellPlace, moveCursor } from './grid-keys.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import type { BlockActions } from './use-block-actions.ts';
import type { ColumnOrder } from './use-column-order.ts';
import type { GridState } from './use-grid.ts';

const rowHeight = 28;

type Props = Readonly<{
  pages: Pages<Case>;
  columns: readonly GridColumn[];
  sort: CasesParams['sort'];
  state: GridState;
  blocks: BlockActions;
  order: ColumnOrder;
  menuOf: (column: GridColumn) => readonly MenuGroup[];
  /** Words for a cell, as they were typed. */
  onFill: (person: Case, column: GridColumn, words: string) => void;
  /** A block pasted where the names stand: a table that brings its own. */
  onPasteTable: (text: string) => void;
}>;

/** The cell under the pointer. */
function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-row]');
  if (!cell || !row) return null;
  return { row: Number(row.dataset['row']), column: Number(cell.dataset['column']) };
}

const after: Readonly<Record<Onward, CellPlace>> = {
  down: { row: 1, column: 0 },
  up: { row: -1, column: 0 },
  right: { row: 0, column: 1 },
  left: { row: 0, column: -1 },
  stay: { row: 0, column: 0 },
};

/** Whether a column can be filled by hand. */
const isFilled = (column: GridColumn | undefined): boolean =>
  column !== undefined && (column.attribute !== null || column.id === 'name');

/** Cases as rows, what is known about them as columns: moved in and filled like a spreadsheet, however many there are. */
export function CaseGrid(props: Props): ReactNode {
  const { pages, columns, state, blocks, onFill } = props;
  const { t } = useTranslation('cases');
  const id = useId();
  const count = pages.total ?? 0;
  const { cursor, range, editing, grid } = state;
  const rows = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The heads lie over the first row in sight.
    scrollPaddingEnd: rowHeight + 2,
    initialRect: { width: 800, height: 600 },
  });
  const items = rows.getVirtualItems();
  useFocusOnArrival(grid, count > 0, state.focus);
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { onVisible } = pages;
  useEffect(() => {
    if (count > 0) onVisible(first, last);
  }, [count, first, last, onVisible]);
  useEffect(() => {
    if (cursor.row >= 0 && cursor.row < count) rows.scrollToIndex(cursor.row);
    showColumn(grid.current, columns[cursor.column]);
  }, [cursor.row, cursor.column, count, columns, grid, rows]);

  const size = {
    rows: count,
    columns: columns.length,
    page: Math.max(1, Math.floor((grid.current?.clientHeight ?? 600) / rowHeight) - 2),
  };
  const step = (onward: Onward): void => {
    const by = after[onward];
    state.moveTo({
      row: Math.max(0, Math.min(count - 1, cursor.row + by.row)),
      column: Math.max(0, Math.min(columns.length - 1, cursor.column + by.column)),
    });
  };
  const edit = (words: string | null, at: CellPlace = cursor): void => {
    if (isFilled(columns[at.column]) && pages.row(at.row)) state.edit(words, at);
  };
  const fill = (words: string, onward: Onward): void => {
    const person = editing && pages.row(editing.row);
    const column = editing && columns[editing.column];
    state.stopEditing();
    if (person && column && words !== plainWords(t, column, person)) onFill(person, column, words);
    step(onward);
  };
  const toggleMarkAt = (row: number): void => {
    const person = pages.row(row);
    if (person) state.toggleMark(person);
  };
  const onSpace = (): void => {
    const column = columns[cursor.column];
    const person = pages.row(cursor.row);
    if (cursor.column === 0) toggleMarkAt(cursor.row);
    else if (person && column?.attribute?.type === 'boolean') {
      const next: Readonly<Record<string, string>> = { true: 'no', false: '' };
      onFill(person, column, next[person.values[column.attribute.id] ?? ''] ?? 'yes');
    }
  };
  const shiftColumn = (asked: 'cases.moveLeft' | 'cases.moveRight'): void => {
    const attribute = columns[cursor.column]?.attribute;
    if (attribute) props.order.shift(attribute.id, asked === 'cases.moveLeft' ? -1 : 1);
    else announce(t('onlyAttributesMove'));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const press = event.nativeEvent;
    const move = moveCursor(press, cursor, size);
    const asked = findPressed(caseKeys, press);
    const pressed = (keys: string): boolean => matchesKeys(press, keys);
    if (asked === 'cases.moveLeft' || asked === 'cases.moveRight') shiftColumn(asked);
    else if (move) (move.grows ? state.growTo : state.moveTo)(move.to);
    else if (cursor.row < 0) {
      if (!pressed('Enter') && !pressed('Space') && asked !== 'cases.edit') return;
      document.getElementById(`${id}--1-${cursor.column}`)?.querySelector('button')?.click();
    } else if (pressed('Enter') || asked === 'cases.edit') edit(null);
    else if (asked === 'cases.clear' || pressed('Backspace')) void blocks.clear(range);
    else if (asked === 'cases.fillDown') void blocks.fillDown(range);
    else if (asked === 'cases.mark') toggleMarkAt(cursor.row);
    else if (pressed('Space')) onSpace();
    else if (pressed('Ctrl+a')) {
      state.moveTo({ row: 0, column: 0 });
      state.growTo({ row: Math.max(0, count - 1), column: columns.length - 1 });
    } else if (pressed('Escape')) {
      state.moveTo(cursor);
      state.clearMarks();
    } else if (beginsWriting(press) && isFilled(columns[cursor.column])) edit(press.key);
    else return;
    event.preventDefault();
  };
  const onMouseDown = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (!place || place.row < 0 || event.button !== 0 || isIn(event.target, '.cell-editor')) return;
    event.preventDefault();
    state.focus();
    if (isIn(event.target, '[data-mark]') || event.ctrlKey || event.metaKey) {
      toggleMarkAt(place.row);
    }
    (event.shiftKey ? state.growTo : state.moveTo)(place);
  };
  const onMouseOver = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place && place.row >= 0 && event.buttons === 1 && !editing) state.growTo(place);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const words = blocks.wordsOnScreen(range);
    if (words === null) return void blocks.copy(range);
    event.clipboardData.setData('text/plain', words);
    const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    announce(t('didCopy', { count: cells }));
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    if (range.left === 0 && text.includes('\t')) props.onPasteTable(text);
    else void blocks.paste(text, range);
  };

  const editor = (person: Case, column: GridColumn): ReactNode => (
    <CellEditor
      key={`${editing?.row} ${editing?.column}`}
      label={t('editCell', {
        attribute: column.attribute?.name ?? t('name'),
        name: person.name,
      })}
      attribute={column.attribute}
      words={editing?.words ?? plainWords(t, column, person)}
      isTypedOver={editing?.words !== null}
      opensUp={editing !== null && editing.row > last - 14 && editing.row > 8}
      onDone={fill}
      onCancel={state.stopEditing}
    />
  );
  return (
    <div
      ref={grid}
      className="case-grid"
      role="grid"
      aria-label={t('grid')}
      aria-multiselectable
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={
        cursor.row < 0 || (cursor.row >= first && cursor.row <= last)
          ? `${id}-${cursor.row}-${cursor.column}`
          : undefined
      }
      tabIndex={0}
      data-pane
      data-scrolls
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onMouseOver={onMouseOver}
      onDoubleClick={(event) => {
        const place = placeOf(event.target);
        if (place && place.row >= 0 && !isIn(event.target, '[data-mark]')) edit(null, place);
      }}
      onCopy={onCopy}
      onPaste={onPaste}
    >
      <div className="case-grid-space" role="presentation" style={{ width: widthOf(columns) }}>
        <GridHead
          id={id}
          columns={columns}
          sort={props.sort}
          active={cursor.row < 0 ? cursor.column : -1}
          menuOf={props.menuOf}
          onMove={props.order.move}
        />
        <div className="case-grid-body" role="rowgroup" style={{ height: rows.getTotalSize() }}>
          {items.map(({ index, key, start }) => {
            const person = pages.row(index);
            const isEdited = editing?.row === index;
            const column = isEdited ? columns[editing.column] : undefined;
            return (
              <GridRow
                key={key}
                id={id}
                row={index}
                start={start}
                person={person}
                columns={columns}
                selected={index >= range.top && index <= range.bottom ? range : null}
                active={index === cursor.row ? cursor.column : -1}
                isMarked={person !== null && state.marked.has(person.id)}
                editing={isEdited ? editing.column : -1}
                editor={person && column ? editor(person, column) : null}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

const isIn = (target: EventTarget, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** Brings a column into sight, beside the names that stay where they are. */
function showColumn(grid: HTMLElement | null, column: GridColumn | undefined): void {
  if (!grid || !column || column.id === 'name') return;
  const names = grid.querySelector<HTMLElement>('.case-cell-name')?.offsetWidth ?? 0;
  const right = column.left + column.width;
  if (column.left < grid.scrollLeft + names) grid.scrollLeft = column.left - names;
  else if (right > grid.scrollLeft + grid.clientWidth) grid.scrollLeft = right - grid.clientWidth;
}
