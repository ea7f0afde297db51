import { useRef, type DragEvent } from 'react';
import type { CodeId } from '../../../../shared/ids.ts';
import { draggedWords } from '../../../text-view/dragged-words.ts';

/** The row of the tree in which something happened. */
export function rowOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="row"][data-key]') : null;
}

type WordsDrop = Readonly<
  Record<
    'onDragOverCapture' | 'onDragLeaveCapture' | 'onDropCapture',
    (event: DragEvent<HTMLElement>) => void
  >
>;

/** Lets selected words of the text be dropped on a code, which is then applied to them. Codes that are dragged are not touched. */
export function useWordsDrop(onWords: (codeId: CodeId) => void): WordsDrop {
  const marked = useRef<HTMLElement | null>(null);
  const mark = (row: HTMLElement | null): void => {
    if (marked.current === row) return;
    marked.current?.removeAttribute('data-takes-words');
    row?.setAttribute('data-takes-words', '');
    marked.current = row;
  };
  const isWords = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer.types.includes(draggedWords);
  return {
    onDragOverCapture: (event) => {
      if (!isWords(event)) return;
      event.stopPropagation();
      const row = rowOf(event.target);
      mark(row);
      if (!row) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDragLeaveCapture: (event) => {
      if (isWords(event)) mark(null);
    },
    onDropCapture: (event) => {
      if (!isWords(event)) return;
      event.preventDefault();
      event.stopPropagation();
      mark(null);
      const key = Number(rowOf(event.target)?.dataset['key']);
      if (Number.isInteger(key) && key > 0) onWords(key as CodeId);
    },
  };
}
