import {
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { AttributeId } from '../../../shared/ids.ts';
import { type DropPlace, findDropPlace } from './column-drop.ts';
import type { GridColumn } from './grid-columns.ts';

/** Pixels that a hand may shake before a press becomes a drag. */
const shake = 5;
/** So near to the edge of the grid the columns go by, so many pixels a frame. */
const edge = 36;
const speed = 12;

/** A column on its way: which, and where it would come to stand. */
export type ColumnDrag = Readonly<{ id: AttributeId; place: DropPlace }>;

type Held = Readonly<{ id: AttributeId; button: HTMLElement | null; fromX: number }>;

export type ColumnDragging = Readonly<{
  drag: ColumnDrag | null;
  /** For the row of heads, on the way down, before its buttons hear of the press. */
  onPointerDownCapture: (event: PointerEvent<HTMLElement>) => void;
  onMouseDownCapture: (event: MouseEvent<HTMLElement>) => void;
}>;

/**
 * Lets the head of an attribute be dragged to another place. A press that does not move opens its menu when it ends; a
 * finger opens the menu as ever, and finds the same there. Esc gives up.
 */
export function useColumnDrag(
  head: RefObject<HTMLElement | null>,
  columns: readonly GridColumn[],
  onMove: (id: AttributeId, beforeId: AttributeId | null) => void,
): ColumnDragging {
  const [drag, setDrag] = useState<ColumnDrag | null>(null);
  const latest = useRef({ columns, onMove });
  useEffect(() => {
    latest.current = { columns, onMove };
  });
  const release = useRef<() => void>(() => undefined);
  useEffect(() => () => release.current(), []);

  const begin = ({ id, button, fromX }: Held): void => {
    let now: ColumnDrag | null = null;
    let x = fromX;
    let frame = 0;
    const show = (): void => {
      const row = head.current;
      if (!row) return;
      const place = findDropPlace(latest.current.columns, x - row.getBoundingClientRect().left);
      now = { id, place };
      setDrag(now);
    };
    const scroll = (): void => {
      const grid = head.current?.closest<HTMLElement>('[role="grid"]');
      const { left = 0, right = 0 } = grid?.getBoundingClientRect() ?? {};
      const by = x < left + edge ? -speed : x > right - edge ? speed : 0;
      if (grid && by !== 0) {
        grid.scrollLeft += by;
        show();
      }
      frame = requestAnimationFrame(scroll);
    };
    const onPointerMove = (event: globalThis.PointerEvent): void => {
      x = event.clientX;
      if (!now && Math.abs(x - fromX) < shake) return;
      if (!now) frame = requestAnimationFrame(scroll);
      show();
    };
    const end = (): void => {
      release.current();
      setDrag(null);
    };
    const onPointerUp = (): void => {
      const last = now;
      end();
      if (last) latest.current.onMove(id, last.place.beforeId);
      else button?.click();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    release.current();
    window.addEventListener('pointermove', onPointerMove);
    window.addEventListener('pointerup', onPointerUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKeyDown, { capture: true });
    release.current = () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onPointerMove);
      window.removeEventListener('pointerup', onPointerUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  };
  const attributeAt = (target: EventTarget): readonly [HTMLElement, AttributeId] | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const id = cell && columns[Number(cell.dataset['column'])]?.attribute?.id;
    return cell && id ? [cell, id] : null;
  };
  return {
    drag,
    onPointerDownCapture: (event) => {
      const found = attributeAt(event.target);
      if (!found || event.button !== 0 || event.pointerType === 'touch') return;
      event.stopPropagation();
      const [cell, id] = found;
      begin({ id, button: cell.querySelector('button'), fromX: event.clientX });
    },
    // The focus stays where it is: in the grid.
    onMouseDownCapture: (event) => {
      if (attributeAt(event.target) && event.button === 0) event.preventDefault();
    },
  };
}
