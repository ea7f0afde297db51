import { type RefObject, useEffect, useRef } from 'react';

const fieldIn = (pane: HTMLElement | null): HTMLElement | null =>
  pane?.querySelector<HTMLElement>('[data-code-answer]') ?? null;

/** Waits for the field to come; answers what gives it up. The next key or click is about something else already. */
function waitForField(pane: HTMLElement): () => void {
  const observer = new MutationObserver(() => {
    const field = fieldIn(pane);
    if (!field) return;
    giveUp();
    field.focus();
  });
  const giveUp = (): void => {
    observer.disconnect();
    for (const event of ['keydown', 'pointerdown']) window.removeEventListener(event, giveUp, true);
  };
  observer.observe(pane, { childList: true, subtree: true });
  for (const event of ['keydown', 'pointerdown']) window.addEventListener(event, giveUp, true);
  return giveUp;
}

/** Goes to the field that codes the first open answer of a response, as soon as it is there: the response may be on its way still. */
export function useCodeWish(pane: RefObject<HTMLElement | null>): () => void {
  const waiting = useRef<() => void>(undefined);
  useEffect(() => () => waiting.current?.(), []);
  return () => {
    waiting.current?.();
    const field = fieldIn(pane.current);
    if (field) field.focus();
    else if (pane.current) waiting.current = waitForField(pane.current);
  };
}
