import { isTextDropItem, type Key, useDragAndDrop } from 'react-aria-components';
import type { CodeId } from '../../../../shared/ids.ts';
import { draggedCode } from '../../../text-view/dropped-code.ts';

type Given = Readonly<{
  /** Whether the first line, all codes, takes codes out of the set that is shown. */
  takesOut: boolean;
  /** Codes of the tree were dropped on a line of the list. */
  onDrop: (key: Key, codeIds: readonly CodeId[]) => void;
}>;

/** Lets codes of the tree be dropped on sets, by the mouse and from the keyboard. */
export function useSetDrop({ takesOut, onDrop }: Given): ReturnType<typeof useDragAndDrop> {
  return useDragAndDrop({
    acceptedDragTypes: [draggedCode],
    getDropOperation: (target, _types, allowed) => {
      const isPlace = target.type === 'item' && target.dropPosition === 'on';
      if (!isPlace || (target.key === 'all' && !takesOut)) return 'cancel';
      return allowed[0] ?? 'cancel';
    },
    onItemDrop: ({ items, target }) => {
      const texts = items.filter(isTextDropItem).map((item) => item.getText(draggedCode));
      void Promise.all(texts).then((ids) => {
        const codeIds = ids.map(Number).filter((id) => Number.isInteger(id) && id > 0);
        if (codeIds.length > 0) onDrop(target.key, codeIds as CodeId[]);
      });
    },
  });
}
