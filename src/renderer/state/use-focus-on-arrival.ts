import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus to the list of a place as soon as there are rows, so that its keys do something at once. Once for each visit,
 * and only where the focus is on nothing smaller: whoever was quicker goes on where they are.
 */
export function useFocusOnArrival(
  list: RefObject<HTMLElement | null>,
  hasRows: boolean,
  focus: () => void,
): void {
  const isNew = useRef(true);
  useEffect(() => {
    if (!isNew.current || !hasRows) return;
    isNew.current = false;
    if (list.current && document.activeElement?.contains(list.current)) focus();
  }, [list, hasRows, focus]);
}
