import { useEffect, useRef } from 'react';

/** `Ctrl+K`, `Ctrl+Shift+Z`, `Alt+ArrowLeft`, `c`, `7`, `F6`. On a Mac `Ctrl` means Command. */
export type KeyCombination = string;

type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

const onMac = (): boolean => navigator.userAgent.includes('Mac OS');

function matchesPlainKey(event: KeyPress, key: string): boolean {
  // Digits by their place on the keyboard, for layouts that write them with Shift.
  if (/^\d$/u.test(key)) return event.code === `Digit${key}` || event.code === `Numpad${key}`;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Whether a key press is this combination. Never while an input method composes. */
export function matchesKeys(event: KeyPress, keys: KeyCombination): boolean {
  if (event.isComposing || event.key === 'Process') return false;
  const parts = keys.split('+');
  // The last part is the key; `Ctrl++` ends in two empty ones.
  const key = parts.at(-1) === '' ? '+' : (parts.at(-1) ?? '');
  const command = onMac() ? event.metaKey : event.ctrlKey;
  const other = onMac() ? event.ctrlKey : event.metaKey;
  if (command !== parts.includes('Ctrl') || event.altKey !== parts.includes('Alt') || other)
    return false;
  // A sign such as `?` carries its own Shift on some layouts.
  const freeShift = key.length === 1 && !/[\p{L}\d]/u.test(key);
  if (!freeShift && event.shiftKey !== parts.includes('Shift')) return false;
  return matchesPlainKey(event, key);
}

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
  keys: KeyCombination;
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
        ({ keys, inFields }) => (!writing || inFields === true) && matchesKeys(event, keys),
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

/** Two letters one after the other, such as `g r`; `runs` names what follows by the second letter. */
export function useLetterSequence(first: string, runs: Readonly<Record<string, () => void>>): void {
  const latest = useRef(runs);
  useEffect(() => {
    latest.current = runs;
  });
  useEffect(() => {
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

const keyWords: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The parts of a combination as they stand on the keys of this computer. */
export function keyParts(keys: KeyCombination): readonly string[] {
  return keys.split(/\+(?=.)/u).map((part) => {
    if (onMac() && part === 'Ctrl') return '⌘';
    if (onMac() && part === 'Alt') return '⌥';
    return keyWords[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}
