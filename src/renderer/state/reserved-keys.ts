import type { Hearer } from './key-bindings.ts';
import { isSingleCharacter, type KeyCombination, readCombination, sameForm } from './keyboard.ts';

/** Why keys cannot be given to an action: browsers or systems keep them, or they mean the same thing in every program. */
export type Reservation = 'system' | 'zoom' | 'usual' | 'digit' | 'writing';

const everywhereElse = new Set(
  [
    ...['Ctrl+w', 'Ctrl+t', 'Ctrl+n', 'Ctrl+q', 'Ctrl+l', 'Ctrl+r', 'Ctrl+h', 'Ctrl+d', 'Ctrl+j'],
    ...['Ctrl+Shift+w', 'Ctrl+Shift+t', 'Ctrl+Shift+n', 'Ctrl+Shift+q', 'Ctrl+Shift+r'],
    ...['Ctrl+Shift+i', 'Ctrl+Shift+j', 'Ctrl+Shift+c', 'Ctrl+Shift+Delete'],
    ...['Ctrl+PageUp', 'Ctrl+PageDown', 'Ctrl+F4', 'Alt+F4', 'Alt+d', 'Alt+Space'],
    ...[
      'Ctrl+Alt+Delete',
      'Ctrl+Escape',
      'F1',
      'F5',
      'Ctrl+F5',
      'F10',
      'F11',
      'F12',
      'PrintScreen',
    ],
  ].map(sameForm),
);
const zoom = new Set(['Ctrl++', 'Ctrl+-', 'Ctrl+0', 'Ctrl+=']);
const usual = new Set(['Ctrl+c', 'Ctrl+x', 'Ctrl+v', 'Ctrl+a']);
/** Keys that move, select, write or leave; with Alt they may be given away. */
const moving = new Set(
  'ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown Backspace Delete Enter Space'.split(
    ' ',
  ),
);

/** Why these keys cannot be changed to, for what is heard there; null where they can. */
export function reservationOf(
  keys: KeyCombination,
  heard: Hearer = 'everywhere',
): Reservation | null {
  const form = sameForm(keys);
  const { ctrl, alt, shift, key } = readCombination(form);
  if (key === 'Tab' || key === 'Escape') return 'usual';
  if (everywhereElse.has(form)) return 'system';
  if (zoom.has(form)) return 'zoom';
  if (usual.has(form)) return 'usual';
  // Up and down with Ctrl alone move by turns; every other way with arrows moves and selects as in any text.
  const isTurn = ctrl && !shift && (key === 'ArrowUp' || key === 'ArrowDown');
  if (moving.has(key) && !alt && !isTurn) return 'usual';
  // A letter in the grid begins to fill a cell.
  if (heard === 'cases' && isSingleCharacter(form)) return 'writing';
  if (/^[1-9]$/u.test(key) && !ctrl && !alt && !shift) return 'digit';
  return null;
}
