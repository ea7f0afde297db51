import { findFrameKey } from '../../state/frame-keys.ts';
import { keysOf, useKeyBindings, type KeyAction } from '../../state/key-bindings.ts';
import { isSign, matchesKeys, type KeyCombination, type KeyPress } from '../../state/keyboard.ts';

type Action = Readonly<{ id: string; keys: KeyCombination; group: ActionGroup }>;

export const actionGroups = ['coding', 'selecting', 'moving', 'editing', 'seeing'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/** Everything the reader can do, with its key. Menus, the toolbar and the list of keys are made from this table. */
export const readerActions = [
  { id: 'code', keys: 'c', group: 'coding' },
  { id: 'inVivo', keys: 'i', group: 'coding' },
  { id: 'repeatLast', keys: '0', group: 'coding' },
  { id: 'remove', keys: 'x', group: 'coding' },
  { id: 'autocode', keys: 'Shift+c', group: 'coding' },
  { id: 'moveStart', keys: '[', group: 'coding' },
  { id: 'moveEnd', keys: ']', group: 'coding' },
  { id: 'memo', keys: 'm', group: 'coding' },
  { id: 'link', keys: 'l', group: 'coding' },
  { id: 'weight', keys: 'w', group: 'coding' },
  { id: 'sentence', keys: 's', group: 'selecting' },
  { id: 'turn', keys: 't', group: 'selecting' },
  { id: 'grow', keys: '+', group: 'selecting' },
  { id: 'shrink', keys: '-', group: 'selecting' },
  { id: 'nextSegment', keys: 'j', group: 'moving' },
  { id: 'previousSegment', keys: 'k', group: 'moving' },
  { id: 'nextTurn', keys: 'Ctrl+ArrowDown', group: 'moving' },
  { id: 'previousTurn', keys: 'Ctrl+ArrowUp', group: 'moving' },
  { id: 'goTo', keys: 'Ctrl+g', group: 'moving' },
  { id: 'markRead', keys: 'd', group: 'moving' },
  { id: 'find', keys: '/', group: 'moving' },
  { id: 'nextHit', keys: 'n', group: 'moving' },
  { id: 'previousHit', keys: 'Shift+n', group: 'moving' },
  { id: 'edit', keys: 'e', group: 'editing' },
  { id: 'pseudonym', keys: 'p', group: 'editing' },
  { id: 'splitTurn', keys: 'Alt+Enter', group: 'editing' },
  { id: 'joinTurns', keys: 'Alt+Backspace', group: 'editing' },
  { id: 'turnSpeaker', keys: 'Shift+s', group: 'editing' },
  { id: 'renameSpeaker', keys: 'r', group: 'editing' },
  { id: 'versions', keys: 'v', group: 'editing' },
  { id: 'plain', keys: 'Alt+F2', group: 'seeing' },
  { id: 'print', keys: 'Ctrl+Alt+p', group: 'seeing' },
  { id: 'larger', keys: 'Alt+ArrowUp', group: 'seeing' },
  { id: 'smaller', keys: 'Alt+ArrowDown', group: 'seeing' },
  { id: 'wider', keys: 'Alt+Shift+ArrowUp', group: 'seeing' },
  { id: 'narrower', keys: 'Alt+Shift+ArrowDown', group: 'seeing' },
  { id: 'keys', keys: '?', group: 'seeing' },
] as const satisfies readonly Action[];

export type ReaderActionId = (typeof readerActions)[number]['id'];

/** An action as the settings of keys know it. To ask for the keys is the same key everywhere. */
export function keyActionOf({ id, keys }: Pick<Action, 'id' | 'keys'>): KeyAction {
  return (
    (id === 'keys' ? findFrameKey('frame.keys') : null) ?? {
      id: `reader.${id}`,
      keys,
      heard: 'reader',
    }
  );
}

/** The table with the keys that hold now; an action without keys has none. */
export function useReaderActions(): readonly Readonly<{
  id: ReaderActionId;
  group: ActionGroup;
  keys?: KeyCombination;
}>[] {
  const bindings = useKeyBindings();
  return readerActions.map((action) => {
    const { id, group } = action;
    const keys = keysOf(keyActionOf(action), bindings);
    return keys === null ? { id, group } : { id, group, keys };
  });
}

/** The keys of an action as they are now. */
export function useReaderKeys(): (id: ReaderActionId) => KeyCombination | undefined {
  const actions = useReaderActions();
  return (wanted) => actions.find(({ id }) => id === wanted)?.keys;
}

/** The action that a key asks for, or null. */
export function findAction(event: KeyPress): ReaderActionId | null {
  const action = readerActions.find((each) => {
    const keys = keysOf(keyActionOf(each));
    return keys !== null && matchesKeys(event, keys);
  });
  return action?.id ?? null;
}

/**
 * The digit of a key pressed alone, 0..9, by its place on the keyboard; null for every other key. A key that writes a sign
 * which does something, such as `-` on a French keyboard, is no digit; there Shift writes it, and the number pad.
 */
export function findDigit(event: KeyPress): number | null {
  const digit = Array.from('0123456789').find((each) => matchesKeys(event, each));
  if (digit === undefined) return null;
  return isSign(event.key) && findAction(event) !== null ? null : Number(digit);
}
