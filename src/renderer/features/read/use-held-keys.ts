import { useCallback, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { frameKeys } from '../../state/frame-keys.ts';
import { keysOf } from '../../state/key-bindings.ts';
import { isSilentKey, matchesKeys } from '../../state/keyboard.ts';
import { isSaving, saved } from '../../state/saving.ts';
import type { Desk } from './desk.ts';
import { handleKey } from './handle-key.ts';
import { findAction, findDigit, type ReaderActionId } from './reader-actions.ts';
import { isTypedWhole } from './typed-ahead.ts';
import type { DeskEvents } from './use-desk.ts';

/** What depends on the codes and codings that a command on its way may be changing. */
const dependent: ReadonlySet<ReaderActionId> = new Set([
  'inVivo',
  'repeatLast',
  'remove',
  'moveStart',
  'moveEnd',
  'memo',
  'weight',
  'link',
  'nextSegment',
  'previousSegment',
  'print',
]);

/** Keys that mean something to the text by themselves: they must not overtake those that wait. */
const isTextKey = ({ key }: KeyboardEvent): boolean =>
  /^(?:Arrow|Page|Home$|End$|Enter$|Escape$)/u.test(key);

const writes = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && !(event.ctrlKey || event.altKey || event.metaKey);

/** A key of the frame, such as the one that takes the last step back. */
const isFrameKey = (event: KeyboardEvent): boolean =>
  frameKeys.some((action) => {
    const keys = keysOf(action);
    return keys !== null && matchesKeys(event, keys);
  });

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

  const takeNext = useCallback((): void => {
    // What was typed behind a key that asks for a field is written into that field, so it goes before the field is drawn.
    do {
      const event = held.current.shift();
      if (event) press(latest.current, event);
    } while (held.current.length > 0 && takesMore(latest.current));
  }, []);

  const release = useCallback(async (): Promise<void> => {
    while (held.current.length > 0) {
      // What is to be saved is on its way once its field stands.
      while (awaitsSaving(latest.current)) await nextFrame();
      await saved();
      await nextFrame();
      // The next key is to find the desk as this one leaves it.
      flushSync(takeNext);
    }
  }, [takeNext]);

  return useCallback(
    (event) => {
      if (!mustWait(latest.current, event, held.current.length > 0)) {
        return handleKey(latest.current, event);
      }
      held.current.push(event);
      if (held.current.length === 1) void release();
      return true;
    },
    [release],
  );
}

/** Whether keys go on to be written into a field on its way. */
const takesMore = (desk: Desk): boolean => desk.awaitsField() !== null && !isTypedWhole();

/** Whether a field is on its way in which all that was typed for it is to be saved: what follows is for the text again. */
const awaitsSaving = (desk: Desk): boolean => desk.awaitsField() !== null && isTypedWhole();

/** Does what a key does that had to wait: at the desk, in the text, or in the frame. */
function press(desk: AnyDesk, event: KeyboardEvent): void {
  if (handleKey(desk, event) || desk.reader?.press(event)) return;
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
  const init = { key, code, ctrlKey, altKey, shiftKey, metaKey, bubbles: true, cancelable: true };
  // Not from the text, which has had it already.
  document.body.dispatchEvent(new KeyboardEvent('keydown', init));
}

function mustWait(desk: Desk, event: KeyboardEvent, othersWait: boolean): boolean {
  if (isSilentKey(event)) return false;
  const action = findAction(event);
  // Nobody has to wait for a field that does not come.
  if (awaitsSaving(desk) && event.key === 'Escape') return false;
  if (othersWait || awaitsSaving(desk))
    return action !== null || writes(event) || isTextKey(event) || isFrameKey(event);
  // On its way to a field it is no command.
  if (desk.awaitsField() !== null || !isSaving()) return false;
  return findDigit(event) !== null || (action !== null && dependent.has(action));
}
