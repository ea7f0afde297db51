import { matchesKeys, type KeyCombination } from '../../state/keyboard.ts';

type Action = Readonly<{ id: string; keys: KeyCombination; group: ActionGroup }>;

export const actionGroups = ['coding', 'selecting', 'moving', 'seeing'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** Everything the reader can do, with its key. Menus, the toolbar and the list of keys are made from this table. */
export const readerActions = [
  { id: 'code', keys: 'c', group: 'coding' },
  { id: 'inVivo', keys: 'i', group: 'coding' },
  { id: 'repeatLast', keys: '0', group: 'coding' },
  { id: 'remove', keys: 'x', group: 'coding' },
  { id: 'moveStart', keys: '[', group: 'coding' },
  { id: 'moveEnd', keys: ']', group: 'coding' },
  { id: 'memo', keys: 'm', group: 'coding' },
  { id: 'weight', keys: 'w', group: 'coding' },
  { id: 'sentence', keys: 's', group: 'selecting' },
  { id: 'turn', keys: 't', group: 'selecting' },
  { id: 'grow', keys: '+', group: 'selecting' },
  { id: 'shrink', keys: '-', group: 'selecting' },
  { id: 'nextSegment', keys: 'j', group: 'moving' },
  { id: 'previousSegment', keys: 'k', group: 'moving' },
  { id: 'nextTurn', keys: 'Ctrl+ArrowDown', group: 'moving' },
  { id: 'previousTurn', keys: 'Ctrl+ArrowUp', group: 'moving' },
  { id: 'find', keys: '/', group: 'moving' },
  { id: 'nextHit', keys: 'n', group: 'moving' },
  { id: 'previousHit', keys: 'Shift+n', group: 'moving' },
  { id: 'plain', keys: 'Alt+F2', group: 'seeing' },
  { id: 'larger', keys: 'Alt+ArrowUp', group: 'seeing' },
  { id: 'smaller', keys: 'Alt+ArrowDown', group: 'seeing' },
  { id: 'keys', keys: '?', group: 'seeing' },
] as const satisfies readonly Action[];

export type ReaderActionId = (typeof readerActions)[number]['id'];

type KeyPress = Parameters<typeof matchesKeys>[0] & Pick<KeyboardEvent, 'getModifierState'>;

/** Signs such as `[` are reached with AltGr on many layouts, which some systems report as Ctrl and Alt. */
function withoutAltGraph(event: KeyPress): Parameters<typeof matchesKeys>[0] {
  const { key, code, metaKey, shiftKey, isComposing } = event;
  if (!event.getModifierState('AltGraph')) return event;
  return { key, code, metaKey, isComposing, shiftKey, ctrlKey: false, altKey: false };
}

/** The action that a key asks for, or null. */
export function findAction(event: KeyPress): ReaderActionId | null {
  const press = withoutAltGraph(event);
  return readerActions.find(({ keys }) => matchesKeys(press, keys))?.id ?? null;
}

/** The digit of a key pressed alone, 0..9, by its place on the keyboard; null for every other key. */
export function findDigit(event: KeyPress): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(event.code)?.[1];
  return digit === undefined ? null : Number(digit);
}
