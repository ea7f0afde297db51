import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

/** What selected words are dragged as: where they begin and end. */
export const draggedWords = 'application/x-verbatim-words';

/** Held still on the selection for so long, the pointer takes its words; moved sooner, it selects among them anew. */
const holdMs = 300;
/** A hand that holds still moves a little. Pixels. */
const stillness = 4;

type Held = Readonly<{ x: number; y: number; timer: ReturnType<typeof setTimeout> }>;

const heldClass = 'words-held';

/** Lets selected words be dragged onto a code, once the pointer has held still on them. */
export function wordDragging(): Extension {
  let held: Held | null = null;
  const letGo = (view: EditorView): void => {
    if (held) clearTimeout(held.timer);
    held = null;
    view.dom.classList.remove(heldClass);
  };
  return EditorView.domEventHandlers({
    mousedown: (event, view) => {
      letGo(view);
      const at = view.posAtCoords({ x: event.clientX, y: event.clientY });
      const { from, to } = view.state.selection.main;
      if (event.button !== 0 || at === null || at < from || at > to || from === to) return false;
      const timer = setTimeout(() => view.dom.classList.add(heldClass), holdMs);
      held = { x: event.clientX, y: event.clientY, timer };
      return false;
    },
    mousemove: (event, view) => {
      const isHeld = view.dom.classList.contains(heldClass);
      if (held && !isHeld && Math.hypot(event.clientX - held.x, event.clientY - held.y) > stillness)
        letGo(view);
      return false;
    },
    mouseup: (_, view) => {
      letGo(view);
      return false;
    },
    dragstart: (event, view) => {
      const { from, to } = view.state.selection.main;
      if (from === to || !view.dom.classList.contains(heldClass)) {
        event.preventDefault();
        return true;
      }
      event.dataTransfer?.setData(draggedWords, `${from} ${to}`);
      // The editor adds the words themselves.
      return false;
    },
    dragend: (_, view) => {
      letGo(view);
      return false;
    },
  });
}
