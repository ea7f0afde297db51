import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { CodeId } from '../../shared/ids.ts';

/** What a code of the codebook is dragged as: its id. */
export const draggedCode = 'application/x-verbatim-code';

/** What selected words are dragged as: where they begin and end. */
export const draggedWords = 'application/x-verbatim-words';

/** Takes a code that is dropped on the text, and lets selected words be dragged onto a code. `onDrop` is told before which character; null below the last line. */
export function droppedCode(onDrop: (codeId: CodeId, offset: number | null) => void): Extension {
  return EditorView.domEventHandlers({
    dragstart: ({ dataTransfer }, { state }) => {
      const { from, to } = state.selection.main;
      if (from < to) dataTransfer?.setData(draggedWords, `${from} ${to}`);
      // The editor adds the words themselves.
      return false;
    },
    dragover: (event) => {
      if (event.dataTransfer?.types.includes(draggedCode) !== true) return false;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      return true;
    },
    drop: (event, view) => {
      const id = Number(event.dataTransfer?.getData(draggedCode));
      event.preventDefault();
      if (Number.isInteger(id) && id > 0)
        onDrop(id as CodeId, view.posAtCoords({ x: event.clientX, y: event.clientY }));
      // Nothing that is dropped changes a text.
      return true;
    },
  });
}
