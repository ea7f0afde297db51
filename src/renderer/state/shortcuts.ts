import { useEffect, useRef } from 'react';
import { type KeyCombination, matchesKeys } from './keyboard.ts';

/** Whether keys pressed here write text, so that single letters must be left alone. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range', 'color', 'file'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Whether a dialog, a menu or a list lies over the page: the page's own keys are silent then. */
export function isOverlaid(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"][data-popover]',
    ) !== null
  );
}

export type Shortcut = Readonly<{
  /** Null where the person has switched the key off. */
  keys: KeyCombination | null;
  run: () => void;
  /** Also heard while a text field has the focus. Only for combinations that write nothing there. */
  inFields?: boolean;
}>;

/** Keys of the whole window, heard while the component stands. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isOverlaid(event.target)) return;
      const writing = isWriting(event.target);
      const hit = latest.current.find(
        ({ keys, inFields }) =>
          keys !== null && (!writing || inFields === true) && matchesKeys(event, keys),
      );
      if (!hit) return;
      event.preventDefault();
      hit.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

const secondLetterWithinMs = 1500;

/**
 * Two letters one after the other, such as `g r`; `runs` names what follows by the second letter. Null: not at all.
 */
export function useLetterSequence(
  first: KeyCombination | null,
  runs: Readonly<Record<string, () => void>>,
): void {
  const latest = useRef(runs);
  useEffect(() => {
    latest.current = runs;
  });
  useEffect(() => {
    if (first === null) return undefined;
    let since = -Infinity;
    const onKeyDown = (event: KeyboardEvent): void => {
      const armed = event.timeStamp - since < secondLetterWithinMs;
      since = -Infinity;
      if (event.defaultPrevented || isWriting(event.target) || isOverlaid(event.target)) return;
      if (armed) {
        const run = Object.entries(latest.current).find(([letter]) => matchesKeys(event, letter));
        if (!run) return;
        event.preventDefault();
        event.stopPropagation();
        run[1]();
      } else if (matchesKeys(event, first)) since = event.timeStamp;
    };
    // Before the screens, so that the second letter is not taken for one of theirs.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [first]);
}
