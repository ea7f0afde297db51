import { hasSingleCharacterKeys } from '../../state/key-bindings.ts';
import { isSilentKey } from '../../state/keyboard.ts';
import type { Desk } from './desk.ts';
import { findAction, findDigit } from './reader-actions.ts';
import { moveEdge, type ReaderMode } from './reader-mode.ts';
import { forgetTyped, keepSaving, keepTyped } from './typed-ahead.ts';
import type { DeskEvents } from './use-desk.ts';

/** What a key pressed in the text does; true where it was taken. */
export function handleKey(desk: Desk & DeskEvents, event: KeyboardEvent): boolean {
  if (isMeantForField(desk, event)) return true;
  if (handleInMode(desk, event)) return true;
  const digit = findDigit(event);
  const slot = digit === null || digit === 0 ? null : desk.recent.slots[digit - 1];
  if (hasSingleCharacterKeys() && slot !== null && slot !== undefined) {
    void desk.applyCode(slot);
    return true;
  }
  if (event.key === 'Escape') return stepBack(desk);
  const action = findAction(event);
  if (action) desk.run(action);
  return action !== null;
}

/** Words typed while a field is still on its way: they are no commands, but are written into it once it stands. */
function isMeantForField(desk: Desk, event: KeyboardEvent): boolean {
  const field = desk.awaitsField();
  if (field === null) return false;
  // Held for a capital, or for a sign that comes next.
  if (isSilentKey(event)) return true;
  const isHeld = event.ctrlKey || event.altKey || event.metaKey;
  if (event.key === 'Enter') {
    // A line's end belongs to what is typed. What is not there yet is saved once it is.
    if (!isHeld) keepTyped('\n');
    else if (field === 'memo' && !event.altKey) keepSaving();
    return true;
  }
  const writes = event.key.length === 1 && (!isHeld || event.getModifierState('AltGraph'));
  if (writes) keepTyped(event.key);
  // Any other key means that the person does not wait for it.
  else {
    forgetTyped();
    desk.clearFieldFocus();
  }
  return writes;
}

function handleInMode(desk: Desk & DeskEvents, event: KeyboardEvent): boolean {
  const { mode } = desk;
  switch (mode.kind) {
    case 'plain':
      return false;
    case 'removing':
      return handleWhileRemoving(desk, mode, event);
    case 'adjusting':
      return handleWhileAdjusting(desk, mode, event);
  }
}

function handleWhileRemoving(
  desk: Desk,
  { codings }: Extract<ReaderMode, { kind: 'removing' }>,
  event: KeyboardEvent,
): boolean {
  const coding = codings[(findDigit(event) ?? 0) - 1];
  if (coding) void desk.removeCoding(coding);
  else desk.leaveMode(false);
  return coding !== undefined || event.key === 'Escape' || findDigit(event) !== null;
}

function handleWhileAdjusting(
  desk: Desk & DeskEvents,
  mode: Extract<ReaderMode, { kind: 'adjusting' }>,
  event: KeyboardEvent,
): boolean {
  const { text, source } = desk.reading;
  const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
  if (direction !== undefined) {
    const by = event.ctrlKey || event.altKey ? 'word' : 'character';
    const coding = moveEdge(text, mode.coding, mode.edge, direction, by, source.language);
    desk.setMode({ ...mode, coding });
    return true;
  }
  // A key held down to reach a sign, or to step by words, is no answer yet.
  if (['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'].includes(event.key)) return true;
  desk.leaveMode(event.key !== 'Escape');
  return event.key === 'Escape' || event.key === 'Enter';
}

/** Esc goes one step back: the search, then the selection. */
function stepBack(desk: Desk): boolean {
  if (desk.find.isOpen) {
    desk.closeFind();
    return true;
  }
  return desk.collapseSelection();
}
