import { useCallback, useEffect, useRef } from 'react';
import type { Desk } from './desk.ts';
import { handleKey } from './handle-key.ts';
import { findAction, findDigit, type ReaderActionId } from './reader-actions.ts';
import type { DeskEvents } from './use-desk.ts';

/** What depends on the codes and codings that a command on its way may be changing. */
const dependent: ReadonlySet<ReaderActionId> = new Set([
  'inVivo',
  'repeatLast',
  'remove',
  'moveStart',
  'moveEnd',
]);

/** Keys that the text itself takes: they must not move the caret under those that wait. */
const movesCaret = ({ key }: KeyboardEvent): boolean => /^(?:Arrow|Page|Home$|End$)/u.test(key);

type AnyDesk = Desk & DeskEvents;

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });

/**
 * The keys of the text. Somebody who types faster than a coding is saved must not act on what was there before: such keys
 * wait for the command on its way, and those behind them wait with them, so that none overtakes another.
 */
export function useHeldKeys(desk: AnyDesk): (event: KeyboardEvent) => boolean {
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  const held = useRef<KeyboardEvent[]>([]);

  const release = useCallback(async (): Promise<void> => {
    while (held.current.length > 0) {
      await latest.current.saving.settled();
      await nextFrame();
      const [event] = held.current;
      if (event && !handleKey(latest.current, event)) latest.current.reader?.press(event);
      held.current.shift();
    }
  }, []);

  return useCallback(
    (event) => {
      const action = findAction(event);
      const matters = findDigit(event) !== null || (action !== null && dependent.has(action));
      const waits = held.current.length > 0 && (action !== null || matters || movesCaret(event));
      if (!waits && !(matters && latest.current.saving.isUnderWay())) {
        return handleKey(latest.current, event);
      }
      held.current.push(event);
      if (held.current.length === 1) void release();
      return true;
    },
    [release],
  );
}
