import {
  DropIndicator,
  useDragAndDrop,
  type DroppableCollectionReorderEvent,
  type Key,
} from 'react-aria-components';
import { findDropPlace, type MovePlace } from '../../../../core/coding/plan-move.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import { draggedCode } from '../../../text-view/dropped-code.ts';

const toId = (key: Key): CodeId => Number(key) as CodeId;

/** Lets codes, all chosen ones together, be dragged before, after or onto another. `codes` is the whole codebook. */
export function useCodeDragging(
  codes: readonly Code[],
  onMove: (codeIds: readonly CodeId[], place: MovePlace) => void,
): ReturnType<typeof useDragAndDrop> {
  const onDrop = ({ keys, target }: DroppableCollectionReorderEvent): void => {
    const ids = [...keys].map(toId);
    const place = findDropPlace(codes, ids, toId(target.key), target.dropPosition);
    if (place) onMove(ids, place);
  };
  return useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        'text/plain': codes.find(({ id }) => id === toId(key))?.name ?? '',
        // The text takes a code that is dropped on it.
        [draggedCode]: String(key),
      })),
    onMove: onDrop,
    shouldAcceptItemDrop: () => true,
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
    isDisabled: codes.length < 2,
  });
}
