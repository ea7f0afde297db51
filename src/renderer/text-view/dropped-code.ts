import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { CodeId } from '../../shared/ids.ts';

/** What a code of the codebook is dragged as: its id. */
export const draggedCode = 'application/x-verbatim-code';

/** Takes a code that is dropped on the text. `onDrop` is told before which character; null below the last line. */
export function droppedCode(onDrop: (codeId: CodeId, offset: number | null) => void): Extension {
  return EditorView.domEventHandlers({
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
