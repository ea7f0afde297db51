import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { baseDirection } from '../../core/text/base-direction.ts';

/** Longer words have one direction for all their paragraphs. UTF-16 units. */
const longest = 20_000;

/** Before they stand there: to lay them out once in the old way may take as long as all that follows. */
function foresee(element: HTMLTextAreaElement, event: InputEvent): void {
  const more = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  if (element.dir === 'auto' && element.textLength + more.length > longest)
    element.dir = baseDirection(element.value.trim() === '' ? more : element.value);
}

function settle(element: HTMLTextAreaElement): void {
  const isLong = element.textLength > longest;
  if (isLong === (element.dir !== 'auto')) return;
  element.dir = isLong ? baseDirection(element.value) : 'auto';
}

/**
 * The direction of what is written in a text area: that of each paragraph, found by the browser, as long as that is quick. It
 * goes through a paragraph again for every line that it lays out: a paragraph of a million letters takes ten seconds a key.
 */
export function useProseDirection(
  area: RefObject<HTMLTextAreaElement | null>,
  saved: string,
): void {
  useLayoutEffect(() => {
    const { current: element } = area;
    if (!element) return undefined;
    settle(element);
    const before = (event: InputEvent): void => foresee(element, event);
    const after = (): void => settle(element);
    element.addEventListener('beforeinput', before);
    element.addEventListener('input', after);
    return () => {
      element.removeEventListener('beforeinput', before);
      element.removeEventListener('input', after);
    };
  }, [area]);
  // What was saved elsewhere has been put there by now.
  useEffect(() => {
    if (area.current) settle(area.current);
  }, [area, saved]);
}
